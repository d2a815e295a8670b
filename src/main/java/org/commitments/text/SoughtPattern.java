package org.commitments.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that mostly matches nothing: it is tried only on a stretch of text that holds one of
 * the strings which it needs. What it finds is what the pattern finds that sees nothing behind the
 * end of the stretch. Immutable; shared by threads.
 */
public final class SoughtPattern {

  private final Pattern pattern;
  private final @Nullable LiteralSieve needed;

  /** Takes a pattern. */
  public SoughtPattern(Pattern pattern) {
    this.pattern = pattern;
    Set<String> within = RequiredLiterals.inStretch(pattern);
    this.needed = within.isEmpty() ? null : new LiteralSieve(within);
  }

  /** Whether a match may lie within a stretch; none does where not. */
  public boolean isPossible(CharSequence text, int from, int to) {
    return needed == null || needed.mayHold(text, from, to);
  }

  /** A matcher over a text, or null where nothing in it can match. */
  public @Nullable Matcher matcher(CharSequence text) {
    return isPossible(text, 0, text.length()) ? pattern.matcher(text) : null;
  }

  /** A matcher with a stretch of a text as its region, or null where nothing in it can match. */
  public @Nullable Matcher matcher(CharSequence text, Span within) {
    return isPossible(text, within.start(), within.end())
        ? pattern.matcher(text).region(within.start(), within.end())
        : null;
  }

  /** Whether the pattern is found in a text. */
  public boolean isIn(CharSequence text) {
    Matcher matcher = matcher(text);
    return matcher != null && matcher.find();
  }

  /** Whether the pattern is found in a stretch of a text, which is its region. */
  public boolean isIn(CharSequence text, Span within) {
    Matcher matcher = matcher(text, within);
    return matcher != null && matcher.find();
  }
}
