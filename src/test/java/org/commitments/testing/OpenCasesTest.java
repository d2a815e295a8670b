package org.commitments.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.testing.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples that the program does not get right yet: the name of a table, what is found today, and
 * the line as it will stand in that table.
 */
class OpenCasesTest {

  private static final int BEFORE_LINE = 2;

  static Stream<Case> open() {
    return Cases.all("open");
  }

  @ParameterizedTest
  @MethodSource("open")
  void what_is_wrong_stays_as_it_is_until_somebody_mends_it(Case open) {
    Found table = table(open);
    Case line = open.without(BEFORE_LINE);
    assertThat(line.cells()).hasSize(table.width());
    String found = table.in(line);
    assertThat(found)
        .withFailMessage(
            () ->
                "mended: move this line of open.tsv to its table%n%s"
                    .formatted(table.message(line, found)))
        .isNotEqualTo(table.expected(line));
    assertThat(found)
        .withFailMessage(
            () ->
                "wrong in another way than open.tsv says (%s)%n%s"
                    .formatted(open.cell(1), table.message(line, found)))
        .isEqualTo(open.cell(1));
  }

  @Test
  void each_example_stands_in_one_place_and_says_how_many_stay_open() {
    Map<String, Long> count =
        open()
            .collect(
                Collectors.groupingBy(
                    open -> open.language() + " " + open.cell(0),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println("open cases: " + count);
    for (String language : Cases.LANGUAGES) {
      Set<String> seen = new HashSet<>();
      List<Case> lines = Cases.read(language, "open");
      lines.forEach(open -> once(seen, table(open), open.without(BEFORE_LINE)));
      for (Found table : Found.values()) {
        Cases.read(language, table.table()).forEach(line -> once(seen, table, line));
      }
      assertThat(seen).hasSizeGreaterThanOrEqualTo(180);
    }
  }

  private static void once(Set<String> seen, Found table, Case line) {
    String given = table + ": " + table.given(line);
    assertThat(seen.add(given)).as(line.language() + " twice: " + given).isTrue();
  }

  private static Found table(Case open) {
    return Found.valueOf(open.cell(0).toUpperCase(Locale.ROOT));
  }
}
