package org.commitments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "will be              ~ [will be]            ~ [will be]",
        "(?:will|shall)\\s+be ~ [will be, shall be]  ~ [will be, shall be]",
        "in \\d{4}            ~ [in 0000]            ~ [in 0000]",
        "[12]\\d              ~ [00]                 ~ [00]",
        "(?:also_)*agree      ~ [agree]              ~ [also_, agree]",
        "(?<=two )sides?      ~ [sides, side]        ~ [sides, side]",
        "(?<year>19|20)x+     ~ [00]                 ~ [00]",
        "\\w+ of the year     ~ [ of the year]       ~ []",
        "^by 2030             ~ [by 0000]            ~ []",
        "(?-i:Bộ)\\b          ~ [bộ]                 ~ [bộ]",
        "a|\\p{Lu}            ~ []                   ~ []",
        "x?                   ~ []                   ~ []",
        "\\s*-\\s*5           ~ [ - 0,  -0, - 0, -0] ~ []",
        "(a)\\1               ~ []                   ~ []",
        "from the beginning   ~ [from the beg]       ~ [from the beg]",
      })
  void knowsWhatAPatternNeeds(String regex, String within, String atStart) {
    RequiredLiterals.Needs needs = RequiredLiterals.of(Patterns.ignoringCase(regex));

    assertThat(needs.within()).isEqualTo(strings(within));
    assertThat(needs.atStart()).isEqualTo(strings(atStart));
  }

  /** Reads "[a, b]"; a blank at the beginning of a string counts. */
  private static java.util.Set<String> strings(String cell) {
    String inner = cell.substring(1, cell.length() - 1);
    return inner.isEmpty()
        ? java.util.Set.of()
        : Stream.of(inner.split(", ", -1)).collect(Collectors.toSet());
  }

  @Test
  void findsWhatEachPatternFindsByItself() throws IOException {
    List<String> texts = texts();
    for (LanguagePack pack : LanguagePacks.bundled().all()) {
      for (Table table : Table.values()) {
        List<Pattern> patterns = pack.rules(table).stream().map(rule -> rule.pattern()).toList();
        for (boolean anchoring : List.of(true, false)) {
          PatternSet set = new PatternSet(patterns, anchoring);
          for (int i = anchoring ? 0 : 1; i < texts.size(); i += 2) {
            String text = texts.get(i);
            Span within = new Span(text.length() / 5, text.length() - text.length() / 7);
            assertThat(found(set, text, within))
                .as("%s %s in: %s", pack.id(), table, text)
                .isEqualTo(expected(patterns, anchoring, text, within));
          }
        }
      }
    }
  }

  @Test
  void namesOnlyPatternsThatCanMatch() {
    PatternSet set =
        new PatternSet(
            List.of(
                Patterns.ignoringCase("agreed to"),
                Patterns.ignoringCase("\\p{Lu}+"),
                Patterns.exact("will")),
            true);

    assertThat(set.possible("They AGREED\u00a0\n TO it.", 0, 18).toString()).isEqualTo("{0, 1}");
    assertThat(set.possible("They will agree.", 5, 16).toString()).isEqualTo("{1, 2}");
    assertThat(set.possible("", 0, 0).toString()).isEqualTo("{1}");
  }

  private static Map<Integer, List<Span>> found(PatternSet set, String text, Span within) {
    Map<Integer, List<Span>> found = new LinkedHashMap<>();
    set.find(
        text,
        within,
        (pattern, matcher) ->
            found
                .computeIfAbsent(pattern, key -> new ArrayList<>())
                .add(new Span(matcher.start(), matcher.end())));
    return found;
  }

  private static Map<Integer, List<Span>> expected(
      List<Pattern> patterns, boolean anchoring, String text, Span within) {
    Map<Integer, List<Span>> expected = new LinkedHashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher = patterns.get(i).matcher(text).region(within.start(), within.end());
      matcher.useTransparentBounds(true).useAnchoringBounds(anchoring);
      while (matcher.find()) {
        expected
            .computeIfAbsent(i, key -> new ArrayList<>())
            .add(new Span(matcher.start(), matcher.end()));
      }
    }
    return expected;
  }

  /** The rules' own examples, sentences of the samples, and both in other shapes. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (LanguagePack pack : LanguagePacks.bundled().all()) {
      for (Table table : Table.values()) {
        pack.rules(table)
            .forEach(
                rule -> {
                  texts.addAll(rule.examples());
                  texts.addAll(rule.counterexamples());
                });
      }
    }
    try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
      for (Path sample : samples.filter(Files::isRegularFile).sorted().toList()) {
        Stream.of(Files.readString(sample).split("(?<=[.;:])\\s", -1)).forEach(texts::add);
      }
    }
    Random random = new Random(7);
    int plain = texts.size();
    for (int i = 0; i < plain; i += 3) {
      String text = texts.get(i);
      texts.add(text.toUpperCase(java.util.Locale.ROOT));
      texts.add(text.replace(" ", random.nextBoolean() ? "  " : "\u00a0\n"));
      texts.add(text.replaceAll("[0-9]", "\ud835\udfd9"));
      texts.add(text + " " + texts.get(random.nextInt(plain)));
    }
    return texts;
  }
}
