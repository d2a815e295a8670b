package org.commitments.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.commitments.field.PeriodForm.Days;
import org.jspecify.annotations.Nullable;

/** Intervals of the calendar: seasons, months, days, and two points joined. */
final class CalendarDays {

  private CalendarDays() {}

  /** The three months that begin with one; a winter ends in the year that follows. */
  static @Nullable Days ofSeason(int month, int year) {
    if (month < 1 || month > 12) {
      return null;
    }
    YearMonth first = YearMonth.of(year, month);
    YearMonth last = first.plusMonths(2);
    return last.getYear() > TimeReading.LAST_YEAR
        ? null
        : new Days(first.atDay(1), last.atEndOfMonth());
  }

  static @Nullable Days day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return new Days(date, date);
    } catch (DateTimeException e) {
      return null; // the 31st of June
    }
  }

  static Days months(int year, int from, int to) {
    return new Days(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
  }

  static boolean isReversed(@Nullable Days from, @Nullable Days to) {
    return from != null
        && to != null
        && from.first() != null
        && to.last() != null
        && to.last().isBefore(from.first());
  }

  static @Nullable Days joined(@Nullable Days from, @Nullable Days to) {
    return from == null || to == null || isReversed(from, to)
        ? null
        : new Days(from.first(), to.last());
  }
}
