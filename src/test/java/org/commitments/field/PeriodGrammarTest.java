package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Period;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodGrammarTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void the_sentences_of_the_cases_give_what_they_say(String language) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    List<String> wrong = new ArrayList<>();
    List<String[]> cases = TimePacks.cases(language, "periods.tsv");
    for (String[] line : cases) {
      assertThat(line).as(String.join("|", line)).hasSize(4);
      LocalDate published = line[1].equals("-") ? null : LocalDate.parse(line[1]);
      String found = found(grammar, line[0], published);
      if (!found.equals(line[2])) {
        wrong.add(line[0] + " (" + line[1] + "): " + found + " and not " + line[2]);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
    assertThat(cases.stream().filter(line -> line[2].equals("-"))).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void every_rule_gives_its_example_the_days_that_the_table_expects(String language) {
    LanguagePack pack = TimePacks.pack(language);
    PeriodGrammar grammar = new PeriodGrammar(pack);
    List<String> wrong = new ArrayList<>();
    List<Rule> rules = pack.rules(Table.PERIODS);
    for (Rule rule : rules) {
      if (rule.attribute("form", PeriodForm.class).isMark()) {
        continue;
      }
      for (String example : rule.examples()) {
        String bare = example.replace("[", "").replace("]", "");
        List<Period> periods =
            grammar.find(
                new Text(bare),
                new Span(0, bare.length()),
                LocalDate.parse(rule.attribute("reference")));
        String got =
            periods.isEmpty()
                ? "-"
                : periods.stream().map(PeriodGrammarTest::days).collect(Collectors.joining(" "));
        if (!got.equals(rule.attribute("expected"))) {
          wrong.add(rule.id() + ": " + bare + " gives " + periods);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rules.stream().filter(rule -> !rule.attribute("form", PeriodForm.class).isMark()))
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void every_rule_finds_its_examples_and_not_its_counterexamples(String language) {
    LanguagePack pack = TimePacks.pack(language);
    List<Rule> rules = new ArrayList<>(pack.rules(Table.PERIODS));
    rules.addAll(pack.rules(Table.QUANTITIES));
    List<String> wrong = new ArrayList<>();
    for (Rule rule : rules) {
      for (String example : rule.examples()) {
        var matcher = rule.pattern().matcher(example.replace("[", "").replace("]", ""));
        String wanted = example.substring(example.indexOf('[') + 1, example.indexOf(']'));
        if (!matcher.find() || !matcher.group().equals(wanted)) {
          wrong.add(rule.id() + " in " + example);
        }
      }
      for (String other : rule.counterexamples()) {
        if (rule.pattern().matcher(other).find()) {
          wrong.add(rule.id() + " must not be in " + other);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The first of two numbers is the day where it can be, and the pack says no other order. */
  @ParameterizedTest
  @CsvSource({
    "DMY, 05/06/2026, 2026-06-05",
    "MDY, 05/06/2026, 2026-05-06",
    "DMY, 05/25/2026, 2026-05-25",
    "MDY, 25/05/2026, 2026-05-25",
    "DMY, 31/02/2026, -",
    "MDY, 02/31/2026, -",
    "DMY, 13/13/2026, -",
    "MDY, 00/10/2026, -"
  })
  void a_date_in_digits_has_the_order_of_the_pack(String order, String date, String expected)
      throws IOException {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.ordered("en", order));
    String days = expected.equals("-") ? "-" : expected + "/" + expected;
    assertThat(found(grammar, "It opens on " + date + ".", null)).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void no_invalid_date_comes_of_random_numbers(String language) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    long seed = 20_260_531L;
    Random random = new Random(seed);
    List<String> forms =
        language.equals("en")
            ? List.of(
                "%1$d/%2$d/%3$d", "by %1$d.%2$d.%3$d", "%3$04d-%2$02d-%1$02d", "June %1$d, %3$d")
            : List.of("ngày %1$d/%2$d/%3$d", "đến %1$d-%2$d-%3$d", "ngày %1$d tháng %2$d năm %3$d");
    for (int round = 0; round < 4_000; round++) {
      int day = random.nextInt(40);
      int month = random.nextInt(16);
      int year = 1980 + random.nextInt(140);
      String form = forms.get(random.nextInt(forms.size()));
      String words = String.format(Locale.ROOT, form, day, month, year);
      for (Period period : periods(grammar, words)) {
        LocalDate end = Objects.requireNonNull(period.end(), words);
        if (!form.startsWith("June") && period.span().length() >= words.length() - 1) {
          int[] wanted = {end.getDayOfMonth(), end.getMonthValue(), end.getYear()};
          assertThat(wanted)
              .as("seed %s: %s", seed, words)
              .isIn(new int[] {day, month, year}, new int[] {month, day, year});
        }
      }
      String digits =
          random
              .ints(1 + random.nextInt(12), 0, 14)
              .mapToObj("0123456789/-. "::charAt)
              .map(String::valueOf)
              .collect(Collectors.joining());
      for (Period period : periods(grammar, digits)) {
        assertThat(inRange(period.start()) && inRange(period.end()))
            .as("seed %s: %s", seed, digits)
            .isTrue();
      }
    }
  }

  private static List<Period> periods(PeriodGrammar grammar, String words) {
    return grammar.find(new Text(words), new Span(0, words.length()), LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void random_words_never_break_it(String language) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    List<String> parts = new ArrayList<>();
    TimePacks.cases(language, "periods.tsv").forEach(c -> parts.addAll(List.of(c[0].split(" "))));
    parts.addAll(List.of("31/02/2025", "2101", "1899", "2100", "99", "29/2", "-", "/", "0", "31"));
    long seed = 20_240_229L;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        words
            .append(parts.get(random.nextInt(parts.size())))
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      Text text = new Text(words.toString());
      LocalDate published =
          random.nextInt(4) == 0 ? null : LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
      int last = -1;
      for (Period period : grammar.find(text, text.span(), published)) {
        // The record itself refuses a reversed interval.
        assertThat(period.span().start())
            .as("seed %s: %s", seed, words)
            .isGreaterThanOrEqualTo(last);
        assertThat(text.slice(period.span())).isNotBlank();
        assertThat(inRange(period.start()) && inRange(period.end()))
            .as("seed %s: %s in %s", seed, period, words)
            .isTrue();
        last = period.span().end();
      }
    }
  }

  private static boolean inRange(@Nullable LocalDate day) {
    return day == null || (day.getYear() >= 1899 && day.getYear() <= 2100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void long_runs_of_digits_and_blanks_take_no_long_time(String language) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    for (String unit :
        List.of("2", "2025-", " ", "2025 ", "1/", "from ", "từ ", "by the end of ", "a b ")) {
      Text text = new Text(unit.repeat(4_000));
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> grammar.find(text, text.span(), LocalDate.of(2024, 1, 1)));
    }
  }

  @Test
  void spans_slice_the_words_and_nothing_outside_the_stretch_is_found() {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack("en"));
    Text text = new Text("In 2025 the bank will open a branch by June 2026.");
    List<Period> all = grammar.find(text, text.span(), null);
    assertThat(all)
        .extracting(p -> text.slice(p.span()))
        .containsExactly("In 2025", "by June 2026");
    assertThat(grammar.find(text, new Span(8, text.length()), null)).hasSize(1);
  }

  private static String found(
      PeriodGrammar grammar, String sentence, @Nullable LocalDate published) {
    Text text = new Text(sentence);
    List<Period> periods = grammar.find(text, text.span(), published);
    return periods.isEmpty()
        ? "-"
        : periods.stream().map(PeriodGrammarTest::days).collect(Collectors.joining(" "));
  }

  static String days(Period period) {
    return (period.start() == null ? ".." : period.start())
        + "/"
        + (period.end() == null ? ".." : period.end());
  }
}
