package org.commitments.field;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Tells whether a conjunction joins two names or stands inside one, where nothing in the phrase
 * tells it: by where the text has either name, or its kind, alone. Only for languages whose heads
 * stand last.
 */
final class JoinedNames {

  /** Two to five words with capitals. */
  private static final Pattern CAPITALS =
      Patterns.exact("\\p{Lu}[\\p{L}\\p{M}’'&-]{1,24}(?: \\p{Lu}[\\p{L}\\p{M}’'&-]{1,24}){1,4}");

  private static final int MOST_TRIES = 20;

  private static final int LEAST_LETTERS = 4;

  private final Gazetteer gazetteer;
  private final Pattern determiners;
  private final Pattern joints;
  private final Pattern between;
  private final Pattern syllable;
  private final boolean headFirst;
  private final Occurrences occurrences = new Occurrences();

  JoinedNames(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.headFirst = pack.property("head", "last").equals("first");
    this.determiners = Patterns.ignoringCase(pack.property("determiners", "(?!)"));
    this.between = Patterns.ignoringCase(pack.property("between_names", "(?!)"));
    this.syllable = Patterns.ignoringCase(pack.property("syllable", ".*"));
    this.joints = Patterns.ignoringCase(pack.property("joints", ",\\s+|\\s+&\\s+"));
  }

  /**
   * "Riverside University and Alder Composites": two names of several words each, of which the text
   * has either without the other.
   */
  boolean bothAlone(Context context, Span left, Span right) {
    String value = context.text().value();
    Matcher article = determiners.matcher(value).region(left.start(), left.end());
    Matcher first = CAPITALS.matcher(value);
    first.region(article.lookingAt() ? article.end() : left.start(), left.end());
    Matcher second = CAPITALS.matcher(value).region(right.start(), right.end());
    if (headFirst || !first.matches() || !second.lookingAt()) {
      return false;
    }
    String joint = value.substring(left.end(), right.start());
    return alone(context.text(), first.group(), "", joint + second.group())
        && alone(context.text(), second.group(), first.group() + joint, "");
  }

  /**
   * "Đại học Cần Thơ với Sunwolt", "Đại học Cần Thơ và Sunwolt": where the head stands first,
   * behind a word that stands within no name what has a capital opens one, and so does, behind a
   * conjunction, a word that is none of the language.
   */
  boolean anotherName(Text text, Span left, Span right) {
    String value = text.value();
    if (!headFirst || !Character.isUpperCase(value.codePointAt(right.start()))) {
      return false;
    }
    String joint = value.substring(left.end(), right.start()).strip();
    String first = text.slice(right).split("[\\s,.;:()]", 2)[0];
    return between.matcher(joint).matches()
        || (!joint.equals("-") && !joint.equals("–") && isForeign(first) && hasBody(text, left));
  }

  /** Whether a first word has a shape that no word of the language has. */
  boolean isForeign(String words) {
    String word = words.split("\\s", 2)[0];
    return word.length() > 2
        && Character.isUpperCase(word.codePointAt(0))
        && word.chars().noneMatch(c -> c == '-')
        && !syllable.matcher(word).matches();
  }

  private boolean hasBody(Text text, Span left) {
    return isForeign(text.slice(left).strip())
        || gazetteer.roles(text.value(), left).stream()
            .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().start() == left.start());
  }

  /**
   * "Lund Medical College and Hospital": where the head stands last, a word for a kind of body
   * alone, with a capital, behind a name of several words that ends with one, belongs to the name.
   */
  boolean bareKind(Context context, Span left, Span right) {
    String value = context.text().value();
    Matcher next = joints.matcher(value).region(right.start(), right.end());
    int end = next.find() ? next.start() : right.end();
    boolean alone =
        !headFirst
            && Character.isUpperCase(value.codePointAt(right.start()))
            && value.substring(right.start(), end).strip().indexOf(' ') < 0
            && gazetteer.roles(value, new Span(right.start(), end)).stream()
                .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().end() == end);
    return alone
        && context.text().slice(left).strip().indexOf(' ') > 0
        && !determiners.matcher(value).region(right.start(), right.end()).lookingAt()
        && gazetteer.roles(value, left).stream()
            .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().end() == left.end());
  }

  /**
   * "University of Lund and Alder Pumps": a name that opens with a word for its kind, by which the
   * text calls it ("the University"), and a name whose first word opens a sentence elsewhere.
   */
  boolean besideKind(Text text, Span left, Span right) {
    String value = text.value();
    Matcher other = CAPITALS.matcher(value).region(right.start(), right.end());
    String words = text.slice(right);
    String first = words.split("\\s", 2)[0];
    boolean name = other.matches() || words.equals(first);
    if (headFirst || !name || first.length() < LEAST_LETTERS || NameFinder.acronym(first)) {
      return false;
    }
    Matcher article = determiners.matcher(value).region(left.start(), left.end());
    int from = article.lookingAt() ? article.end() : left.start();
    if (from > left.start() && words.equals(first)) {
      // "the Ministry of Trade and Industry": one word behind an article may be of the same name.
      return false;
    }
    return Character.isUpperCase(first.codePointAt(0))
        && value.indexOf(first.toLowerCase(Locale.ROOT)) < 0
        && gazetteer.roles(value, left).stream()
            .filter(role -> NamedBodies.isOrgan(role) && role.span().start() == from)
            .anyMatch(role -> kindAlone(text, role.span(), left.end()))
        && opensSentence(text, first);
  }

  /** Whether a text has the word for a kind without what goes on with it in a name. */
  private boolean kindAlone(Text text, Span kind, int end) {
    String value = text.value();
    String word = text.slice(kind);
    String behind = value.substring(kind.end(), Math.min(end, kind.end() + LEAST_LETTERS));
    int at = value.length();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      at = occurrences.last(text, word, at - 1);
      if (at < 1) {
        return false;
      }
      int before = value.lastIndexOf(' ', at - 2) + 1;
      boolean opens = value.charAt(at - 1) == ' ' && Character.isLowerCase(value.charAt(before));
      boolean article = before < at && determiners.matcher(value).region(before, at).matches();
      if ((opens || article)
          && Character.isUpperCase(value.charAt(at))
          && value.startsWith(" ", at + word.length())
          && !value.startsWith(behind, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word opens a sentence or line, and one in small letters goes on with it. */
  private boolean opensSentence(Text text, String word) {
    String value = text.value();
    int at = value.length();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      at = occurrences.last(text, word, at - 1);
      if (at < 0) {
        return false;
      }
      int end = at + word.length();
      boolean opens = at == 0 || value.charAt(at - 1) == '\n' || value.startsWith(". ", at - 2);
      boolean goesOn =
          value.startsWith(" ", end)
              && Character.isLowerCase(value.codePointAt(Math.min(end + 1, value.length() - 1)))
              && !joints.matcher(value).region(end, value.length()).lookingAt();
      if (opens && goesOn) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has some words without what stands before and behind them elsewhere. */
  private boolean alone(Text text, String words, String before, String behind) {
    String value = text.value();
    int at = value.length();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      at = occurrences.last(text, words, at - 1);
      if (at < 0) {
        return false;
      }
      boolean both =
          value.startsWith(before, at - before.length())
              && value.startsWith(behind, at + words.length());
      int end = at + words.length();
      boolean whole = end == value.length() || !Character.isLetter(value.charAt(end));
      if (whole && !both) {
        return true;
      }
    }
    return false;
  }
}
