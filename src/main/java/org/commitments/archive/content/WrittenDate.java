package org.commitments.archive.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/** Dates as machines write them: meta tags, fields of a table. */
public final class WrittenDate {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final int MONTHS = 12;
  private static final int LONGEST = 100;
  private static final Pattern YEAR_FIRST =
      Patterns.exact("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?![\\d/.-]).*");
  private static final Pattern YEAR_LAST =
      Patterns.exact(
          "(?:\\d{1,2}:\\d{2}(?::\\d{2})?[\\s,-]+)?(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d).*");

  private WrittenDate() {}

  /**
   * The day that the words begin with, or null where they do not or could be read in two ways: the
   * day and the month of 06/05/2019 are not guessed. The day is that of the words, whatever their
   * time zone.
   */
  public static @Nullable LocalDate of(@Nullable String words) {
    String date = words == null ? "" : words.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return null;
    }
    Matcher matcher = YEAR_FIRST.matcher(date);
    if (matcher.matches()) {
      return day(matcher.group(1), matcher.group(3), matcher.group(4));
    }
    matcher = YEAR_LAST.matcher(date);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int second = Integer.parseInt(matcher.group(3));
      if (first <= MONTHS && second <= MONTHS && first != second) {
        return null;
      }
      return second > MONTHS
          ? day(matcher.group(4), matcher.group(1), matcher.group(3))
          : day(matcher.group(4), matcher.group(3), matcher.group(1));
    }
    try {
      return sensible(LocalDate.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return sensible(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate sensible(LocalDate date) {
    return date.getYear() < EARLIEST || date.getYear() > LATEST ? null : date;
  }
}
