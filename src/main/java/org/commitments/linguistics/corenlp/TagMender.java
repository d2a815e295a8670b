package org.commitments.linguistics.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/**
 * Penn tags that cannot stand where a tagger put them, each mended by what holds of all English
 * sentences. Tags to the left are mended before those to the right.
 */
final class TagMender extends TagRow {

  /** A verb with the ending -ing; "bring" and "king" have no vowel before it. */
  private static final Pattern GERUND =
      Patterns.exact("[\\p{Ll}-&&[^aeiouy]]{0,40}+[aeiouy][\\p{Ll}-]{0,40}ing");

  /** The past and the participle of these are one form. */
  private static final Pattern PAST =
      Patterns.exact("[\\p{Ll}-]{1,40}ed|set|put|cut|let|hit|shut|cast|bid|split|spread|held|met");

  private static final Set<String> OBJECT = Set.of("DT", "PRP$");
  private static final Set<String> SUBJECT =
      Set.of("NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "POS", "CD", "JJ", "JJR", "JJS");
  private static final Set<String> OPENS_OBJECT =
      Set.of("DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS");

  private static final Set<String> PHRASE = Set.of("CD", "JJ", "NN", "NNS");
  private static final Set<String> ADVERBS = Set.of("RB", "RBR", "RBS");
  private static final Set<String> JOINTS = Set.of("CC", ",");
  private static final Set<String> NO_SINGULAR = Set.of("DT", "PRP", "PRP$", "NNS", "NNPS", "EX");
  private static final Set<String> PRONOUNS = Set.of("it", "them", "him", "us");

  /** Verbs that look as nouns do and whose objects often have no article: "share data". */
  private static final Set<String> EXCHANGES = Set.of("exchange", "share", "host", "support");

  private static final Set<String> NOUN_LIKE = Set.of("NN", "JJ");
  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> PRESENT = Set.of("VBP", "VB");
  private static final Set<String> PAIRS = Set.of("both", "either", "neither");
  private static final Set<String> TENSED = Set.of("VBD", "VBP", "VBZ", "MD");
  private static final Set<String> NOW = Set.of("today", "yesterday", "here", "above", "below");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "be",
          "is",
          "are",
          "was",
          "were",
          "been",
          "being",
          "am",
          "have",
          "has",
          "had",
          "having",
          "\u2019ve",
          "'ve");

  /** "WHO will", "the US will": in capitals among other words a pronoun's letters are a name. */
  private static final Set<String> PRONOUN_TAGS = Set.of("WP", "WDT", "PRP");

  private static final Pattern CAPITALS = Patterns.exact("\\p{Lu}{2,5}");

  /** Reads the tags as they are mended. */
  private final ParallelVerbs parallel;

  private TagMender(List<String> words, List<String> tags) {
    super(words, new ArrayList<>(tags));
    this.parallel = new ParallelVerbs(words, this.tags);
  }

  /** The tags of a sentence, mended. */
  static List<String> mended(List<String> words, List<String> tags) {
    TagMender mender = new TagMender(words, tags);
    for (int i = 0; i < words.size(); i++) {
      mender.mend(i);
    }
    return mender.tags;
  }

  private void mend(int at) {
    if (parallel.is(at)) {
      tags.set(at, "VB");
      return;
    }
    if (isToDo(at)) {
      tags.set(at - 1, "TO");
      tags.set(at, "VB");
      return;
    }
    if (afterModal(at)) {
      tags.set(at, "VB");
      return;
    }
    if (PRONOUN_TAGS.contains(tag(at)) && CAPITALS.matcher(word(at)).matches() && !capitals()) {
      tags.set(at, "NNP");
      return;
    }
    String mended =
        switch (tag(at)) {
          case "NN" -> takesObject(at) ? "VBG" : afterTo(at) || coordinated(at) ? "VB" : "";
          case "NNS" -> present(at) ? "VBZ" : "";
          case "VBP" -> afterTo(at) ? "VB" : "";
          case "VBZ" -> plural(at) ? "NNS" : "";
          case "VB" -> base(at);
          case "VBN" -> finite(at) ? "VBD" : "";
          case "VBD" -> participle(at) ? "VBN" : "";
          case "IN" -> word(at).equals("to") && tag(afterAdverbs(at)).equals("VB") ? "TO" : "";
          case "VBG" -> attribute(at) ? "JJ" : "";
          case "CC" -> pair(at) ? "DT" : "";
          case "WDT", "DT" -> conjunction(at) ? "IN" : "";
          default -> "";
        };
    if (!mended.isEmpty()) {
      tags.set(at, mended);
    }
  }

  /** Whether the sentence is all in capitals, as some titles are. */
  private boolean capitals() {
    return words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLowerCase));
  }

  private String base(int at) {
    if (GERUND.matcher(words.get(at)).matches()) {
      // "to apologising in writing": no base form has the ending.
      return "VBG";
    }
    if (at == 0 && tag(1).equals("MD")) {
      // "Rain will": no base form opens a sentence right before a modal.
      return "NN";
    }
    return NOUNS.contains(tag(at - 1)) && unlicensed(at) ? "VBP" : "";
  }

  /**
   * "Participating mayors commit", "winning bids will": a verb in the plural, or a modal, tells
   * that the noun is its subject.
   */
  private boolean attribute(int at) {
    String verb = tag(afterAdverbs(1));
    return at == 0 && tag(1).equals("NNS") && (PRESENT.contains(verb) || verb.equals("MD"));
  }

  /** "both pledged to", "neither will": such a word before a verb with tense stands for two. */
  private boolean pair(int at) {
    return PAIRS.contains(word(at)) && TENSED.contains(tag(afterAdverbs(at)));
  }

  /**
   * "is to station two boats": behind "is to" a noun without an article, with a phrase of its own
   * right behind it, is the verb.
   */
  private boolean isToDo(int at) {
    boolean phrase =
        OBJECT.contains(tag(at + 1))
            || (tag(at + 1).equals("CD") && OPENS_OBJECT.contains(tag(at + 2)));
    return NOUN_LIKE.contains(tag(at))
        && word(at - 1).equals("to")
        && BE.contains(word(at - 2))
        && phrase
        && Character.isLowerCase(words.get(at).codePointAt(0));
  }

  /** "would back the bid": an adverb between a modal and an object is the verb. */
  private boolean afterModal(int at) {
    return word(at).equals("back")
        && ADVERBS.contains(tag(at))
        && tag(at - 1).equals("MD")
        && OPENS_OBJECT.contains(tag(at + 1));
  }

  /** "to responsibly experiment with": TO is the mark of the infinitive, IN that of a direction. */
  private boolean afterTo(int at) {
    int to = at - 1;
    while (ADVERBS.contains(tag(to))) {
      to--;
    }
    return tag(to).equals("TO") && Character.isLowerCase(words.get(at).codePointAt(0));
  }

  /**
   * "will draft a bill and table it", "will set up a team, staff it": behind a joint and before a
   * pronoun stands the verb of a further object, where a base form went before.
   */
  private boolean coordinated(int at) {
    boolean joined = JOINTS.contains(tag(at - 1)) || word(at - 1).equals(";");
    if (!joined || !Character.isLowerCase(words.get(at).codePointAt(0))) {
      return false;
    }
    boolean object =
        PRONOUNS.contains(word(at + 1))
            || OBJECT.contains(tag(at + 1))
            || (EXCHANGES.contains(words.get(at)) && OPENS_OBJECT.contains(tag(at + 1)));
    boolean refrain = words.get(at).equals("refrain") && word(at + 1).equals("from");
    return (object || refrain || inList(at)) && goesOn(at);
  }

  /**
   * "will write courses, train teachers and print books": were "train teachers" an object, an "and"
   * would stand before it.
   */
  private boolean inList(int at) {
    if (!tag(at - 1).equals(",") || !tag(at + 1).equals("NNS")) {
      return false;
    }
    for (int i = at + 2; i < words.size(); i++) {
      if (tag(i).equals("CC")) {
        return tag(i + 1).equals("VB");
      }
      if (tag(i).startsWith("VB") || tag(i).equals("MD") || tag(i).startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  /** "will lend the vases, and reserves the right": no article stands behind a noun. */
  private boolean present(int at) {
    return tag(at - 1).equals("CC") && tag(at - 2).equals(",") && OBJECT.contains(tag(at + 1));
  }

  /** "…, and matches between the teams will be run": a modal needs a noun as its subject. */
  private boolean plural(int at) {
    if (!JOINTS.contains(tag(at - 1)) || !tag(at + 1).equals("IN") || word(at + 1).equals("that")) {
      return false;
    }
    for (int i = at + 2; i < words.size(); i++) {
      if (tag(i).equals("MD")) {
        return NOUNS.contains(tag(i - 1));
      }
      boolean phrase = OPENS_OBJECT.contains(tag(i)) || tag(i).equals("IN") || tag(i).equals("POS");
      if (!phrase) {
        return false;
      }
    }
    return false;
  }

  /** "said that both sides": a relative pronoun has a noun before it, a singular one no plural. */
  private boolean conjunction(int at) {
    if (!words.get(at).equals("that") || !tag(at - 1).startsWith("VB")) {
      return false;
    }
    return tag(at).equals("WDT") || NO_SINGULAR.contains(tag(at + 1));
  }

  /** "has opened", "will be pursued and developed", "the policy announced today will". */
  private boolean participle(int at) {
    int before = at - 1;
    while (ADVERBS.contains(tag(before))) {
      before--;
    }
    if (tag(before).startsWith("VB") && AUXILIARIES.contains(words.get(before))) {
      return true;
    }
    return joinsPassive(at) || reduced(at);
  }

  private boolean joinsPassive(int at) {
    if (!JOINTS.contains(tag(at - 1))) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (tag(i).equals("VB")) {
        return words.get(i).equals("be");
      }
      boolean breaks = tag(i).equals("VBD") || tag(i).equals("VBP") || tag(i).equals("VBZ");
      if (breaks || tag(i).equals("PRP") || tag(i).startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  /** A past form with only a time or place behind it, and then the verb that its noun is of. */
  private boolean reduced(int at) {
    if (!NOUNS.contains(tag(at - 1)) || !PAST.matcher(words.get(at)).matches()) {
      return false;
    }
    int next = at + 1;
    if (NOW.contains(word(next))) {
      next++;
    } else if (tag(next).equals("IN") && !word(next).equals("that")) {
      // "announced on Monday the city will": one article opens one phrase, and no name is in it.
      next += OBJECT.contains(tag(next + 1)) ? 2 : 1;
      while (PHRASE.contains(tag(next))) {
        next++;
      }
    } else {
      return false;
    }
    return tag(next).equals("MD") || (tag(next).equals("VBZ") && NOW.contains(word(next - 1)));
  }

  /** "in organizing the fair", "and advertising its fruit": no article stands behind a noun. */
  private boolean takesObject(int at) {
    String before = tag(at - 1);
    boolean governed = before.equals("IN") || before.equals("TO");
    boolean joined = before.equals("CC") || before.equals(",") || before.equals(":");
    boolean counted = governed && tag(at + 1).equals("CD") && !words.get(at).equals("building");
    return (governed || joined)
        && (OBJECT.contains(tag(at + 1)) || counted)
        && GERUND.matcher(words.get(at)).matches();
  }

  /** "The leaders convey": a base form needs a modal, an infinitive's "to" or a verb before it. */
  private boolean unlicensed(int at) {
    for (int i = 0; i < at; i++) {
      String tag = tag(i);
      if (tag.equals("MD") || tag.equals("TO") || tag.startsWith("VB")) {
        return false;
      }
    }
    return true;
  }

  /**
   * "that the city set up a hotline", "that both sides opened a port": a clause after "that" needs
   * a finite verb, and a participle with an object is none of a passive.
   */
  private boolean finite(int at) {
    if (!PAST.matcher(words.get(at)).matches()) {
      return false;
    }
    int object = at + 1;
    while (tag(object).equals("RP") || tag(object).equals("RB")) {
      object++;
    }
    if (!OPENS_OBJECT.contains(tag(object))) {
      return false;
    }
    int start = at - 1;
    while (SUBJECT.contains(tag(start))) {
      start--;
    }
    boolean subject = NOUNS.contains(tag(at - 1));
    return subject && start > 0 && words.get(start).equals("that");
  }

  private int afterAdverbs(int at) {
    int next = at + 1;
    while (ADVERBS.contains(tag(next))) {
      next++;
    }
    return next;
  }
}
