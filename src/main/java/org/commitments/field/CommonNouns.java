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

  CommonNouns(LanguagePack pack) {
    this.actors = Patterns.ignoringCase(pack.property("actors", ""));
    this.syllable = Patterns.ignoringCase(pack.property("syllable", "(?!)"));
    this.headLast = pack.property("head", "last").equals("last");
  }

  /** Whether a phrase has no capital of its own and no word for people or bodies. */
  boolean cannotAct(String words) {
    boolean capital = Character.isUpperCase(words.codePointAt(0));
    return (!capital || opensSentence(words)) && !actors.matcher(words).find();
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
