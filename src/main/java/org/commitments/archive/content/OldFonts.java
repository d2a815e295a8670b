package org.commitments.archive.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document. What was typed in a font from before Unicode, such as {@code .VnTime}
 * or {@code VNI-Times}, is stored in the characters of another charset; which fonts are such is
 * told by the words that come out, and by the font's name where they are few.
 *
 * <p>A document is read once to {@link #note} what its fonts show, and where {@link #decide} finds
 * old ones once more to {@link #decode} it.
 */
final class OldFonts {

  private static final int SAMPLE = 20_000;
  private static final int MOST_FONTS = 1000;
  private static final Pattern TCVN = Patterns.exact("\\.?Vn[A-Z].*");
  private static final Pattern CAPITALS = Patterns.exact("\\.?Vn[\\w .-]{0,60}H(?!\\w).*");
  private static final Pattern VNI = Patterns.exact("VNI[ _A-Z-].*");
  private static final Pattern SUBSET = Patterns.exact("\\A[A-Z]{6}\\+");

  private final Map<String, StringBuilder> samples = new HashMap<>();
  private final Map<String, OldCharsets.Typed> old = new HashMap<>();

  /**
   * Notes what a font shows.
   *
   * @param font its name, with or without what marks it as a part
   * @param words a word or more
   */
  void note(String font, String words) {
    StringBuilder sample = samples.get(font);
    if (sample == null) {
      if (samples.size() >= MOST_FONTS) {
        return;
      }
      sample = new StringBuilder();
      samples.put(font, sample);
    }
    if (sample.length() < SAMPLE) {
      sample.append(words).append(' ');
    }
  }

  /** Whether some of the fonts are old ones. */
  boolean decide() {
    samples.forEach(
        (font, sample) -> {
          String name = SUBSET.matcher(font).replaceFirst("");
          OldCharsets.Typed typed = OldCharsets.typed(sample.toString(), charset(name));
          if (typed != null) {
            // A font of capitals has them in the places of the small letters.
            old.put(
                font,
                CAPITALS.matcher(name).matches()
                    ? words -> typed.decode(words).toUpperCase(Locale.ROOT)
                    : typed);
          }
        });
    samples.clear();
    return !old.isEmpty();
  }

  private static @Nullable String charset(String name) {
    if (TCVN.matcher(name).matches()) {
      return "TCVN3";
    }
    return VNI.matcher(name).matches() ? "VNI" : null;
  }

  /** Whether a font was found to be an old one. */
  boolean isOld(String font) {
    return old.containsKey(font);
  }

  /** What the words of a font say. */
  String decode(String font, String words) {
    OldCharsets.Typed typed = old.get(font);
    return typed == null ? words : typed.decode(words);
  }
}
