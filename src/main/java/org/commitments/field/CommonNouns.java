package org.commitments.field;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.text.Patterns;

/** Tells noun phrases without a name that can be no party: "the mailbox", "hộp thư này". */
final class CommonNouns {

  private final Pattern actors;
  private final Pattern syllable;
  private final boolean headLast;
  private final WordValues values;

  CommonNouns(LanguagePack pack) {
    this.actors = Patterns.ignoringCase(pack.property("actors", ""));
    this.syllable = Patterns.ignoringCase(pack.property("syllable", "(?!)"));
    this.values = new WordValues(pack);
    this.headLast = pack.property("head", "last").equals("last");
  }

  /** Whether a phrase has no capital of its own and no word for people or bodies. */
  boolean cannotAct(String words) {
    boolean capital = Character.isUpperCase(words.codePointAt(0)) && !commonly(words);
    return (counts(words) || !actors.matcher(words).find()) && (!capital || opensSentence(words));
  }

  /**
   * "Five radar systems", "New buses": where the head stands last, a capital that only the first of
   * several words has is that of a sentence, or makes no name of the noun behind it.
   */
  private boolean commonly(String words) {
    String[] all = words.split("\\s+", -1);
    return headLast
        && all.length > 1
        && Arrays.stream(all).skip(1).noneMatch(CommonNouns::hasCapital);
  }

  /** "60 sailors", "five radar systems": some out of many, who act for somebody. */
  boolean counts(String words) {
    String first = words.split("\\s+", -1)[0];
    return headLast
        && !hasCapital(words.substring(1))
        && (Character.isDigit(words.codePointAt(0)) || values.number("NUMBER", first) >= 0);
  }

  /**
   * "Hộp thư trên": with a capital only because it opens a sentence, where the words of a language
   * tell by their shape that they are its own.
   */
  private boolean opensSentence(String words) {
    String[] all = words.split("\\s+", -1);
    return !headLast
        && all.length > 1
        && Arrays.stream(all).skip(1).noneMatch(word -> hasCapital(word) || !own(word))
        && own(all[0]);
  }

  private boolean own(String word) {
    return syllable.matcher(word).matches() || word.chars().noneMatch(Character::isLetter);
  }

  private static boolean hasCapital(String words) {
    return words.codePoints().anyMatch(Character::isUpperCase);
  }
}
