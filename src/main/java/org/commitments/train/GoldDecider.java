package org.commitments.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commitments.decision.Decider;
import org.commitments.decision.Question;
import org.commitments.evaluate.GoldDocument;
import org.commitments.evaluate.GoldRecord;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions about one annotated document as its annotator would, and keeps them; where
 * the annotation does not say, the rules answer, and the question teaches nothing.
 */
final class GoldDecider implements Decider {

  /** So many units may a found action begin before or behind the annotated one. */
  private static final int SLACK = 3;

  private static final double SAME = 0.5;

  private final GoldDocument document;
  private final boolean whole;
  private final List<Annotated.Split> splits;
  private final List<Answered> answered = new ArrayList<>();
  private final List<Question> asked = new ArrayList<>();
  private final Map<Text, List<Placed>> places = new HashMap<>();

  /** A question with its right answer. */
  record Answered(Question question, boolean yes) {}

  /** A gold record at its place in the article. */
  private record Placed(GoldRecord record, Span span) {}

  GoldDecider(Annotated annotated) {
    this.document = annotated.gold();
    this.whole = annotated.whole();
    this.splits = annotated.splits();
  }

  /** The questions that the annotation answers, in the order in which they were asked. */
  List<Answered> answered() {
    return answered;
  }

  /** All questions in the order in which they were asked. */
  List<Question> asked() {
    return asked;
  }

  @Override
  public Answer answer(Question question) {
    asked.add(question);
    Boolean answer =
        switch (question.decision()) {
          case CLAUSE -> clause(question);
          case SPLIT -> split(question);
          case SECTOR -> sector(question);
          case RECORD -> right(question);
        };
    if (answer == null) {
      return RULES.answer(question);
    }
    answered.add(new Answered(question, answer));
    return new Answer(answer, answer ? 1 : 0);
  }

  /** How many actions lie where a question asks for one; of all that must be found. */
  int[] covered(List<Span> asked, Text text) {
    int covered = 0;
    int all = 0;
    for (Placed placed : places(text)) {
      if (!placed.record().isOptional()) {
        all++;
        covered += asked.stream().anyMatch(span -> holds(span, placed.span())) ? 1 : 0;
      }
    }
    return new int[] {covered, all};
  }

  /** Whether the larger part of an action lies in a candidate. */
  private static boolean holds(Span candidate, Span action) {
    int common =
        Math.min(candidate.end(), action.end()) - Math.max(candidate.start(), action.start());
    return 2 * common > action.length();
  }

  private @Nullable Boolean clause(Question question) {
    GoldRecord best = null;
    double agreement = 0;
    for (Placed placed : places(question.text())) {
      double same = sameness(placed.record(), placed.span(), question.text(), question.place());
      if (placed.span().overlaps(question.place()) && same >= SAME && same > agreement) {
        best = placed.record();
        agreement = same;
      }
    }
    return right(best, true);
  }

  /** Whether a found action is a record's: it begins there, or has most of its words. */
  static boolean same(GoldRecord record, Span place, Text text, Span action) {
    return sameness(record, place, text, action) >= SAME;
  }

  private static double sameness(GoldRecord record, Span place, Text text, Span action) {
    boolean begins = Math.abs(place.start() - action.start()) <= SLACK;
    return begins ? 1 : record.agreement(text.slice(action));
  }

  /** Whether a coordinated verb opens a record of its own; null where that is not known. */
  @Nullable Boolean split(Question question) {
    Span verb = question.place();
    for (Annotated.Split split : splits) {
      Span place = split.verb().placeIn(question.text());
      if (place != null && place.start() == verb.start()) {
        return split.own();
      }
    }
    if (!whole) {
      return null;
    }
    Boolean answer = null;
    for (Placed placed : places(question.text())) {
      Span action = placed.span();
      if (Math.abs(action.start() - verb.start()) <= SLACK) {
        return true;
      }
      if (action.start() < verb.start() && action.end() > verb.end()) {
        answer = false;
      }
    }
    return answer;
  }

  private @Nullable Boolean sector(Question question) {
    GoldRecord record = whole ? recordAt(question) : null;
    return record == null ? null : record.codes().containsAll(question.about());
  }

  /** Whether the action of a question is to be found; null where that is optional. */
  @Nullable Boolean right(Question question) {
    GoldRecord record = recordAt(question);
    boolean proposal = question.features().contains("kind=proposal");
    return right(record, record != null && record.isCommitment() != proposal);
  }

  /** Whether there is something to be found at a place; null where that is open or not known. */
  private @Nullable Boolean right(@Nullable GoldRecord record, boolean found) {
    if (record == null) {
      return whole ? Boolean.FALSE : null;
    }
    return record.isOptional() ? null : Boolean.valueOf(found && !record.isNothing());
  }

  /** The record whose action is that of a question, or null. */
  @Nullable GoldRecord recordAt(Question question) {
    String words = question.text().slice(question.place());
    GoldRecord best = null;
    double agreement = SAME;
    for (Placed placed : places(question.text())) {
      double same = placed.record().agreement(words);
      if (placed.span().overlaps(question.place()) && same >= agreement) {
        best = placed.record();
        agreement = same;
      }
    }
    return best;
  }

  private List<Placed> places(Text text) {
    return places.computeIfAbsent(text, this::place);
  }

  private List<Placed> place(Text text) {
    List<Placed> found = new ArrayList<>();
    for (GoldRecord record : document.records()) {
      Span span = record.placeIn(text);
      if (span != null) {
        found.add(new Placed(record, span));
      }
    }
    return found;
  }
}
