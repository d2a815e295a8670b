package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commitments.decision.Decision;
import org.commitments.evaluate.Trace.Asked;
import org.commitments.evaluate.Trace.Omitted;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells of the errors of one document which stage made them, and what weighed most. */
final class Diagnosis {

  /** Ends of two actions that lie so many units apart are the same. */
  private static final int SLACK = 3;

  private final GoldDocument document;
  private final List<FoundRecord> found;
  private final List<Trace> traces;
  private final boolean watched;

  /** A stage with what weighed in it. */
  private record Cause(Stage stage, String rule, String weighed) {}

  /**
   * Takes a document's score, and how it was read.
   *
   * @param traces its articles, or null where that is not known
   */
  Diagnosis(Scorer.Score score, @Nullable List<Trace> traces) {
    this.document = score.document();
    this.found = score.found();
    this.watched = traces != null;
    this.traces = traces == null ? List.of() : List.copyOf(traces);
  }

  /** One fault for each miss and false find, and one for each wrong field of a pair. */
  List<Fault> faults(Finding finding) {
    GoldRecord gold = finding.gold();
    FoundRecord record = finding.found();
    List<Cause> causes = new ArrayList<>();
    switch (finding.error()) {
      case MISSED -> causes.add(missed(Objects.requireNonNull(gold), record));
      case FALSE -> causes.add(invented(Objects.requireNonNull(record), gold));
      case FIELD ->
          finding
              .wrong()
              .forEach(
                  field ->
                      causes.add(
                          field(
                              field,
                              Objects.requireNonNull(gold),
                              Objects.requireNonNull(record))));
    }
    return causes.stream().map(cause -> fault(finding, cause)).toList();
  }

  private Fault fault(Finding finding, Cause cause) {
    GoldRecord gold = finding.gold();
    FoundRecord record = finding.found();
    String action = gold != null ? gold.action() : Objects.requireNonNull(record).action();
    return new Fault(
        finding.error(),
        cause.stage(),
        document.language(),
        document.stem(),
        cause.rule(),
        cause.weighed(),
        action,
        gold == null ? "" : Shown.of(gold).cell(cause.stage()),
        record == null ? "" : Shown.of(record).cell(cause.stage()));
  }

  private Cause missed(GoldRecord gold, @Nullable FoundRecord paired) {
    if (paired != null) {
      return new Cause(Stage.KIND, paired.origin().rule(), "");
    }
    for (FoundRecord record : found) {
      if (record.origin().also().stream().anyMatch(each -> gold.agreement(each) >= Pairing.LEAST)) {
        return new Cause(Stage.DUPLICATE, "also", "");
      }
    }
    Located place = Located.of(gold, traces);
    if (place == null) {
      return watched
          ? new Cause(Stage.SEGMENT, "not-in-an-article", "")
          : new Cause(Stage.UNTRACED, "", "");
    }
    Located other = overlapping(place);
    if (other != null) {
      return split(place, other);
    }
    Asked candidate = place.trace().candidate(place.span());
    if (candidate == null) {
      return noCandidate(place);
    }
    return candidate.answer().yes()
        ? new Cause(Stage.SPLIT, "dropped", candidate.weighed())
        : new Cause(Stage.CLAUSE, candidate.question().evidence().because(), candidate.weighed());
  }

  /** The found action that shares most with a place, or null. */
  private @Nullable Located overlapping(Located place) {
    return found.stream()
        .map(record -> Located.of(record, traces))
        .filter(Objects::nonNull)
        .filter(place::shares)
        .max(Comparator.comparingInt(each -> Trace.common(each.span(), place.span())))
        .orElse(null);
  }

  /** Why no candidate holds an action: what passed over its words, or where the next one lies. */
  private static Cause noCandidate(Located place) {
    Omitted omitted = place.trace().omitted(place.span());
    if (omitted != null) {
      String rule = omitted.rule().isEmpty() ? "" : ":" + omitted.rule();
      return new Cause(Stage.CANDIDATE, omitted.why().id() + rule, "");
    }
    Span block =
        place.trace().article().blocks().stream()
            .filter(each -> each.span().contains(place.span()))
            .map(org.commitments.model.Block::span)
            .findFirst()
            .orElse(place.span());
    Asked near = place.trace().asked(Decision.CLAUSE, block, "");
    return new Cause(Stage.CANDIDATE, near == null ? "no-sentence" : "beside-a-candidate", "");
  }

  /** How a found action differs from the one that it overlaps. */
  private static Cause split(Located gold, Located other) {
    Span right = gold.span();
    Span is = other.span();
    List<String> how = new ArrayList<>();
    if (Math.abs(is.start() - right.start()) > SLACK) {
      how.add(is.start() < right.start() ? "begins-before" : "begins-late");
    }
    if (Math.abs(is.end() - right.end()) > SLACK) {
      how.add(is.end() > right.end() ? "ends-behind" : "ends-early");
    }
    boolean joined =
        is.start() < right.start() && unsplit(gold.trace(), right.start(), right.end());
    boolean behind = is.end() > right.end() && unsplit(gold.trace(), right.end(), is.end());
    if (joined || behind) {
      how.add("not-split");
    }
    return new Cause(Stage.SPLIT, String.join("+", how), "");
  }

  /** Whether the splitter asked of a verb there whether it opens a record, and it does not. */
  private static boolean unsplit(Trace trace, int from, int to) {
    Asked asked = trace.asked(Decision.SPLIT, new Span(from, to), "");
    return asked != null && !asked.answer().yes();
  }

  private Cause invented(FoundRecord record, @Nullable GoldRecord proposal) {
    String rule = record.origin().rule();
    if (proposal != null) {
      return new Cause(Stage.KIND, rule, "");
    }
    for (GoldRecord gold : document.records()) {
      if (gold.isCommitment() && gold.agreement(record.action()) >= Pairing.LEAST) {
        return new Cause(Stage.DUPLICATE, rule, "");
      }
    }
    Located place = Located.of(record, traces);
    if (place == null) {
      return new Cause(Stage.UNTRACED, rule, "");
    }
    for (GoldRecord gold : document.records()) {
      Located other = Located.of(gold, traces);
      if (other != null && other.shares(place)) {
        return split(other, place);
      }
    }
    Asked candidate = place.trace().candidate(place.span());
    return new Cause(Stage.CLAUSE, rule, candidate == null ? "" : candidate.weighed());
  }

  private Cause field(Stage field, GoldRecord gold, FoundRecord record) {
    FoundRecord.Origin origin = record.origin();
    return switch (field) {
      case ACTION -> action(gold, record);
      case PARTY -> new Cause(field, none(String.join(",", origin.parties())), "");
      case SECTOR, CODES -> new Cause(field, none(origin.sector()), codes(gold, record));
      case PERIOD -> new Cause(field, none(origin.period()), "");
      default -> new Cause(field, "", "");
    };
  }

  private static String none(String rules) {
    return rules.isEmpty() ? "none" : rules;
  }

  private Cause action(GoldRecord gold, FoundRecord record) {
    Located place = Located.of(gold, traces);
    Located other = Located.of(record, traces);
    if (place == null || other == null) {
      return new Cause(Stage.ACTION, "", "");
    }
    return place.shares(other)
        ? new Cause(Stage.ACTION, split(place, other).rule(), "")
        : new Cause(Stage.ACTION, "elsewhere", "");
  }

  /** What weighed most for a wrong code; else against one that was left out. */
  private String codes(GoldRecord gold, FoundRecord record) {
    Located place = Located.of(record, traces);
    if (place == null) {
      return "";
    }
    Set<String> left = new TreeSet<>(gold.codes());
    left.removeAll(record.codes());
    List<String> wrong = new ArrayList<>(new TreeSet<>(record.codes()));
    wrong.removeAll(gold.codes());
    wrong.addAll(left);
    for (String code : wrong) {
      Asked asked = place.trace().asked(Decision.SECTOR, place.span(), code);
      if (asked != null && !asked.weighed().isEmpty()) {
        return code + ":" + asked.weighed();
      }
    }
    return left.isEmpty() ? "" : "not-asked:" + String.join(",", left);
  }
}
