package org.commitments.archive.content;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/**
 * Tells how likely words were decoded as they were meant: the share of those with marks that are
 * syllables of {@code syllables.tsv}.
 */
final class Syllables {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int LONGEST = 8;
  private static final Pattern BETWEEN =
      Patterns.exact("[\\s\\x00-\\x1F!-/:-@\\[-`{-~\u00A0\u2010-\u2026\u00AB\u00BB\u2022]+");

  private final Set<String> onsets = new HashSet<>();
  private final Set<String> rimes = new HashSet<>();

  Syllables() {
    onsets.add("");
    for (String line : Resource.lines("syllables.tsv")) {
      String[] parts = line.split("\t", 2);
      (parts[0].equals("onset") ? onsets : rimes).addAll(List.of(parts[1].split(" ", -1)));
    }
  }

  /**
   * How many words have marks, and how many of them are syllables.
   *
   * @param marked words with a character that is not ASCII
   * @param right those that are syllables
   */
  record Count(int marked, int right) {

    /** The share of the marked words that are right; 0 without any. */
    double share() {
      return marked == 0 ? 0 : (double) right / marked;
    }
  }

  Count count(String text) {
    int marked = 0;
    int right = 0;
    for (String word : BETWEEN.split(text, -1)) {
      if (word.chars().anyMatch(c -> c > 0x7F)) {
        marked++;
        right += isSyllable(word) ? 1 : 0;
      }
    }
    return new Count(marked, right);
  }

  private boolean isSyllable(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    StringBuilder plain = new StringBuilder();
    int tones = 0;
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones++;
      } else {
        plain.append(c);
      }
    }
    String letters = Normalizer.normalize(plain, Form.NFC);
    for (int i = 0; tones < 2 && i < Math.min(4, letters.length()); i++) {
      if (onsets.contains(letters.substring(0, i)) && rimes.contains(letters.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
