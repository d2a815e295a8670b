package org.commitments.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.clause.Agency.Nature;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds undertakings without a cue: in a language whose verbs have one form, the contents of an
 * agreement stand as "Quảng Trị cử 5 cán bộ; Savannakhet bố trí đất", a party and a bare verb.
 */
final class BareFrame {

  private final Agency agency;
  private final Pattern opens;
  private final Set<String> past;

  BareFrame(LanguagePack pack, Gazetteer gazetteer) {
    this.agency = new Agency(pack, gazetteer);
    this.opens = Patterns.ignoringCase(pack.property("contents_open", "(?!)"));
    this.past = Set.of(pack.property("past_words", "").split("\\|", -1));
  }

  /** Whether a sentence tells the contents of an agreement: under a heading, or by its opening. */
  boolean covers(Place place) {
    if (past.contains("")) {
      return false;
    }
    String value = place.article().text().value();
    Span sentence = place.sentence().whole();
    boolean opening = opens.matcher(value).region(sentence.start(), sentence.end()).lookingAt();
    return opening || (place.section().heading() != null && place.agreement());
  }

  /** The candidates of a sentence and, in each of its parts that has none, one of a bare verb. */
  List<Candidate.Doubtful> fill(Words words, List<Candidate.Doubtful> candidates) {
    List<Candidate.Doubtful> all = new ArrayList<>(candidates);
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.isMark(i, ";") || contrasts(words, i)) {
        Candidate bare = bare(words, from, i, candidates);
        if (bare != null) {
          all.add(new Candidate.Doubtful(bare, null));
        }
        from = i + 1;
      }
    }
    all.sort(Comparator.comparingInt(each -> each.candidate().verb()));
    return all;
  }

  /** "…, còn Savannakhet bố trí đất": a comma, a word such as "for its part", and a name. */
  private static boolean contrasts(Words words, int comma) {
    return words.isMark(comma, ",")
        && words.has(comma + 1, Role.FOCUS)
        && words.is(comma + 2, WordClass.NAME);
  }

  private @Nullable Candidate bare(
      Words words, int from, int to, List<Candidate.Doubtful> candidates) {
    for (Candidate.Doubtful each : candidates) {
      int verb = each.candidate().verb();
      if (each.doubt() == null && verb >= from && verb < to) {
        return null;
      }
    }
    int start = afterOpener(words, from, to);
    for (int i = start; i < to; i++) {
      boolean told =
          words.is(i, WordClass.FINITE, WordClass.MODAL)
              || words.isMark(i, ",:()\"“”")
              || past.contains(words.token(i).lemma());
      if (told) {
        return null;
      }
      if (words.is(i, WordClass.VERB)) {
        return candidate(words, start, i);
      }
    }
    return null;
  }

  private @Nullable Candidate candidate(Words words, int start, int verb) {
    Subject subject = new Subject(null, verb, verb, start - 1);
    if (verb > start) {
      int end = verb;
      // "Hai sở cùng / thường xuyên …": an adverb before the verb is none of the subject.
      while (end > start && words.is(end - 1, WordClass.PREPOSITION, WordClass.ADVERB)) {
        end--;
      }
      if (end > start) {
        if (agency.of(words, start, end) != Nature.AGENT) {
          return null;
        }
        subject = new Subject(words.span(start, end), start, end, start - 1);
      }
    }
    int at = words.token(verb).span().start();
    Cue cue = new Cue(Kind.COMMITMENT, Force.FIRM, new Span(at, at), "contents");
    CueFinder.Found found = new CueFinder.Found(cue, Set.of(Complement.VERB), Set.of());
    return new Candidate(found, subject, verb, verb, Voice.ACTIVE);
  }

  /** Leaves what opens a sentence up to its comma ("Theo kế hoạch, trong năm 2024, …"). */
  private static int afterOpener(Words words, int from, int to) {
    int start = from;
    while (start < to
        && (words.is(start, WordClass.PREPOSITION, WordClass.CONJUNCTION)
            || words.has(start, Role.OPENER)
            || (words.has(start, Role.FOCUS) && words.is(start + 1, WordClass.NAME))
            || words.has(start, Role.STRONG))) {
      int comma = start;
      while (comma < to && !words.isMark(comma, ",")) {
        comma++;
      }
      if (comma == to) {
        boolean joint = words.is(start, WordClass.CONJUNCTION) || words.has(start, Role.FOCUS);
        return joint ? start + 1 : to;
      }
      start = comma + 1;
    }
    return start;
  }
}
