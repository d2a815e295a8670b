package org.commitments.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The structure of a regular expression, as far as one needs it to write texts that nearly match.
 */
sealed interface RegexTree {

  /**
   * A string that it matches, give or take what stands around it; the choice picks alternatives.
   */
  String sample(int choice);

  /** Single characters, of which the first is the likeliest. */
  record One(List<String> characters) implements RegexTree {
    @Override
    public String sample(int choice) {
      return characters.get(choice % characters.size());
    }
  }

  /** What has no width, or stands for something else: anchors, looking around, references. */
  record Nothing() implements RegexTree {
    @Override
    public String sample(int choice) {
      return "";
    }
  }

  /** One after the other. */
  record Row(List<RegexTree> parts) implements RegexTree {
    @Override
    public String sample(int choice) {
      StringBuilder out = new StringBuilder();
      parts.forEach(part -> out.append(part.sample(choice)));
      return out.toString();
    }
  }

  /** One of many. */
  record Choice(List<RegexTree> parts) implements RegexTree {
    @Override
    public String sample(int choice) {
      return parts.get(choice % parts.size()).sample(choice / parts.size());
    }
  }

  /** Again and again. */
  record Repeat(RegexTree part, int least, int most) implements RegexTree {
    @Override
    public String sample(int choice) {
      return part.sample(choice).repeat(Math.max(1, least));
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException where it has what this reader does not know
   */
  static RegexTree of(Pattern pattern) {
    Reader reader = new Reader(pattern.pattern(), pattern.flags());
    RegexTree tree = reader.choice();
    if (reader.at < reader.regex.length()) {
      throw new IllegalArgumentException("not read to its end: " + pattern);
    }
    return tree;
  }

  /** Reads by descent. */
  final class Reader {

    private static final String CANDIDATES =
        "aAz1 ,.á-ẾđĐ'’\n(:)/–\"“”[{;!%$#@&+*=_|<>?…•\\^~`½\u0301IVXiv\u00AD\uFEFF\u0000€漢•\u2028";

    private final String regex;
    private final int flags;
    private int at;

    Reader(String regex, int flags) {
      this.regex = regex;
      this.flags = flags;
    }

    RegexTree choice() {
      List<RegexTree> parts = new ArrayList<>(List.of(row()));
      while (at < regex.length() && regex.charAt(at) == '|') {
        at++;
        parts.add(row());
      }
      return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private RegexTree row() {
      List<RegexTree> parts = new ArrayList<>();
      while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        parts.add(repeated(atom()));
      }
      return new Row(parts);
    }

    private RegexTree repeated(RegexTree atom) {
      RegexTree tree = atom;
      while (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
        char sign = regex.charAt(at);
        int least = sign == '+' ? 1 : 0;
        int most = sign == '?' ? 1 : Integer.MAX_VALUE;
        int end = at + 1;
        if (sign == '{') {
          int close = regex.indexOf('}', at);
          String[] bounds = regex.substring(at + 1, close).split(",", -1);
          least = Integer.parseInt(bounds[0]);
          most =
              bounds.length == 1
                  ? least
                  : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
          end = close + 1;
        }
        at = end;
        if (at < regex.length() && "+?".indexOf(regex.charAt(at)) >= 0) {
          at++;
        }
        tree = new Repeat(tree, least, most);
      }
      return tree;
    }

    private RegexTree atom() {
      char c = regex.charAt(at);
      if (c == '(') {
        return group();
      }
      if (c == '[') {
        return one(bracket());
      }
      if (c == '^' || c == '$') {
        at++;
        return new Nothing();
      }
      if (c == '\\') {
        return escape();
      }
      int end = regex.offsetByCodePoints(at, 1);
      String literal = regex.substring(at, end);
      at = end;
      return c == '.' ? one(".") : new One(List.of(literal));
    }

    private RegexTree escape() {
      char c = regex.charAt(at + 1);
      if (c == 'k') {
        at = regex.indexOf('>', at) + 1;
        return new Nothing();
      }
      int end = at + 2;
      if ((c == 'p' || c == 'P' || c == 'x') && regex.charAt(end) == '{') {
        end = regex.indexOf('}', end) + 1;
      } else if (c == 'x') {
        end += 2;
      } else if (c == 'u') {
        end += 4;
      }
      String escape = regex.substring(at, end);
      at = end;
      if ("bBAzZG".indexOf(c) >= 0 || Character.isDigit(c)) {
        return new Nothing();
      }
      return one(escape);
    }

    /** A class in brackets, which may hold others. */
    private String bracket() {
      int from = at;
      int depth = 0;
      do {
        char c = regex.charAt(at);
        if (c == '\\') {
          at++;
        } else if (c == '[') {
          depth++;
        } else if (c == ']') {
          depth--;
        }
        at++;
      } while (depth > 0);
      return regex.substring(from, at);
    }

    private RegexTree group() {
      at++;
      boolean width = true;
      if (regex.startsWith("?", at)) {
        if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
          width = false;
          at += 3;
        } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
          width = false;
          at += 2;
        } else if (regex.startsWith("?<", at)) {
          at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?>", at)) {
          at += 2;
        } else {
          at = regex.indexOf(':', at) + 1; // (?: and (?-i:
        }
      }
      RegexTree inner = choice();
      if (at >= regex.length()) {
        throw new IllegalArgumentException("a group is open at the end: " + regex);
      }
      at++;
      return width ? inner : new Nothing();
    }

    private RegexTree one(String charClass) {
      Pattern pattern = Pattern.compile(charClass, flags);
      List<String> fitting = new ArrayList<>();
      CANDIDATES
          .codePoints()
          .mapToObj(Character::toString)
          .filter(candidate -> pattern.matcher(candidate).matches())
          .limit(3)
          .forEach(fitting::add);
      if (fitting.isEmpty()) {
        for (int c = 0; c < 0x10000 && fitting.isEmpty(); c++) {
          if (pattern.matcher(Character.toString(c)).matches()) {
            fitting.add(Character.toString(c));
          }
        }
      }
      if (fitting.isEmpty()) {
        throw new IllegalArgumentException(charClass + " matches no character of the basic plane");
      }
      return new One(fitting);
    }
  }
}
