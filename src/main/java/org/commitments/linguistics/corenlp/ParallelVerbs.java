package org.commitments.linguistics.corenlp;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/**
 * Base forms that a tagger takes for nouns, adjectives or participles, known by what they stand
 * between: behind a joint a base form goes on with the one before ("will open a school and staff
 * it"), and before an object no noun, adjective or participle can stand ("and second six doctors",
 * "and put a crew on board").
 */
final class ParallelVerbs extends TagRow {

  /** Verbs whose base form, past and participle are one form. */
  private static final Set<String> INVARIABLE =
      Set.of("set", "put", "cut", "let", "hit", "shut", "cast", "bid", "split", "spread", "reset");

  /** Adjectives that are verbs too, before a number, an article or a pronoun only. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "second",
          "open",
          "double",
          "triple",
          "clean",
          "clear",
          "complete",
          "empty",
          "secure",
          "separate",
          "alert",
          "free",
          "lower",
          "narrow",
          "dry",
          "warm",
          "cool",
          "slow",
          "better",
          "duplicate",
          "perfect",
          "subject",
          "direct",
          "approximate",
          "correct",
          "smooth");

  /** Adjectives that hardly stand before a noun, so that one behind them is an object. */
  private static final Set<String> PREDICATIVE = Set.of("alert");

  /** Words with an ending of verbs, but for those that are nouns or adjectives all the same. */
  private static final Pattern VERBAL =
      Patterns.exact(
          "(?!(?:exercise|enterprise|premise|promise|expertise|franchise|merchandise|compromise"
              + "|disguise|treatise|demise|surprise|excise|paradise|reprise|precise|concise|likewise"
              + "|otherwise|prize|maize|assize)$)[\\p{Ll}-]{2,20}(?:ise|ize|yse|ify|ublish|ablish"
              + "|olish|urnish|lenish|urbish|nguish)|with(?:hold|draw|stand)|uphold|forgo|disburse");

  /** Participles that describe a noun and are as good as adjectives. */
  private static final Set<String> DESCRIBING =
      Set.of("existing", "remaining", "ongoing", "outstanding", "incoming", "following");

  private static final Set<String> PRONOUNS = Set.of("it", "them", "him", "her", "us", "me", "you");
  private static final Set<String> OPENS = Set.of("DT", "PDT", "PRP$");
  private static final Set<String> OBJECT =
      Set.of("DT", "PDT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS");

  ParallelVerbs(List<String> words, List<String> tags) {
    super(words, tags);
  }

  /** Whether the word at a place, whatever its tag, is a base form that goes on with another. */
  boolean is(int at) {
    if (governed(at)) {
      return true;
    }
    boolean joined =
        tag(at - 1).equals("CC") || word(at - 1).equals(",") || word(at - 1).equals(";");
    if (!joined || !Character.isLowerCase(words.get(at).codePointAt(0))) {
      return false;
    }
    boolean base =
        switch (tag(at)) {
          case "NN" -> noun(at);
          case "JJ" -> adjective(at);
          case "VBD", "VBN" -> invariable(at);
          default -> false;
        };
    return base && goesOn(at);
  }

  /** "will second two vets", "to abolish fees": behind a modal or "to" stands a verb. */
  private boolean governed(int at) {
    int before = at - 1;
    while (tag(before).equals("RB")) {
      before--;
    }
    boolean modal = tag(before).equals("MD");
    boolean to = word(before).equals("to");
    String tag = tag(at);
    if (tag.equals("RB") && modal) {
      return word(at).equals("second") && tag(at + 1).equals("CD");
    }
    if (tag.equals("JJ") && modal) {
      return VERBAL.matcher(word(at)).matches() || adjective(at);
    }
    return to
        && (tag.equals("JJ") || tag.equals("NN"))
        && VERBAL.matcher(word(at)).matches()
        && OBJECT.contains(tag(at + 1));
  }

  private boolean noun(int at) {
    int next = at + 1;
    if (PRONOUNS.contains(word(next)) && tag(next).equals("PRP")) {
      return true;
    }
    if (VERBAL.matcher(word(at)).matches()) {
      return OBJECT.contains(tag(next));
    }
    if (PREDICATIVE.contains(word(at)) && NOUNS.contains(tag(next))) {
      return tag(at - 1).equals("CC");
    }
    boolean describes = tag(next).equals("JJ") || DESCRIBING.contains(word(next));
    if (describes && NOUNS.contains(tag(next + 1))) {
      // "and staff rural clinics": an adjective stands before its noun, not between two.
      return tag(at - 1).equals("CC");
    }
    // "and scale up solar power"
    boolean particle = tag(next).equals("RP") && OBJECT.contains(tag(next + 1));
    return particle || (word(next).equals("back") && tag(next).startsWith("R"));
  }

  private boolean adjective(int at) {
    int next = at + 1;
    if (PREDICATIVE.contains(word(at)) && NOUNS.contains(tag(next))) {
      return tag(at - 1).equals("CC");
    }
    if (VERBAL.matcher(word(at)).matches()) {
      return OBJECT.contains(tag(next));
    }
    boolean object = OPENS.contains(tag(next)) || PRONOUNS.contains(word(next));
    return ADJECTIVES.contains(word(at)) && (object || tag(next).equals("CD"));
  }

  /** "and put a crew on board", "and set up 60 depots"; not "and set by the board". */
  private boolean invariable(int at) {
    int next = tag(at + 1).equals("RP") ? at + 2 : at + 1;
    boolean and = tag(at - 1).equals("CC");
    return and && INVARIABLE.contains(word(at)) && OBJECT.contains(tag(next));
  }
}
