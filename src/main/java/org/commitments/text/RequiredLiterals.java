package org.commitments.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a pattern cannot do without: strings of which at least one stands, {@link Shape folded}, in
 * every match, and strings with one of which every match begins. The method is that of FilteredRE2
 * (Russ Cox, "Regular Expression Matching with a Trigram Index", 2012, on exact sets and prefixes),
 * with one set a pattern.
 *
 * <p>Whatever the analysis does not understand may match anything, so that its answer can be too
 * weak but never wrong. Looks ahead and behind ask for nothing where they may look out of the
 * stretch that is searched.
 */
final class RequiredLiterals {

  /** A range of letters is spelled out up to this size. */
  private static final int WIDEST_RANGE = 48;

  /**
   * The strings of a pattern.
   *
   * @param within a match holds one of them; empty where nothing is known
   * @param atStart a match begins with one of them, and with no white space; empty where that
   *     cannot be told
   */
  record Needs(Set<String> within, Set<String> atStart) {}

  private final String regex;
  private final boolean looksAhead;
  private int at;
  private boolean isAnchored;

  private RequiredLiterals(String regex, boolean looksAhead) {
    this.regex = regex;
    this.looksAhead = looksAhead;
  }

  /** The strings of a pattern. */
  static Needs of(Pattern pattern) {
    return of(pattern, false);
  }

  /**
   * Strings of which one stands in a stretch behind whose end a pattern that matches sees nothing.
   */
  static Set<String> inStretch(Pattern pattern) {
    return of(pattern, true).within();
  }

  private static Needs of(Pattern pattern, boolean looksAhead) {
    Needs unknown = new Needs(Set.of(), Set.of());
    if ((pattern.flags() & (Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ)) != 0) {
      return unknown;
    }
    RequiredLiterals analysis = new RequiredLiterals(pattern.pattern(), looksAhead);
    try {
      Known known = analysis.alternatives();
      return analysis.at < analysis.regex.length() ? unknown : analysis.needs(known);
    } catch (UnknownSyntax e) {
      return unknown;
    }
  }

  private Needs needs(Known known) {
    Set<String> within = known.best();
    Set<String> starts = known.starts() == null || isAnchored ? null : Known.useful(known.starts());
    boolean startsWithSpace =
        starts != null && starts.stream().anyMatch(string -> string.startsWith(" "));
    return new Needs(
        within == null ? Set.of() : within, starts == null || startsWithSpace ? Set.of() : starts);
  }

  /** Syntax that the analysis leaves alone. */
  private static final class UnknownSyntax extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private boolean ends() {
    return at >= regex.length();
  }

  private boolean sees(String word) {
    return regex.startsWith(word, at);
  }

  private boolean takes(String word) {
    if (sees(word)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private int next() {
    if (ends()) {
      throw new UnknownSyntax();
    }
    int point = regex.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  private Known alternatives() {
    Known known = sequence();
    while (takes("|")) {
      known = known.or(sequence());
    }
    return known;
  }

  private Known sequence() {
    List<Known> parts = new ArrayList<>();
    while (!ends() && !sees("|") && !sees(")")) {
      parts.add(repeated(atom()));
    }
    return Known.inOrder(parts);
  }

  private Known repeated(Known atom) {
    int least;
    int most = Integer.MAX_VALUE;
    if (takes("?")) {
      least = 0;
      most = 1;
    } else if (takes("*")) {
      least = 0;
    } else if (takes("+")) {
      least = 1;
    } else if (sees("{")) {
      int end = regex.indexOf('}', at);
      if (end < 0) {
        throw new UnknownSyntax();
      }
      List<String> bounds = List.of(regex.substring(at + 1, end).split(",", -1));
      at = end + 1;
      least = Integer.parseInt(bounds.get(0));
      if (bounds.size() == 1) {
        most = least;
      } else if (!bounds.get(1).isEmpty()) {
        most = Integer.parseInt(bounds.get(1));
      }
    } else {
      return atom;
    }
    if (!takes("+")) {
      takes("?");
    }
    return atom.times(least, most);
  }

  private Known atom() {
    int point = next();
    return switch (point) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '.' -> Known.ANYTHING;
      case '^' -> anchor();
      case '$' -> Known.NOTHING;
      default -> literal(Shape.fold(point));
    };
  }

  private static Known literal(String string) {
    return Known.exactly(Set.of(string));
  }

  private Known anchor() {
    isAnchored = true;
    return Known.NOTHING;
  }

  private Known group() {
    boolean isAhead = looksAhead && sees("?=");
    boolean isLook = takes("?=") || takes("?!") || takes("?<=") || takes("?<!");
    if (!isLook && takes("?<")) {
      while (next() != '>') {
        // The name of a group.
      }
    } else if (!isLook && takes("?") && !takes(":") && !takes(">")) {
      // Flags: (?-i:…), (?i).
      int point = next();
      while (point != ':' && point != ')') {
        if (point == 'x') {
          throw new UnknownSyntax();
        }
        point = next();
      }
      if (point == ')') {
        return Known.NOTHING;
      }
    }
    Known inner = alternatives();
    if (!takes(")")) {
      throw new UnknownSyntax();
    }
    return isAhead ? Known.ahead(inner) : isLook ? Known.NOTHING : inner;
  }

  /** A class in brackets: spelled out where it is a plain list, else anything. */
  private Known characters() {
    boolean isPlain = !takes("^");
    Set<String> listed = new LinkedHashSet<>();
    do {
      if (sees("&&")) {
        isPlain = false;
      }
      if (takes("[")) {
        isPlain &= addAll(listed, characters());
      } else {
        int low = next();
        if (low == '\\') {
          // A range that begins with an escape is not spelled out.
          isPlain &= addAll(listed, escape()) && (!sees("-") || sees("-]"));
        } else if (sees("-") && !sees("-]") && !sees("-[")) {
          at++;
          isPlain &= addRange(listed, low, next());
        } else {
          listed.add(Shape.fold(low));
        }
      }
    } while (!sees("]"));
    at++;
    return isPlain ? Known.exactly(listed) : Known.ANYTHING;
  }

  private static boolean addAll(Set<String> listed, Known inner) {
    if (inner.exact() == null || inner.exact().contains("")) {
      return false;
    }
    listed.addAll(inner.exact());
    return true;
  }

  private boolean addRange(Set<String> listed, int low, int high) {
    if (high == '\\') {
      escape();
      return false;
    }
    if (high - low > WIDEST_RANGE) {
      return false;
    }
    for (int point = low; point <= high; point++) {
      listed.add(Shape.fold(point));
    }
    return true;
  }

  private Known escape() {
    int point = next();
    return switch (point) {
      case 'b', 'B', 'z', 'Z' -> Known.NOTHING;
      case 'A', 'G' -> anchor();
      case 'd' -> literal("0");
      case 's', 'n', 't', 'r', 'f' -> literal(" ");
      case 'p', 'P' -> property();
      case 'w', 'W', 'D', 'S', 'h', 'H', 'v', 'V' -> Known.ANYTHING;
      default -> {
        // Among them \R, \X, \Q, references to groups and numbers of characters.
        if (Character.isLetterOrDigit(point)) {
          throw new UnknownSyntax();
        }
        yield literal(Shape.fold(point));
      }
    };
  }

  private Known property() {
    if (next() == '{') {
      while (next() != '}') {
        // The name of a property.
      }
    }
    return Known.ANYTHING;
  }
}
