package org.commitments.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Announcements to measure with, made by a grammar of each language: seven of ten report
 * undertakings, three of ten do not. The same number always gives the same text, however many are
 * made.
 *
 * <p>A line of the grammar is a symbol, a tab and an expansion. In an expansion {@code {x}} is an
 * expansion of x, with a capital {@code {X}} one that opens with a capital, {@code {=x}} one that
 * stays the same in the whole text, <code>{x*2-4}</code> two to four different ones in a row,
 * <code>{x|2-4:- }</code> so many on lines of their own with "- " before all but the first, and
 * <code>{2..40}</code> a number.
 */
public final class GeneratedCorpus {

  private static final Pattern SLOT =
      Pattern.compile(
          "\\{(?:(?<low>\\d+)\\.\\.(?<high>\\d+)"
              + "|(?<same>=?)(?<name>\\p{L}+)(?:(?<join>[*|])(?<least>\\d)-(?<most>\\d)(?::(?<mark>[^}]*))?)?)\\}");
  private static final int TRIES = 20;

  private final String language;
  private final Map<String, List<String>> grammar = new HashMap<>();

  /** Reads the grammar of a language. */
  public GeneratedCorpus(String language) {
    this.language = language;
    String name = "/benchmark/" + language + ".tsv";
    try (InputStream in =
        Objects.requireNonNull(GeneratedCorpus.class.getResourceAsStream(name), name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(
              cells ->
                  grammar
                      .computeIfAbsent(cells[0], key -> new ArrayList<>())
                      .add(cells[1].replace("\\n", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The first texts of the corpus. */
  public List<String> texts(int count) {
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  /** Whether the text of this number reports undertakings. */
  public static boolean commits(int number) {
    return number % 10 >= 3;
  }

  /** The text of this number. */
  public String text(int number) {
    Random random = new Random((number + 1L) * 0x9E3779B97F4A7C15L ^ language.hashCode());
    return new Text(random).expand(commits(number) ? "{with}" : "{without}");
  }

  /** One text while it is made. */
  private final class Text {

    private final Random random;
    private final Map<String, String> same = new HashMap<>();

    Text(Random random) {
      this.random = random;
    }

    String expand(String words) {
      Matcher slot = SLOT.matcher(words);
      StringBuilder out = new StringBuilder();
      int at = 0;
      while (slot.find()) {
        out.append(words, at, slot.start());
        at = slot.end();
        out.append(fill(slot));
      }
      return out.append(words, at, words.length()).toString();
    }

    private String fill(Matcher slot) {
      String low = slot.group("low");
      if (low != null) {
        return String.valueOf(between(low, slot.group("high")));
      }
      String name = slot.group("name");
      if (!slot.group("same").isEmpty()) {
        String known = same.get(name);
        if (known == null) {
          known = one(name);
          same.put(name, known);
        }
        return known;
      }
      String join = slot.group("join");
      if (join == null) {
        return one(name);
      }
      String mark = slot.group("mark");
      String between = join.equals("*") ? " " : "\n" + (mark == null ? "" : mark);
      return String.join(between, several(name, between(slot.group("least"), slot.group("most"))));
    }

    private Set<String> several(String name, int count) {
      Set<String> all = new LinkedHashSet<>();
      for (int i = 0; i < TRIES && all.size() < count; i++) {
        all.add(one(name));
      }
      return all;
    }

    private String one(String name) {
      boolean capital = Character.isUpperCase(name.charAt(0));
      String symbol = capital ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
      List<String> choices = Objects.requireNonNull(grammar.get(symbol), symbol);
      String words = expand(choices.get(random.nextInt(choices.size())));
      return capital ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words;
    }

    private int between(String low, String high) {
      int least = Integer.parseInt(low);
      return least + random.nextInt(Integer.parseInt(high) - least + 1);
    }
  }
}
