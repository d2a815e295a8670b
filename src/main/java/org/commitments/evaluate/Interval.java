package org.commitments.evaluate;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * The time of a commitment as the files write it: days, months or years, either side open.
 *
 * @param start the first day as YYYY-MM-DD, or null where it is open
 * @param end the last day, or null where it is open
 */
public record Interval(@Nullable String start, @Nullable String end) {

  private static final Pattern YEAR = Patterns.exact("[0-9]{4}");
  private static final Pattern MONTH = Patterns.exact("[0-9]{4}-(0[1-9]|1[0-2])");

  /** Of what a file has; null where both sides are open. */
  static @Nullable Interval of(@Nullable String start, @Nullable String end) {
    String first = day(start, false);
    String last = day(end, true);
    return first == null && last == null ? null : new Interval(first, last);
  }

  private static @Nullable String day(@Nullable String date, boolean last) {
    if (date == null || date.isEmpty()) {
      return null;
    }
    String day = date.substring(0, Math.min(10, date.length()));
    if (YEAR.matcher(day).matches()) {
      return day + (last ? "-12-31" : "-01-01");
    }
    if (MONTH.matcher(day).matches()) {
      YearMonth month = YearMonth.parse(day);
      return (last ? month.atEndOfMonth() : month.atDay(1)).toString();
    }
    return day;
  }

  @Override
  public String toString() {
    return (start == null ? ".." : start) + "/" + (end == null ? ".." : end);
  }
}
