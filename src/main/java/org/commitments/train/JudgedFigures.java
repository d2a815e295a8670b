package org.commitments.train;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.decision.Decider;
import org.commitments.decision.Question;
import org.commitments.evaluate.GoldRecord;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Kind;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How what comes out agrees with places that were judged one by one, by language. Of the rest of
 * the texts nothing is known, so that these figures tell models apart and are no figures of whole
 * texts.
 */
public final class JudgedFigures {

  private final Map<String, Counts> counts = new TreeMap<>();

  /** What is counted. */
  private enum Count {
    RIGHT,
    FOUND,
    WANTED,
    CODES_RIGHT,
    CODES_FOUND,
    CODES_WANTED,
    SPLITS_RIGHT,
    SPLITS
  }

  /** The counts of one language. */
  private static final class Counts {

    private final Map<Count, Integer> numbers = new EnumMap<>(Count.class);

    void add(Count count, int number) {
      numbers.merge(count, number, Integer::sum);
    }

    int of(Count count) {
      return numbers.getOrDefault(count, 0);
    }
  }

  void add(Annotated document, List<Commitment> found) {
    Counts count = counts.computeIfAbsent(document.gold().language(), language -> new Counts());
    for (GoldRecord record : document.gold().records()) {
      if (!record.isOptional()) {
        add(count, record, found);
      }
    }
  }

  /** Adds where coordinated verbs were asked about, and what is answered. */
  void add(Annotated document, List<Question> splits, Decider decider) {
    Counts count = counts.computeIfAbsent(document.gold().language(), language -> new Counts());
    GoldDecider gold = new GoldDecider(document);
    for (Question question : splits) {
      Boolean own = gold.split(question);
      if (own != null) {
        count.add(Count.SPLITS, 1);
        count.add(Count.SPLITS_RIGHT, decider.yes(question) == own ? 1 : 0);
      }
    }
  }

  private static void add(Counts count, GoldRecord record, List<Commitment> found) {
    Commitment same = at(record, found);
    count.add(Count.WANTED, record.isNothing() ? 0 : 1);
    if (same == null) {
      return;
    }
    boolean commitment = same.clause().cue().kind() == Kind.COMMITMENT;
    boolean right = !record.isNothing() && commitment == record.isCommitment();
    count.add(Count.FOUND, 1);
    count.add(Count.RIGHT, right ? 1 : 0);
    if (right && record.isCommitment()) {
      List<String> codes = same.sector() == null ? List.of() : same.sector().codes();
      count.add(Count.CODES_RIGHT, (int) codes.stream().filter(record.codes()::contains).count());
      count.add(Count.CODES_FOUND, codes.size());
      count.add(Count.CODES_WANTED, record.codes().size());
    }
  }

  /** The record whose action is the judged one, or null. */
  private static @Nullable Commitment at(GoldRecord record, List<Commitment> found) {
    for (Commitment commitment : found) {
      Clause clause = commitment.clause();
      Span place = record.placeIn(clause.article().text());
      if (place != null
          && place.overlaps(clause.action())
          && GoldDecider.same(record, place, clause.article().text(), clause.action())) {
        return commitment;
      }
    }
    return null;
  }

  /**
   * The figures of each language, from 0 to 1: P, R and F1 of records, sector_F1, and split, the
   * share of coordinated verbs that were told right.
   */
  public Map<String, Map<String, Double>> figures() {
    Map<String, Map<String, Double>> figures = new TreeMap<>();
    counts.forEach((language, count) -> figures.put(language, figures(count)));
    return figures;
  }

  private static Map<String, Double> figures(Counts count) {
    int right = count.of(Count.RIGHT);
    int found = count.of(Count.FOUND);
    int wanted = count.of(Count.WANTED);
    int codes = count.of(Count.CODES_FOUND) + count.of(Count.CODES_WANTED);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("P", share(right, found));
    figures.put("R", share(right, wanted));
    figures.put("F1", share(2 * right, found + wanted));
    figures.put("sector_F1", share(2 * count.of(Count.CODES_RIGHT), codes));
    if (count.of(Count.SPLITS) > 0) {
      figures.put("split", share(count.of(Count.SPLITS_RIGHT), count.of(Count.SPLITS)));
    }
    return figures;
  }

  private static double share(int part, int whole) {
    return (double) part / Math.max(1, whole);
  }
}
