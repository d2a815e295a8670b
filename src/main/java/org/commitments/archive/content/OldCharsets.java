package org.commitments.archive.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that are not UTF-8 in the charset that makes words of them: windows-1258 and those of
 * {@code charsets.tsv} where most words with marks are syllables then, else windows-1252 where
 * hardly any word has marks. The same for words that were typed in a font from before Unicode, and
 * so are written with the characters that windows-1252 has for those bytes.
 */
final class OldCharsets {

  /** The share of marked words that must be syllables. */
  private static final double ENOUGH = 0.8;

  private static final int LEAST = 3;

  /** How many blanks there must be to a letter with a mark where the text is windows-1252. */
  private static final int SELDOM = 50;

  /** As much of a text as tells its charset. */
  private static final int SAMPLE = 200_000;

  private static final int BYTES = 256;
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final OldCharsets INSTANCE = new OldCharsets();

  /** Where fonts of symbols have the characters of their bytes. */
  private static final int SYMBOLS = 0xF000;

  private final Syllables syllables = new Syllables();
  private final List<List<String>> tables = new ArrayList<>();
  private final Map<String, List<String>> named = new HashMap<>();

  /** The bytes of windows-1252; those that it leaves open stand for the controls of ISO 8859-1. */
  private final Map<Character, Integer> latin = new HashMap<>();

  private OldCharsets() {
    for (int b = 0x80; b < BYTES; b++) {
      String words = new String(new byte[] {(byte) b}, LATIN);
      latin.put(words.equals("\uFFFD") ? (char) b : words.charAt(0), b);
      latin.putIfAbsent((char) b, b);
    }
    tables.add(table(Charset.forName("windows-1258"), ""));
    for (String line : Resource.lines("charsets.tsv")) {
      String[] parts = line.split("\t", 2);
      named.put(parts[0], table(LATIN, parts[1]));
      tables.add(named.getOrDefault(parts[0], List.of()));
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
    long blanks = words.chars().filter(Character::isWhitespace).count();
    return letters * SELDOM <= blanks ? words : null;
  }

  /** Gives what words say that were typed in a font from before Unicode. */
  interface Typed {
    /** The words in NFC; what no such font has stays. */
    String decode(String words);
  }

  /**
   * How words are to be read that were typed in one font, or null where they say what they are.
   *
   * @param sample some of them
   * @param charset the charset of {@code charsets.tsv} that the font's name tells, which counts
   *     where the words are too few to tell; or null
   */
  static @Nullable Typed typed(String sample, @Nullable String charset) {
    return INSTANCE.reading(sample.substring(0, Math.min(sample.length(), SAMPLE)), charset);
  }

  private @Nullable Typed reading(String sample, @Nullable String charset) {
    if (!isLatin(sample)) {
      return null;
    }
    Syllables.Count asTheyAre = syllables.count(sample);
    if (asTheyAre.marked() == 0 || (asTheyAre.right() >= LEAST && asTheyAre.share() > ENOUGH)) {
      return null;
    }
    List<String> best = null;
    double most = ENOUGH;
    for (List<String> table : tables) {
      Syllables.Count count = syllables.count(retyped(sample, table));
      if (count.right() >= LEAST && count.share() > most) {
        most = count.share();
        best = table;
      }
    }
    if (best == null && charset != null) {
      List<String> told = named.getOrDefault(charset, List.of());
      boolean better =
          !told.isEmpty() && syllables.count(retyped(sample, told)).share() > asTheyAre.share();
      best = better ? told : null;
    }
    List<String> chosen = best;
    return chosen == null ? null : words -> retyped(words, chosen);
  }

  /** Whether there is no letter that windows-1252 lacks. */
  private boolean isLatin(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > 0x7F && Character.isLetter(c) && !latin.containsKey(c)) {
        return false;
      }
    }
    return true;
  }

  private String retyped(String words, List<String> table) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean symbol = c >= SYMBOLS + ' ' && c < SYMBOLS + BYTES;
      Integer b = symbol ? Integer.valueOf(c - SYMBOLS) : latin.get(c);
      String each = c < 0x80 || b == null ? "" : table.get(b);
      out.append(each.isEmpty() ? String.valueOf(c) : each);
    }
    return Normalizer.normalize(out, Form.NFC);
  }

  /**
   * What UTF-8 said before it was taken for windows-1252 and written as UTF-8 again, or null where
   * the words are not of that kind.
   */
  static @Nullable String repair(String words) {
    int signs = 0;
    for (int i = 0; i + 1 < words.length() && signs < LEAST; i++) {
      boolean high = words.charAt(i + 1) > 0x7F;
      signs += high && "\u00C3\u00C4\u00C6\u00E1".indexOf(words.charAt(i)) >= 0 ? 1 : 0;
    }
    return signs < LEAST ? null : INSTANCE.onceMore(words);
  }

  private @Nullable String onceMore(String words) {
    byte[] bytes = new byte[words.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = words.charAt(i);
      Integer b = c < 0x80 ? Integer.valueOf(c) : latin.get(c);
      if (b == null) {
        return null;
      }
      bytes[i] = b.byteValue();
    }
    try {
      String once = TextDecoder.decode(bytes, StandardCharsets.UTF_8);
      Syllables.Count count = syllables.count(once.substring(0, Math.min(once.length(), SAMPLE)));
      return count.right() >= LEAST && count.share() > ENOUGH ? once : null;
    } catch (UnreadableContent e) {
      return null;
    }
  }
}
