package org.commitments.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of an action, and how far those of two agree. */
final class Words {

  private Words() {}

  /** Runs of letters, digits and underscores of the words in lower case and NFC. */
  static List<String> of(String words) {
    String lower = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    List<String> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (isWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        out.add(lower.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      out.add(lower.substring(start));
    }
    return out;
  }

  /** Whether it belongs to a word: a letter, a number of any kind, or an underscore; no marks. */
  static boolean isWord(int codePoint) {
    if (Character.isLetter(codePoint) || codePoint == '_') {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Twice the words in common, counted as often as they stand, by the words of both. */
  static double f1(List<String> a, List<String> b) {
    Map<String, Integer> left = new HashMap<>();
    a.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : b) {
      int rest = left.getOrDefault(word, 0);
      if (rest > 0) {
        common++;
        left.put(word, rest - 1);
      }
    }
    return common == 0 ? 0 : 2.0 * common / (a.size() + b.size());
  }
}
