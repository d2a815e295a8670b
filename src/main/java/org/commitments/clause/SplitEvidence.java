package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.model.WordClass;
import org.commitments.text.Span;

/**
 * What bears on whether a coordinated verb opens a record of its own.
 *
 * <p>Features: {@code rules}; {@code coordinator}; {@code strength}, whether it is a semicolon or
 * its like, an "as well as", or neither; {@code forms}, those of the verb before and of the new
 * one; {@code complement}, whether the one before has one; {@code after} and {@code before}, the
 * word classes behind the new one and before the coordinator; {@code open}, the forms that a phrase
 * in between claims; {@code aspect}; {@code distance} between the verbs in words; {@code parts}
 * before; {@code verb} and {@code next}, the verbs; {@code again}, whether they are the same;
 * {@code last}, the word before the coordinator; {@code follower}, that behind the new verb; {@code
 * inner}, how many verbs stand in between, and {@code innermost}, the last of them; {@code claim},
 * the last preposition or connective in between; {@code marks}, how many commas and semicolons;
 * {@code back}, how many words the verb before has; {@code reach}, how many the new one has to the
 * next mark or conjunction, {@code close}, which one that is, and {@code later}, how many marks
 * follow; {@code inflected}, whether the language's verbs have forms: where they have not, the
 * rules and what is open mean something else. Names with {@code +} join several.
 */
final class SplitEvidence {

  private static final List<Integer> DISTANCES = List.of(1, 2, 4, 8, 16);
  private static final int MOST_PARTS = 3;
  private static final int MOST_COUNTED = 3;
  private static final String CLOSING = ",;.";
  private static final String NONE = "none";

  private final Words words;

  SplitEvidence(Words words) {
    this.words = words;
  }

  /**
   * Where it is asked, in tokens.
   *
   * @param verb the verb before
   * @param at the coordinator
   * @param from what follows the coordinator
   * @param next the new verb
   * @param parts the number of parts before
   */
  record Place(int verb, int at, int from, int next, int parts) {}

  /**
   * What the rules found there.
   *
   * @param strength of the coordinator
   * @param complement whether the verb before has one
   * @param open the forms that a phrase in between claims
   * @param aspect whether the verb before has a gerund as its complement
   */
  record Found(String strength, boolean complement, Set<WordClass> open, boolean aspect) {}

  Question question(Place place, Found found, boolean rules) {
    WordClass form = words.token(place.next()).wordClass();
    String forms = words.token(place.verb()).wordClass() + "-" + form;
    Set<WordClass> open = found.open();
    String claimed = open.contains(form) ? "claimed" : open.isEmpty() ? NONE : "other";
    String joint = joint(place.at(), place.from());
    String inflected = "+" + words.gerunds();
    List<String> features = new ArrayList<>();
    features.add("rules=" + rules);
    features.add("coordinator=" + joint);
    features.add("strength=" + found.strength());
    features.add("forms=" + forms);
    features.add("complement=" + found.complement());
    features.add("after=" + wordClass(place.next() + 1));
    features.add("before=" + wordClass(place.at() - 1));
    features.add("open=" + claimed);
    features.add("aspect=" + found.aspect());
    int distance = place.next() - place.verb();
    features.add("distance=" + ClauseEvidence.bucket(distance, DISTANCES));
    features.add("parts=" + Math.min(place.parts(), MOST_PARTS));
    features.add("verb=" + words.token(place.verb()).lemma());
    features.add("next=" + words.token(place.next()).lemma());
    boolean again = words.token(place.verb()).lemma().equals(words.token(place.next()).lemma());
    features.add("again=" + again);
    features.add("last=" + word(place.at() - 1));
    features.add("follower=" + word(place.next() + 1));
    features.add("open+strength=" + claimed + "+" + found.strength());
    features.add("open+coordinator=" + claimed + "+" + joint);
    features.add("forms+open=" + forms + "+" + claimed);
    features.add("rules+inflected=" + rules + inflected);
    features.add("open+coordinator+inflected=" + claimed + "+" + joint + inflected);
    features.add("after+coordinator=" + wordClass(place.next() + 1) + "+" + joint);
    addBetween(place, claimed, joint, features);
    addBehind(place, joint, features);
    Span verb = words.token(place.next()).span();
    Question.Evidence evidence = new Question.Evidence(features, rules);
    return new Question(Decision.SPLIT, words.text(), verb, evidence);
  }

  /** What stands between the verb before and the coordinator. */
  private void addBetween(Place place, String claimed, String joint, List<String> features) {
    int verbs = 0;
    String innermost = NONE;
    String claim = NONE;
    for (int i = place.verb() + 1; i < place.at(); i++) {
      if (words.is(i, WordClass.VERB, WordClass.GERUND)) {
        verbs++;
        innermost = words.token(i).lemma();
      }
      if (words.connective(i) != null || words.is(i, WordClass.PREPOSITION)) {
        claim = words.token(i).lemma();
      }
    }
    String inner = count(verbs);
    String marks = count(marks(place.verb() + 1, place.at()));
    features.add("inner=" + inner);
    features.add("innermost=" + innermost);
    features.add("inner+open=" + inner + "+" + claimed);
    features.add("inner+coordinator=" + inner + "+" + joint);
    features.add("claim=" + claim);
    features.add("marks=" + marks);
    features.add("marks+coordinator=" + marks + "+" + joint);
    features.add("back=" + ClauseEvidence.bucket(place.at() - place.verb(), DISTANCES));
  }

  /** What stands behind the new verb. */
  private void addBehind(Place place, String joint, List<String> features) {
    int end = place.next() + 1;
    while (end < words.size()
        && !words.isMark(end, CLOSING)
        && !words.is(end, WordClass.CONJUNCTION)) {
      end++;
    }
    String close = NONE;
    if (end < words.size()) {
      close = words.isMark(end, CLOSING) ? words.token(end).word() : "word";
    }
    features.add("reach=" + ClauseEvidence.bucket(end - place.next(), DISTANCES));
    features.add("close=" + close);
    features.add("close+coordinator=" + close + "+" + joint);
    features.add("later=" + count(marks(end, words.size())));
  }

  private int marks(int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks += words.isMark(i, ",;") ? 1 : 0;
    }
    return marks;
  }

  private static String count(int count) {
    return String.valueOf(Math.min(count, MOST_COUNTED));
  }

  /** A word of the sentence; of names and figures only their class. */
  private String word(int at) {
    if (at >= words.size()) {
      return NONE;
    }
    boolean masked = words.is(at, WordClass.NAME, WordClass.NUMBER);
    return masked ? words.token(at).wordClass().name() : words.token(at).lemma();
  }

  private String wordClass(int at) {
    return at < words.size() ? words.token(at).wordClass().name() : NONE;
  }

  /** The kind of a coordinator's first and last mark or word. */
  private String joint(int from, int to) {
    String first = words.isMark(from, ",") ? "," : words.isMark(from, ";") ? ";" : "word";
    boolean word = words.is(to - 1, WordClass.CONJUNCTION) || words.connective(to - 1) != null;
    return first + (to - from > 1 && word ? "word" : "");
  }
}
