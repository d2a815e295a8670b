package org.commitments.evaluate;

import java.util.List;
import java.util.Set;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A record of a gold file, as far as it is scored or learned from.
 *
 * @param kind {@code commitment}, {@code proposal} or {@code optional}; {@code neither} where a
 *     place was judged that is none of them
 * @param action the words of its action
 * @param occurrence which of the places where the text has these words, from 1
 * @param parties the accepted names of each party, the first preferred
 * @param codes codes of its sector
 * @param period its time, or null
 * @param details its other fields
 */
public record GoldRecord(
    String kind,
    String action,
    int occurrence,
    List<List<String>> parties,
    Set<String> codes,
    @Nullable Interval period,
    Details details) {

  /** A record of which no other fields are told. */
  public GoldRecord(
      String kind,
      Passage action,
      List<List<String>> parties,
      Set<String> codes,
      @Nullable Interval period) {
    this(kind, action.words(), action.occurrence(), parties, codes, period, Details.NONE);
  }

  /** Copies the collections. */
  public GoldRecord {
    parties = List.copyOf(parties);
    codes = Set.copyOf(codes);
  }

  /** Whether the action is one that a party undertakes. */
  public boolean isCommitment() {
    return kind.equals("commitment");
  }

  /** Whether it is right both to find it and not to find it. */
  public boolean isOptional() {
    return kind.equals("optional");
  }

  /** Whether there is nothing to be found. */
  public boolean isNothing() {
    return kind.equals("neither");
  }

  /** How far the words of another action agree with it, from 0 to 1. */
  public double agreement(String words) {
    return Words.f1(Words.of(action), Words.of(words));
  }

  /** Where its action stands in an article's text, or null where that has not its words. */
  public @Nullable Span placeIn(Text text) {
    return new Passage(action, occurrence).placeIn(text);
  }

  /** Whether names are those of its parties, by any accepted name of each. */
  public boolean sameParties(List<String> names) {
    return PartyNames.same(parties, names);
  }
}
