package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import org.commitments.clause.Coordination.Part;
import org.commitments.model.WordClass;

/**
 * Two passives behind one auxiliary: "The bridge will be widened and the old pier closed". What the
 * second says is done stands between the conjunction and its participle.
 */
final class PassiveParts {

  private PassiveParts() {}

  /**
   * The parts of a passive: one, or two where the conjunction stands right behind the first
   * participle. Further back the participle may as well describe its noun ("be given to farmers and
   * the families displaced by floods").
   *
   * @param from the first token of the theme
   * @param verb the first participle
   * @param to the token behind the last
   */
  static List<Part> of(Words words, int from, int verb, int to) {
    Part whole = new Part(from, verb, to);
    int joint = verb + 1;
    while (joint < to && (words.is(joint, WordClass.ADVERB) || particle(words, joint))) {
      joint++;
    }
    int theme = words.isMark(joint, ",;") ? joint + 1 : joint;
    if (theme >= to || !(words.is(theme, WordClass.CONJUNCTION) || words.isMark(joint, ";"))) {
      return List.of(whole);
    }
    theme += words.is(theme, WordClass.CONJUNCTION) ? 1 : 0;
    int participle = theme;
    while (participle < to && nominal(words, participle)) {
      participle++;
    }
    boolean noun = participle > theme && words.is(participle - 1, WordClass.NOUN, WordClass.NAME);
    if (!noun || participle >= to || !passive(words, participle, to)) {
      return List.of(whole);
    }
    return List.of(new Part(from, verb, joint), new Part(theme, participle, to));
  }

  /** "set up", "carried out": a word in between that begins no phrase. */
  private static boolean particle(Words words, int at) {
    return words.is(at, WordClass.PREPOSITION)
        && (words.isMark(at + 1, ",;") || words.is(at + 1, WordClass.CONJUNCTION));
  }

  /** A participle; one that looks like a past tense where nothing is its object. */
  private static boolean passive(Words words, int at, int to) {
    boolean alone =
        at + 1 >= to
            || words.is(at + 1, WordClass.PREPOSITION, WordClass.ADVERB)
            || words.isMark(at + 1, ",;.");
    return words.is(at, WordClass.PARTICIPLE) || (alone && words.is(at, WordClass.FINITE));
  }

  private static boolean nominal(Words words, int at) {
    return words.is(
        at,
        WordClass.DETERMINER,
        WordClass.POSSESSIVE,
        WordClass.ADJECTIVE,
        WordClass.NUMBER,
        WordClass.NAME,
        WordClass.NOUN);
  }

  /**
   * The parts of a passive in a language whose verbs have one form: "Nhà máy sẽ được khởi công
   * trong năm 2024, kho lạnh được xây vào năm 2025". Behind a comma a noun phrase and the word for
   * a passive open the next part.
   */
  static List<Part> repeated(Words words, int from, int verb, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    int last = verb;
    for (int i = verb + 1; i < to; i++) {
      boolean mark = words.isMark(i, ",;");
      int theme = words.is(i + 1, WordClass.CONJUNCTION) ? i + 2 : i + 1;
      int end = theme;
      while (mark
          && end < to
          && (nominal(words, end) || words.is(end, WordClass.PREPOSITION, WordClass.ADVERB))) {
        end++;
      }
      boolean named =
          end > theme
              && (words.is(theme, WordClass.NOUN, WordClass.NAME, WordClass.NUMBER)
                  || words.is(theme + 1, WordClass.NUMBER));
      boolean again =
          named
              && end + 1 < to
              && words.token(end).lemma().equals(words.token(verb - 1).lemma())
              && words.is(end + 1, WordClass.VERB);
      if (again) {
        parts.add(new Part(start, last, i));
        start = theme;
        last = end + 1;
        i = last;
      }
    }
    parts.add(new Part(start, last, to));
    return parts;
  }
}
