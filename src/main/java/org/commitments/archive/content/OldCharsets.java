package org.commitments.archive.content;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that are not UTF-8 in the charset that makes words of them: windows-1258 and those of
 * {@code charsets.tsv} where most words with marks are syllables then, else windows-1252 where
 * hardly any word has marks.
 */
final class OldCharsets {

  /** The share of marked words that must be syllables. */
  private static final double ENOUGH = 0.8;

  private static final int LEAST = 3;

  /** How many words there must be to a letter with a mark where the text is windows-1252. */
  private static final int SELDOM = 50;

  /** As much of a text as tells its charset. */
  private static final int SAMPLE = 200_000;

  private static final int BYTES = 256;
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final OldCharsets INSTANCE = new OldCharsets();

  private final Syllables syllables = new Syllables();
  private final List<List<String>> tables = new ArrayList<>();

  private OldCharsets() {
    tables.add(table(Charset.forName("windows-1258"), ""));
    for (String line : Resource.lines("charsets.tsv")) {
      tables.add(table(LATIN, line.split("\t", 2)[1]));
    }
  }

  /** What each byte stands for; an empty string where it stands for nothing. */
  private static List<String> table(Charset base, String differences) {
    List<String> table = new ArrayList<>();
    for (int b = 0; b < BYTES; b++) {
      String words = new String(new byte[] {(byte) b}, base);
      table.add(words.equals("\uFFFD") ? "" : words);
    }
    for (String each : differences.split(" ", -1)) {
      if (!each.isEmpty()) {
        StringBuilder words = new StringBuilder();
        for (String point : each.substring(3).split("\\+", -1)) {
          words.appendCodePoint(Integer.parseInt(point, 16));
        }
        table.set(Integer.parseInt(each.substring(0, 2), 16), words.toString());
      }
    }
    return table;
  }

  /** The words in NFC, or null where no charset makes any of the bytes. */
  static @Nullable String decode(byte[] bytes) {
    return INSTANCE.best(bytes);
  }

  private @Nullable String best(byte[] bytes) {
    List<String> best = null;
    double most = ENOUGH;
    for (List<String> table : tables) {
      String words = decode(bytes, Math.min(bytes.length, SAMPLE), table);
      if (words != null) {
        Syllables.Count count = syllables.count(words);
        if (count.right() >= LEAST && count.share() > most) {
          most = count.share();
          best = table;
        }
      }
    }
    return best == null ? latin(bytes) : decode(bytes, bytes.length, best);
  }

  private static @Nullable String decode(byte[] bytes, int length, List<String> table) {
    StringBuilder words = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      String each = table.get(bytes[i] & 0xFF);
      if (each.isEmpty()) {
        return null;
      }
      words.append(each);
    }
    return Normalizer.normalize(words, Form.NFC);
  }

  private @Nullable String latin(byte[] bytes) {
    String words = decode(bytes, bytes.length, table(LATIN, ""));
    if (words == null || words.chars().anyMatch(c -> c >= 0x80 && c < 0xA0)) {
      return null;
    }
    long letters = words.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    return letters * SELDOM <= syllables.count(words).words() ? words : null;
  }
}
