package org.commitments.segment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.text.Folding;
import org.commitments.text.SoughtPattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with the rules of all packs, since a page may carry a date line in another language
 * than its article.
 *
 * <p>The groups of a rule say what its numbers are: {@code year}, {@code month} or {@code
 * monthname}, {@code day}; or {@code first} and {@code second} for a day and a month whose order is
 * the pack's {@code numeric_date_order} (DMY, which is the default, or MDY) unless one of the two
 * is over 12. {@code hour}, {@code minute} and {@code half} give the time; {@code posted}, {@code
 * weekday} or a time make the date certain.
 */
final class DateRules {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final int SHORTEST_MONTH = 3;

  private final List<DateRule> rules = new ArrayList<>();

  /** Where a date may stand. */
  enum Place {
    /** A line of its own. */
    LINE,
    /** The end of the title's line. */
    TITLE,
    /** The beginning of the lead. */
    LEAD
  }

  /**
   * A date and the place of its words.
   *
   * @param stamp the date
   * @param start the first UTF-16 unit of the words that give it
   * @param end the unit after them
   */
  record Found(Stamp stamp, int start, int end) {}

  private record DateRule(
      Place place,
      Rule rule,
      SoughtPattern pattern,
      boolean monthFirst,
      Map<String, Month> months) {}

  DateRules(LanguagePacks packs) {
    for (LanguagePack pack : packs.all()) {
      Map<String, Month> months = months(pack);
      boolean monthFirst = pack.property("numeric_date_order", "DMY").equals("MDY");
      for (Rule rule : pack.rules(Table.METADATA)) {
        if (rule.attribute("field").equals("PUBLISHED")) {
          rules.add(
              new DateRule(
                  rule.attribute("form", Place.class),
                  rule,
                  new SoughtPattern(rule.pattern()),
                  monthFirst,
                  months));
        }
      }
    }
  }

  /** The date that some rule of this place finds in the words, or null. */
  @Nullable Found find(Place place, String words) {
    if (!hasDigit(words)) {
      return null; // no date is without the digits of its year
    }
    for (DateRule rule : rules) {
      if (rule.place() == place) {
        Matcher matcher = rule.pattern().matcher(words);
        if (matcher != null && matcher.find()) {
          Stamp stamp = stamp(rule, matcher);
          if (stamp != null) {
            return new Found(stamp, matcher.start(), matcher.end());
          }
        }
      }
    }
    return null;
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Character.isDigit(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Stamp stamp(DateRule rule, Matcher matcher) {
    Integer year = number(rule, matcher, "year");
    Integer day = number(rule, matcher, "day");
    Integer month = number(rule, matcher, "month");
    String name = group(rule, matcher, "monthname");
    Integer first = number(rule, matcher, "first");
    Integer second = number(rule, matcher, "second");
    if (name != null) {
      String key = Folding.fold(name);
      Month named = rule.months().get(key);
      if (named == null && key.length() > SHORTEST_MONTH) {
        named = rule.months().get(key.substring(0, SHORTEST_MONTH));
      }
      month = named == null ? null : Integer.valueOf(named.getValue());
    } else if (first != null && second != null) {
      boolean monthFirst = second > 12 || (first <= 12 && rule.monthFirst());
      month = monthFirst ? first : second;
      day = monthFirst ? second : first;
    }
    if (year == null || month == null || day == null || year < EARLIEST || year > LATEST) {
      return null;
    }
    try {
      LocalTime time = time(rule, matcher);
      boolean certain =
          time != null
              || group(rule, matcher, "posted") != null
              || group(rule, matcher, "weekday") != null;
      return new Stamp(LocalDate.of(year, month, day), time, certain);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(DateRule rule, Matcher matcher) {
    Integer hour = number(rule, matcher, "hour");
    Integer minute = number(rule, matcher, "minute");
    String half = group(rule, matcher, "half");
    if (hour == null || hour > 23 || (minute != null && minute > 59)) {
      return null;
    }
    if (half != null && hour <= 12) {
      hour = hour % 12 + (Folding.fold(half).startsWith("p") ? 12 : 0);
    }
    return LocalTime.of(hour, minute == null ? 0 : minute);
  }

  private static @Nullable Integer number(DateRule rule, Matcher matcher, String group) {
    String digits = group(rule, matcher, group);
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable String group(DateRule rule, Matcher matcher, String group) {
    return rule.rule().hasGroup(group) ? matcher.group(group) : null;
  }

  /** The names of months: the pack's values, and what the platform knows of its locale. */
  private static Map<String, Month> months(LanguagePack pack) {
    Map<String, Month> months = new HashMap<>();
    Locale locale = Locale.forLanguageTag(pack.property("locale", pack.id()));
    for (Month month : Month.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        months.put(Folding.fold(month.getDisplayName(style, locale)), month);
      }
    }
    for (Entry entry : pack.entries(Table.VALUES)) {
      if (entry.attribute("kind").equals("MONTH")) {
        months.put(
            Folding.fold(entry.phrase()), Month.of(Integer.parseInt(entry.attribute("value"))));
      }
    }
    return months;
  }
}
