package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.clause.Judgement.Ruling;
import org.commitments.clause.RuleClauseSplitter.Judged;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.LanguagePack;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Cue;
import org.commitments.model.Kind;
import org.commitments.model.WordClass;
import org.commitments.text.Span;

/**
 * What bears on whether a candidate is an undertaking.
 *
 * <p>Features: {@code rules} and {@code doubt}, what the rules say; {@code cue}, {@code kind},
 * {@code force}; {@code subject}, what it can do, {@code head}, its head word, {@code
 * subject.words}; {@code predicate}, {@code verb}, {@code form}, its word class, {@code voice},
 * {@code after}, the word class behind the verb; {@code block}, {@code lead-in}, {@code heading},
 * {@code place}, where the sentence stands; {@code past}, {@code quoted}, {@code number}, {@code
 * length}, what else it holds; {@code agreement}, whether the article reports one; {@code before}
 * and {@code action}, words of the sentence before the action and of it, alone and in twos, but for
 * names and figures. Names with {@code +} join two.
 */
final class ClauseEvidence {

  private static final Set<String> OPENING = Set.of("“", "``");
  private static final Set<String> CLOSING = Set.of("”", "''");

  private static final List<Integer> LENGTHS = List.of(2, 4, 8, 16, 32);
  private static final List<Integer> PLACES = List.of(0, 1, 4, 10);

  /** So many words before an action and of it are looked at, and so many of it in twos. */
  private static final int WORDS = 40;

  private static final int PAIRS = 12;

  private final Set<String> past;
  private final boolean headFirst;

  ClauseEvidence(LanguagePack pack) {
    this.past = Set.of(pack.property("past_words", "").split("\\|", -1));
    this.headFirst = pack.property("head", "last").equals("first");
  }

  /** Whether a candidate is an undertaking or a proposal at all. */
  Question undertaking(Place place, Judged judged) {
    Words words = judged.words();
    Candidate candidate = judged.candidate();
    Ruling ruling = judged.ruling();
    List<String> features = new ArrayList<>();
    Cue cue = candidate.cue().cue();
    String doubt = name(ruling.doubt());
    String subject = candidate.subject().span() == null ? "none" : name(ruling.nature());
    String predicate = name(ruling.predicate());
    String verb = words.token(candidate.verb()).lemma();
    String force = name(cue.force());
    features.add("rules=" + (ruling.doubt() == null));
    features.add("doubt=" + doubt);
    features.add("cue=" + cue.rule());
    features.add("kind=" + name(cue.kind()));
    features.add("force=" + force);
    features.add("subject=" + subject);
    features.add("predicate=" + predicate);
    features.add("verb=" + verb);
    features.add("voice=" + name(candidate.voice()) + (ruling.theme() ? "-theme" : ""));
    String form = wordClass(words, candidate.verb());
    features.add("form=" + form);
    features.add("cue+form=" + cue.rule() + "+" + form);
    features.add("after=" + wordClass(words, candidate.verb() + 1));
    features.add("doubt+cue=" + doubt + "+" + cue.rule());
    features.add("doubt+predicate=" + doubt + "+" + predicate);
    features.add("subject+predicate=" + subject + "+" + predicate);
    features.add("cue+subject=" + cue.rule() + "+" + subject);
    if (candidate.subject().to() > candidate.subject().from()) {
      subject(words, candidate, features);
    }
    features.add("told=" + told(words, candidate.subject()));
    place(place, features);
    boolean reports = place.agreement();
    features.add("agreement=" + reports);
    features.add("cue+agreement=" + cue.rule() + "+" + reports);
    features.add("cue+lead-in=" + cue.rule() + "+" + (place.sentence().leadIn() != null));
    features.add("agreement+force=" + reports + "+" + force);
    features.add("past=" + past(words, candidate.verb()));
    features.add("quoted=" + quoted(words, candidate.verb()));
    features.add("number=" + has(words, candidate.verb(), judged.limit(), WordClass.NUMBER));
    features.add("length=" + bucket(judged.limit() - candidate.from(), LENGTHS));
    if (cue.kind() == Kind.COMMITMENT && candidate.voice() == Voice.PASSIVE) {
      features.add("passive+subject=" + subject);
    }
    int begin = Math.max(0, judged.from() - WORDS);
    int end = Math.min(judged.limit(), judged.from() + WORDS);
    features.addAll(Wording.of("before", words, new Span(begin, judged.from()), WORDS));
    features.addAll(Wording.of("action", words, new Span(judged.from(), end), PAIRS));
    Question.Evidence evidence =
        new Question.Evidence(features, ruling.doubt() == null, ruling.because());
    Span action = words.span(judged.from(), judged.limit());
    return new Question(Decision.CLAUSE, words.text(), action, evidence);
  }

  /** Whether words of saying stand right before a pronoun, before another subject, or not. */
  private static String told(Words words, SubjectFinder.Subject subject) {
    if (subject.span() == null || !ReportedSpeech.said(words, subject)) {
      return "none";
    }
    boolean pronoun =
        subject.to() - subject.from() == 1 && words.is(subject.from(), WordClass.PRONOUN);
    return pronoun ? "pronoun" : "other";
  }

  private void subject(Words words, Candidate candidate, List<String> features) {
    int from = candidate.subject().from();
    int to = candidate.subject().to();
    features.add("subject.words=" + bucket(to - from, LENGTHS));
    int head = headFirst ? first(words, from, to) : last(words, from, to);
    features.add("head=" + words.token(head).word().toLowerCase(Locale.ROOT));
    features.add("head.class=" + wordClass(words, head));
  }

  private static void place(Place place, List<String> features) {
    features.add("block=" + name(place.sentence().kind()));
    features.add("lead-in=" + (place.sentence().leadIn() != null));
    features.add("heading=" + (place.section().heading() != null));
    features.add("place=" + bucket(place.sentence().block(), PLACES));
  }

  /** Whether a verb of the past stands before the action, behind it, or nowhere. */
  private String past(Words words, int verb) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.token(i).word();
      boolean told =
          past.contains(words.token(i).lemma())
              || (words.gerunds() && words.is(i, WordClass.FINITE) && word.endsWith("ed"));
      if (told) {
        return i < verb ? "before" : "behind";
      }
    }
    return "none";
  }

  private static boolean quoted(Words words, int verb) {
    boolean open = false;
    for (int i = 0; i < verb; i++) {
      String word = words.token(i).word();
      boolean straight = word.equals("\"");
      open = straight ? !open : (open || OPENING.contains(word)) && !CLOSING.contains(word);
    }
    return open;
  }

  private static boolean has(Words words, int from, int to, WordClass wanted) {
    for (int i = from; i < to; i++) {
      if (words.is(i, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static int first(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.NOUN, WordClass.NAME, WordClass.PRONOUN)) {
        return i;
      }
    }
    return from;
  }

  private static int last(Words words, int from, int to) {
    int last = to - 1;
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.PREPOSITION, WordClass.RELATIVE) && i > from) {
        return i - 1;
      }
    }
    return last;
  }

  private static String wordClass(Words words, int at) {
    return at < words.size() ? name(words.token(at).wordClass()) : "none";
  }

  static String bucket(int count, List<Integer> limits) {
    for (int limit : limits) {
      if (count <= limit) {
        return "-" + limit;
      }
    }
    return "more";
  }

  static String name(@org.jspecify.annotations.Nullable Enum<?> constant) {
    return constant == null ? "none" : constant.name().toLowerCase(Locale.ROOT);
  }
}
