package org.commitments.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commitments.field.PeriodForm.Days;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one expression of time, read as days.
 *
 * <p>Cells are {@code year}, {@code month}, {@code day}, {@code quarter}, {@code half}; {@code
 * left} and {@code right} for the day and month of a date in digits, in the order that the pack
 * states; {@code number} and {@code unit} of a length; and, where only their presence counts,
 * {@code thisyear}, {@code nextyear}, {@code thisquarter}, {@code nextquarter}, {@code thismonth},
 * {@code nextmonth}, {@code thisweek}, {@code nextweek}, {@code today}, {@code tomorrow}, {@code
 * decade} (the ten years that begin with the year), {@code thisdecade}, {@code early}, {@code mid},
 * {@code late}, {@code end}, {@code first}, {@code last}. {@code feast}, {@code season} and {@code
 * weekday} are words of the table of values, the last the coming one unless it is that of a week.
 * {@code fiscal} tells that the year is one of the books, {@code span} that it is told by both the
 * calendar's years that it has a part of. {@code week} is the number of a week of a month, {@code
 * lastweek} its last seven days; {@code ofweek} makes a day the week around it. Those of a second
 * point have a 2 behind; a point with two years and no more is a year over the turn of the
 * calendar's, "2026/27". What does not exist, or needs a date of publication that is not known,
 * reads as null.
 */
final class TimeReading {

  private static final int FIRST_YEAR = 1900;

  /** The last year that an expression can name. */
  static final int LAST_YEAR = 2100;

  private static final int CENTURY = 100;
  private static final int DECADE = 10;
  private static final int THIS_CENTURY = 2000;
  private static final int DAYS_OF_WEEK = 7;
  private static final int LONGEST = 400;
  private static final String ONE = "";
  private static final String TWO = "2";

  private final Map<String, String> cells;
  private final WordValues values;
  private final boolean dayFirst;
  private final int fiscal;
  private final @Nullable LocalDate published;

  TimeReading(
      Map<String, String> cells,
      WordValues values,
      boolean dayFirst,
      int fiscal,
      @Nullable LocalDate published) {
    this.cells = cells;
    this.values = values;
    this.dayFirst = dayFirst;
    this.fiscal = fiscal;
    this.published = published;
  }

  /** The days of the one point. */
  @Nullable Days point() {
    return hasYear(TWO) ? between() : resolved();
  }

  /** From the first day of one point to the last of the second; null where they are reversed. */
  @Nullable Days between() {
    boolean first = hasYear(ONE);
    boolean second = hasYear(TWO);
    if (!first && !second) {
      return betweenWithoutYear();
    }
    int toYear = second ? year(TWO) : year(ONE);
    int fromYear = first ? year(ONE) : toYear;
    Days from = at(ONE, fromYear);
    Days to = at(TWO, toYear);
    if (CalendarDays.isReversed(from, to) && first != second) {
      // "from November to March 2025": only one of the two names its year.
      from = first ? from : at(ONE, fromYear - 1);
      to = second ? to : at(TWO, toYear + 1);
    }
    return CalendarDays.joined(from, to);
  }

  private @Nullable Days betweenWithoutYear() {
    if (published == null) {
      return null;
    }
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      Days from = at(ONE, year);
      Days to = at(TWO, year);
      if (CalendarDays.isReversed(from, to)) {
        to = at(TWO, year + 1);
      }
      Days joined = CalendarDays.joined(from, to);
      if (joined != null && isAhead(joined)) {
        return joined;
      }
    }
    return null;
  }

  /** From publication, where it is known, to the last day of the point. */
  @Nullable Days fromNow() {
    Days days = point();
    if (days == null || days.last() == null) {
      return null;
    }
    boolean ahead = published != null && !published.isAfter(days.last());
    return new Days(ahead ? published : null, days.last());
  }

  /** So long from publication. */
  @Nullable Days ahead() {
    return published == null ? null : lasting(new Days(published, published));
  }

  /** So long from the point; from a whole year or month, so many whole ones. */
  @Nullable Days lasting() {
    Days from = resolved();
    return from == null ? null : lasting(from);
  }

  private @Nullable Days lasting(Days from) {
    LocalDate first = from.first();
    String number = cells.get("number");
    String unit = values.value("UNIT", cells.getOrDefault("unit", ""));
    int count = number == null ? 1 : values.number("NUMBER", number);
    if (first == null || unit == null || count < 1 || count > LONGEST) {
      return null;
    }
    try {
      ChronoUnit step = ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT));
      LocalDate last = first.plus(count, step);
      boolean whole = !first.equals(from.last());
      LocalDate end = whole ? last.minusDays(1) : last;
      return end.getYear() > LAST_YEAR || end.isBefore(first) ? null : new Days(first, end);
    } catch (IllegalArgumentException e) {
      return null; // a unit of something else than time
    }
  }

  private @Nullable Days resolved() {
    String n = ONE;
    if (hasYear(n)) {
      return at(n, year(n));
    }
    if (published == null) {
      return null;
    }
    if (isRelative(n)) {
      return relative(n, published);
    }
    Days soon = at(n, published.getYear());
    return soon != null && isAhead(soon) ? soon : at(n, published.getYear() + 1);
  }

  private boolean isRelative(String n) {
    return Stream.of(
            "today",
            "tomorrow",
            "weekday",
            "thisweek",
            "nextweek",
            "thismonth",
            "nextmonth",
            "thisquarter",
            "nextquarter",
            "thisdecade")
        .anyMatch(name -> has(name, n));
  }

  /** A point that is told by its distance from publication. */
  private @Nullable Days relative(String n, LocalDate from) {
    if (has("today", n) || has("tomorrow", n)) {
      LocalDate day = from.plusDays(has("tomorrow", n) ? 1 : 0);
      return new Days(day, day);
    }
    if (has("weekday", n)) {
      return weekday(number("weekday", n, "WEEKDAY"), n, from);
    }
    if (has("thisweek", n) || has("nextweek", n)) {
      LocalDate monday = monday(n, from);
      return new Days(monday, monday.plusDays(DAYS_OF_WEEK - 1));
    }
    if (has("thisdecade", n)) {
      return ofDecade(from.getYear() / DECADE * DECADE, n);
    }
    if (has("thisquarter", n) || has("nextquarter", n)) {
      LocalDate day = from.plusMonths(has("nextquarter", n) ? 3 : 0);
      int last = (day.getMonthValue() + 2) / 3 * 3;
      return CalendarDays.months(day.getYear(), last - 2, last);
    }
    YearMonth month = YearMonth.from(from).plusMonths(has("nextmonth", n) ? 1 : 0);
    return has("day", n)
        ? CalendarDays.day(month.getYear(), month.getMonthValue(), dayNumber(n))
        : ofMonth(month, n);
  }

  private LocalDate monday(String n, LocalDate from) {
    return from.with(DayOfWeek.MONDAY).plusWeeks(has("nextweek", n) ? 1 : 0);
  }

  /** A day of a week that is named, else the first one that is not gone by. */
  private @Nullable Days weekday(int number, String n, LocalDate from) {
    if (number < 1 || number > DAYS_OF_WEEK) {
      return null;
    }
    DayOfWeek name = DayOfWeek.of(number);
    boolean ofWeek = has("thisweek", n) || has("nextweek", n);
    LocalDate day =
        ofWeek
            ? monday(n, from).with(TemporalAdjusters.nextOrSame(name))
            : from.with(TemporalAdjusters.nextOrSame(name));
    return new Days(day, day);
  }

  private @Nullable Days at(String n, int year) {
    Days days = onCalendar(n, year);
    if (days == null || !has("ofweek", n) || days.first() == null) {
      return days;
    }
    LocalDate monday = days.first().with(DayOfWeek.MONDAY);
    return new Days(monday, monday.plusDays(DAYS_OF_WEEK - 1));
  }

  private @Nullable Days onCalendar(String n, int year) {
    if (published != null && isRelative(n) && !hasYear(n)) {
      return relative(n, published);
    }
    if (has("fiscal", n) || has("fiscal", ONE)) {
      return ofFiscal(n);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    if (has("feast", n)) {
      int feast = number("feast", n, "FEAST");
      return CalendarDays.day(year, feast / CENTURY, feast % CENTURY);
    }
    if (has("season", n)) {
      return CalendarDays.ofSeason(number("season", n, "SEASON"), year);
    }
    if (has("decade", n)) {
      return ofDecade(year, n);
    }
    if (has("left", n)) {
      return ofNumbers(number("left", n, "NUMBER"), number("right", n, "NUMBER"), year);
    }
    if (has("day", n)) {
      String other = n.equals(ONE) ? TWO : ONE;
      return CalendarDays.day(
          year, number("month", has("month", n) ? n : other, "MONTH"), dayNumber(n));
    }
    if (has("month", n)) {
      int month = number("month", n, "MONTH");
      return month < 1 || month > 12 ? null : ofMonth(YearMonth.of(year, month), n);
    }
    if (has("quarter", n)) {
      int quarter = number("quarter", n, "QUARTER");
      return quarter < 1 || quarter > 4
          ? null
          : CalendarDays.months(year, quarter * 3 - 2, quarter * 3);
    }
    if (has("half", n)) {
      int half = number("half", n, "HALF");
      return half < 1 || half > 2 ? null : CalendarDays.months(year, half * 6 - 5, half * 6);
    }
    if (has("first", n) || has("last", n)) {
      int count = number("number", n, "NUMBER");
      if (count < 1 || count > 12) {
        return null;
      }
      return has("first", n)
          ? CalendarDays.months(year, 1, count)
          : CalendarDays.months(year, 13 - count, 12);
    }
    return hasYear(n) ? ofYear(year, n) : null;
  }

  /** A year of the books, by the month in which they are opened. */
  private @Nullable Days ofFiscal(String n) {
    int month = fiscal % CENTURY;
    int year = year(n);
    boolean named = cells.containsKey("year" + n);
    boolean turns = has("span", n);
    if (named && year < CENTURY) {
      year += THIS_CENTURY;
    }
    if (named && month != FiscalYears.CALENDAR && fiscal > CENTURY && !turns) {
      year--; // it bears the name of the year in which it ends
    }
    if (!named && published != null && published.getMonthValue() < month) {
      year--;
    }
    if (year < FIRST_YEAR || year >= LAST_YEAR) {
      return null;
    }
    LocalDate first = LocalDate.of(year, month, 1);
    boolean both = turns && month == FiscalYears.CALENDAR;
    return new Days(first, first.plusYears(both ? 2 : 1).minusDays(1));
  }

  private Days ofYear(int year, String n) {
    if (has("early", n)) {
      return CalendarDays.months(year, 1, 3);
    }
    if (has("mid", n)) {
      return CalendarDays.months(year, 6, 6);
    }
    return has("late", n) || has("end", n)
        ? CalendarDays.months(year, 10, 12)
        : CalendarDays.months(year, 1, 12);
  }

  private @Nullable Days ofDecade(int year, String n) {
    if (year % DECADE != 0 || year + DECADE > LAST_YEAR) {
      return null;
    }
    int first = has("mid", n) ? 4 : has("late", n) || has("end", n) ? 7 : 0;
    int last = has("early", n) ? 3 : has("mid", n) ? 6 : DECADE - 1;
    return new Days(LocalDate.of(year + first, 1, 1), LocalDate.of(year + last, 12, 31));
  }

  private @Nullable Days ofMonth(YearMonth month, String n) {
    if (has("half", n)) {
      boolean second = number("half", n, "HALF") == 2;
      return new Days(
          month.atDay(second ? 16 : 1), month.atDay(second ? month.lengthOfMonth() : 15));
    }
    if (has("lastweek", n)) {
      LocalDate last = month.atEndOfMonth();
      return new Days(last.minusDays(DAYS_OF_WEEK - 1), last);
    }
    if (has("week", n)) {
      int week = number("week", n, "QUARTER");
      int last = week * DAYS_OF_WEEK;
      return week < 1 || week > 4
          ? null
          : new Days(month.atDay(last - DAYS_OF_WEEK + 1), month.atDay(last));
    }
    int first = has("mid", n) ? 11 : has("late", n) || has("end", n) ? 21 : 1;
    int last = has("early", n) ? 10 : has("mid", n) ? 20 : month.lengthOfMonth();
    return new Days(month.atDay(first), month.atDay(last));
  }

  private @Nullable Days ofNumbers(int left, int right, int year) {
    boolean leftIsDay = dayFirst ? left > 12 || right <= 12 : left > 12;
    return leftIsDay ? CalendarDays.day(year, right, left) : CalendarDays.day(year, left, right);
  }

  private boolean isAhead(Days days) {
    return published != null && days.last() != null && !days.last().isBefore(published);
  }

  private boolean hasYear(String n) {
    return has("year", n) || has("thisyear", n) || has("nextyear", n);
  }

  /** The year of a point, -1 where it cannot be told. */
  private int year(String n) {
    String digits = cells.get("year" + n);
    if (digits == null) {
      return published == null ? -1 : published.getYear() + (has("nextyear", n) ? 1 : 0);
    }
    int year = values.number("NUMBER", digits);
    if (n.equals(TWO) && year >= 0 && year < CENTURY && has("year", ONE)) {
      year += year(ONE) / CENTURY * CENTURY;
    }
    return year;
  }

  private int dayNumber(String n) {
    return number("day", n, "NUMBER");
  }

  private int number(String field, String n, String kind) {
    String cell = cells.get(field + n);
    return cell == null ? -1 : values.number(kind, cell);
  }

  private boolean has(String field, String n) {
    return cells.containsKey(field + n);
  }
}
