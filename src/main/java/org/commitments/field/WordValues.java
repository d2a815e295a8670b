package org.commitments.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.text.Folding;
import org.jspecify.annotations.Nullable;

/** The values of words and digits, from the pack's table of values. */
final class WordValues {

  private static final int MOST_DIGITS = 9;

  private final Map<String, String> values = new HashMap<>();

  WordValues(LanguagePack pack) {
    pack.entries(Table.VALUES)
        .forEach(
            entry ->
                values.putIfAbsent(
                    key(entry.attribute("kind"), entry.phrase()), entry.attribute("value")));
  }

  /** What the table says of a word, e.g. of kind {@code MAGNITUDE}; null where it says nothing. */
  @Nullable String value(String kind, String word) {
    return values.get(key(kind, word));
  }

  /** The value of digits or of a word of a kind; -1 where it has none or too many digits. */
  int number(String kind, String word) {
    String value = word;
    if (!isDigits(word)) {
      value = value(kind, word);
    }
    return value == null || !isDigits(value) ? -1 : Integer.parseInt(value);
  }

  private static boolean isDigits(String word) {
    return !word.isEmpty()
        && word.length() <= MOST_DIGITS
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String key(String kind, String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return kind.toUpperCase(Locale.ROOT) + ':' + Folding.lower(bare);
  }
}
