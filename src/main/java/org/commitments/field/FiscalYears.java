package org.commitments.field;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.text.Folding;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * When the books of a country are opened: its fiscal year, by the names that a text has most of.
 *
 * <p>The words are those of kind FISCAL in the pack's table of values: names of countries, their
 * adjectives and their money. Immutable but for a memory of the last text; shared by threads.
 */
final class FiscalYears {

  /** The calendar's year, which is that of a country that is not known. */
  static final int CALENDAR = 1;

  private final Map<String, Integer> months = new HashMap<>();
  private final @Nullable Pattern names;

  private final LastResult<Text, Integer> last = new LastResult<>(this::search);

  FiscalYears(LanguagePack pack) {
    pack.entries(Table.VALUES).stream()
        .filter(entry -> entry.attribute("kind").equals("FISCAL"))
        .forEach(
            entry ->
                months.putIfAbsent(
                    Folding.lower(entry.phrase()), Integer.valueOf(entry.attribute("value"))));
    names =
        months.isEmpty()
            ? null
            : Patterns.ignoringCase(
                months.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(name -> name.replaceAll("[^\\p{L}\\d ]", "\\\\$0"))
                    // One letter may follow: "South Africans".
                    .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?!\\p{L}{2})")));
  }

  /**
   * The first month of the year of which a text speaks, and 100 more where that year bears the name
   * of the calendar's year in which it ends.
   */
  int of(Text text) {
    return last.of(text);
  }

  private int search(Text text) {
    if (names == null) {
      return CALENDAR;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    Matcher matcher = names.matcher(text.value());
    while (matcher.find()) {
      Integer month = months.get(Folding.lower(matcher.group()));
      if (month != null) {
        counts.merge(month, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(entry -> -entry.getKey()))
        .map(Map.Entry::getKey)
        .orElse(CALENDAR);
  }
}
