package org.commitments.field;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of the table of periods says of the days that it names. The arithmetic is here
 * and the same for every language; the words are in the tables.
 *
 * <p>The groups of a pattern name points in time: {@code year}, {@code month}, {@code day}, {@code
 * quarter}, {@code half} and so on, those of a second point with a {@code 2} behind. {@link
 * TimeReading} tells which there are.
 */
enum PeriodForm {
  /** From the first day of one point to the last of another. */
  RANGE(Relation.BETWEEN),
  /** Two years with a dash or stroke, the second perhaps of two digits. */
  YEAR_SPAN(Relation.BETWEEN),
  /** Some years told one by one: "in 2024 and 2025". */
  SOME_YEARS(Relation.BETWEEN),
  /** Up to the last day of a point. */
  UNTIL(Relation.TO),
  /** From publication, where that is known, up to the last day of a point. */
  SINCE_NOW_UNTIL(Relation.NOW_TO),
  /** Up to the last day of a year, said with its end. */
  END_OF_THIS_YEAR(Relation.TO),
  /** A thing that ends at a point. */
  ENDING(Relation.TO),
  /** Up to a point: the day itself, or the day before a month, quarter or year begins. */
  BEFORE(Relation.BEFORE),
  /** From the first day of a point on. */
  FROM(Relation.SINCE),
  /** From the day after a point on. */
  AFTER(Relation.AFTER),
  /** A year. */
  IN_YEAR(Relation.WITHIN),
  /** A year right behind a noun, which may be a plan's or agreement's: "kế hoạch năm 2025". */
  OF_YEAR(Relation.WITHIN),
  /** A month, or its beginning, middle or end. */
  IN_MONTH(Relation.WITHIN),
  /** A day. */
  ON_DAY(Relation.WITHIN),
  /** A day told by its name alone: "on Friday", which may just as well be gone by. */
  WEEKDAY(Relation.WITHIN),
  /** A quarter of a year. */
  QUARTER(Relation.WITHIN),
  /** A half of a year, or its first or last months. */
  HALF(Relation.WITHIN),
  /** The year of publication. */
  THIS_YEAR(Relation.WITHIN),
  /** The year after that of publication. */
  NEXT_YEAR(Relation.WITHIN),
  /** The month of publication, or the one after it. */
  THIS_MONTH(Relation.WITHIN),
  /** The week of publication, or the one after it. */
  THIS_WEEK(Relation.WITHIN),
  /** The quarter of publication, or the one after it. */
  THIS_QUARTER(Relation.WITHIN),
  /** Spring, summer, autumn or winter: three months. */
  SEASON(Relation.WITHIN),
  /** Ten years, or their beginning, middle or end. */
  DECADE(Relation.WITHIN),
  /** The day after publication. */
  TOMORROW(Relation.WITHIN),
  /** A number of days, weeks, months or years from publication. */
  WITHIN_NEXT(Relation.AHEAD),
  /** A number of days, weeks, months or years from a point. */
  LASTING(Relation.LASTING),
  /** A number of days, weeks, months or years from the signing of the agreement. */
  AFTER_SIGNING(Relation.LASTING),
  /** Looks like a time and is none: "Agenda 2030". */
  NOTHING(Relation.NONE),
  /** No time: words after which a time belongs to a purpose or a relative clause. */
  PURPOSE(Relation.MARK),
  /** No time: words after which a time may belong to a thing that is named: "under the". */
  NESTED(Relation.MARK),
  /** No time: words that make a length of time the limit of one action: "within". */
  DEADLINE(Relation.MARK),
  /** No time: words behind an action that say when it is to be finished: "to be completed". */
  COMPLETION(Relation.MARK),
  /** No time: words before the date of something that took place: "signed on". */
  EVENT(Relation.MARK),
  /** No time: a word for an agreement or programme. */
  AGREEMENT(Relation.MARK),
  /** No time: words that tell of the making of an agreement. */
  SIGNING(Relation.MARK),
  /** No time: words that look back on what was reached. */
  REVIEW(Relation.MARK),
  /** No time: words before an agreement that is signed by the way, and not the one reported. */
  WITNESSED(Relation.MARK),
  /** No time: words that open what is told beside the matter: "on this occasion". */
  ASIDE(Relation.MARK),
  /** No time: words of saying, behind which a time opens what is said. */
  SAYING(Relation.MARK),
  /** No time: words for a time that was named before: "over the same period". */
  SAME_TIME(Relation.MARK),
  /** No time: words of a title for a text that is no agreement, though it tells of some. */
  STATEMENT(Relation.MARK),
  /** No time: words that tell of what lies ahead. */
  FUTURE(Relation.MARK);

  private enum Relation {
    BETWEEN,
    TO,
    NOW_TO,
    BEFORE,
    SINCE,
    AFTER,
    WITHIN,
    AHEAD,
    LASTING,
    NONE,
    MARK
  }

  private final Relation relation;

  PeriodForm(Relation relation) {
    this.relation = relation;
  }

  /** Whether its rules find words about times and not times. */
  boolean isMark() {
    return relation == Relation.MARK;
  }

  /** Whether it names both a first and a last point. */
  boolean isRange() {
    return relation == Relation.BETWEEN;
  }

  /** Whether it names a whole year or a part of one, for which a list or heading can be. */
  boolean isOfYear() {
    return switch (this) {
      case IN_YEAR, OF_YEAR, THIS_YEAR, NEXT_YEAR, QUARTER, HALF, SEASON, DECADE -> true;
      default -> false;
    };
  }

  /** Whether it limits the action and does not just place it. */
  boolean isLimit() {
    return relation != Relation.WITHIN;
  }

  /** The days that an expression names, or null where it names none. */
  @Nullable Days days(TimeReading reading) {
    return switch (relation) {
      case BETWEEN -> reading.between();
      case AHEAD -> reading.ahead();
      case LASTING -> reading.lasting();
      case NOW_TO -> reading.fromNow();
      case NONE, MARK -> null;
      case TO, BEFORE, SINCE, AFTER, WITHIN -> related(reading.point());
    };
  }

  private @Nullable Days related(@Nullable Days point) {
    if (point == null) {
      return null;
    }
    LocalDate first = point.first();
    LocalDate last = point.last();
    return switch (relation) {
      case TO -> new Days(null, last);
      case SINCE -> new Days(first, null);
      case AFTER ->
          last == null || last.plusDays(1).getYear() > TimeReading.LAST_YEAR
              ? null
              : new Days(last.plusDays(1), null);
      case BEFORE ->
          new Days(null, first == null || first.equals(last) ? last : first.minusDays(1));
      default -> point;
    };
  }

  /**
   * An interval of days, both included.
   *
   * @param first the first day, or null where it is open
   * @param last the last day, or null where it is open
   */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}
}
