package org.commitments.clause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.model.WordClass;

/**
 * Splits a stretch of coordinated verbs into one part an action.
 *
 * <p>A verb after a coordinator opens a part of its own where it has the form of the verb before,
 * that one has a complement of its own, and nothing in between opened a phrase to which the new
 * verb belongs instead ("request agencies to mobilize … and use …"). A semicolon and its like
 * outrank such phrases.
 */
final class Coordination {

  /** Words between commas behind a conjunction are at most so many. */
  private static final int LONGEST_ASIDE = 12;

  /** So many letters at the end of two words tell that they have the same form. */
  private static final int ENDING = 3;

  private final Words words;
  private final boolean infinitives;
  private final int first;
  private final Decider decider;
  private final ClaimedForms forms;

  /**
   * Takes a sentence.
   *
   * @param infinitives whether parts may open with an infinitive's "to", as after "pledged to …, to
   *     …"
   * @param first the first token of the first part
   */
  Coordination(Words words, boolean infinitives, int first, Decider decider) {
    this.first = first;
    this.words = words;
    this.infinitives = infinitives;
    this.decider = decider;
    this.forms = new ClaimedForms(words);
  }

  /** A part: tokens from, inclusive, to, exclusive, with its verb. */
  record Part(int from, int verb, int to) {}

  /** The parts of tokens from to, of which the first verb is given. */
  List<Part> split(int from, int verb, int to) {
    List<Part> parts = new ArrayList<>();
    int partFrom = from;
    int partVerb = verb;
    Set<WordClass> open = EnumSet.noneOf(WordClass.class);
    boolean aspect = isAspect(verb, to);
    forms.note(verb, to, open);
    boolean raised = raises(verb);
    int i = verb + 1;
    while (i < to) {
      Next next = coordinated(i, to, partVerb);
      if (next != null && opens(new Point(partVerb, i, next, parts.size()), open, aspect)) {
        parts.add(new Part(partFrom, partVerb, i));
        partFrom = next.from();
        partVerb = next.verb();
        open.clear();
        aspect = isAspect(partVerb, to);
        forms.note(partVerb, to, open);
        raised = raises(partVerb);
        i = partVerb + 1;
        continue;
      }
      if (raised && i == partVerb + 1) {
        i++;
        continue;
      }
      forms.note(i, to, open);
      i++;
    }
    parts.add(new Part(partFrom, partVerb, to));
    return parts;
  }

  /** A coordinator at a token, the verb before it, what follows, and how many parts precede. */
  private record Point(int verb, int at, Next next, int parts) {}

  /** Whether the verb behind a coordinator opens a part of its own. */
  private boolean opens(Point point, Set<WordClass> open, boolean aspect) {
    Next next = point.next();
    boolean rules = splits(point.verb(), point.at(), next, open, aspect);
    if (!decider.listens(Decision.SPLIT) || sharesObject(point)) {
      return rules;
    }
    String strength = next.strong() ? "strong" : next.additive() ? "additive" : "weak";
    SplitEvidence.Place place =
        new SplitEvidence.Place(point.verb(), point.at(), next.from(), next.verb(), point.parts());
    SplitEvidence.Found found =
        new SplitEvidence.Found(strength, hasComplement(point.verb(), point.at()), open, aspect);
    return decider.yes(new SplitEvidence(words).question(place, found, rules));
  }

  /**
   * "nghiên cứu xây dựng và triển khai đề án": in a language whose verbs have one form, a verb
   * without complement right before a conjunction has that of the verb behind it.
   */
  private boolean sharesObject(Point point) {
    return !words.gerunds()
        && words.is(point.at(), WordClass.CONJUNCTION)
        && words.is(point.at() - 1, WordClass.VERB)
        && !hasComplement(point.verb(), point.at())
        && words.is(point.next().verb() + 1, WordClass.NOUN, WordClass.NAME, WordClass.DETERMINER);
  }

  /**
   * "strive to lift trade": the infinitive right behind a verb is the action itself, and what is
   * coordinated goes on with the one as well as with the other.
   */
  private boolean raises(int verb) {
    return words.gerunds()
        && words.is(verb + 1, WordClass.INFINITIVE)
        && words.is(verb + 2, WordClass.VERB);
  }

  /** "continue supporting": a verb with a gerund as its complement. */
  private boolean isAspect(int verb, int to) {
    int next = verb + 1;
    while (next < to && words.is(next, WordClass.ADVERB)) {
      next++;
    }
    return next < to && words.is(verb, WordClass.VERB) && words.is(next, WordClass.GERUND);
  }

  /** What follows a coordinator. */
  private record Next(int from, int verb, boolean strong, boolean additive) {}

  private @org.jspecify.annotations.Nullable Next coordinated(int at, int to, int verb) {
    boolean any = false;
    boolean strong = false;
    boolean additive = false;
    int i = at;
    while (i < to) {
      Connective connective = words.connective(i);
      Role role = connective == null ? null : connective.role();
      if (role == Role.STRONG || role == Role.ADDITIVE || role == Role.WEAK) {
        strong |= role == Role.STRONG;
        additive |= role == Role.ADDITIVE;
        any = true;
        i = java.util.Objects.requireNonNull(connective).end();
      } else if (words.isMark(i, ",;")) {
        strong |= words.isMark(i, ";");
        any = true;
        i++;
      } else if (any && role == Role.FOCUS) {
        i = java.util.Objects.requireNonNull(connective).end();
      } else {
        break;
      }
    }
    if (!any || i >= to) {
      return null;
    }
    if (words.has(i, Role.LISTING) || words.has(i, Role.PURPOSE) || sharesNoun(at)) {
      return null;
    }
    i = skipAside(at, i, to);
    int from = i;
    if (words.is(i, WordClass.PREPOSITION) && words.is(i + 1, WordClass.GERUND) && repeats(i)) {
      return new Next(i + 1, i + 1, true, additive);
    }
    if ((infinitives || strong) && words.is(i, WordClass.INFINITIVE)) {
      i++;
      from = i;
    }
    if (infinitives && words.is(i, WordClass.ADVERB) && words.is(i + 1, WordClass.INFINITIVE)) {
      // "…, and not to raise the fee"
      i += 2;
      strong = true;
    }
    while (i < to && words.is(i, WordClass.ADVERB)) {
      i++;
    }
    if (auxiliary(verb - 1) && auxiliary(i) && same(verb - 1, i)) {
      // "được hỗ trợ giống và được tập huấn": the word that makes a passive, again.
      i++;
    }
    if (words.dates(from) || words.isGenitive(i + 1)) {
      // "…, hoàn thành trước ngày 30/8", "chi phí ăn ở, đi lại của chuyên gia": no deed of its own.
      return null;
    }
    // "a fund, to be run by the bank, and to …": what a comma alone opens describes the noun.
    boolean describes =
        words.isMark(at, ",")
            && i - at == 2
            && from > at + 1
            && words.is(i + 1, WordClass.PARTICIPLE);
    return i < to && !describes && words.is(i, WordClass.VERB, WordClass.GERUND)
        ? new Next(from, i, strong, additive)
        : null;
  }

  /**
   * "trong lĩnh vực nuôi và chế biến cá", "về công tác quản lý và bảo vệ rừng": a verb without
   * complement that tells, behind a preposition, which activity a noun means shares both with the
   * verb behind the conjunction; so does one right behind a noun for what is held or run, where the
   * verb behind the conjunction has no object: "các chương trình đào tạo và tập huấn".
   */
  private boolean sharesNoun(int at) {
    if (words.gerunds() || !words.is(at, WordClass.CONJUNCTION)) {
      return false;
    }
    boolean within = words.isActivity(at - 1) && words.is(at - 2, WordClass.PREPOSITION);
    boolean behind =
        words.is(at - 1, WordClass.VERB)
            && words.endsInActivity(at - 2)
            && (words.is(at - 2, WordClass.PREPOSITION) || words.is(at - 3, WordClass.PREPOSITION));
    boolean modifies =
        (words.is(at - 1, WordClass.VERB) ? words.isProgramme(at - 2) : words.isProgrammeOf(at - 1))
            && words.is(at + 1, WordClass.VERB)
            && !words.is(at + 2, WordClass.NOUN, WordClass.NAME, WordClass.DETERMINER)
            && !words.is(at + 2, WordClass.VERB, WordClass.NUMBER);
    return within || behind || modifies;
  }

  /** "and, where needed, propose": words between commas behind a conjunction. */
  private int skipAside(int at, int from, int to) {
    boolean opens = from - 2 >= at && words.isMark(from - 1, ",") && conjunction(from - 2);
    for (int i = from; opens && i < Math.min(to - 1, from + LONGEST_ASIDE); i++) {
      if (words.isMark(i, ",")) {
        return words.is(i + 1, WordClass.VERB) ? i + 1 : from;
      }
    }
    return from;
  }

  private boolean conjunction(int at) {
    return words.is(at, WordClass.CONJUNCTION) || words.has(at, Role.WEAK);
  }

  /** "committed to sharing …, to holding …": the preposition before the first part again. */
  private boolean repeats(int at) {
    return first > 0 && words.token(first - 1).word().equals(words.token(at).word());
  }

  /**
   * Whether a verb behind a passive is passive too: the word for it stands again, or what the verb
   * would have as its object is the theme ("được khởi công trong năm 2024 và hoàn thành vào …").
   */
  private boolean passes(int verb, Next next) {
    boolean again = auxiliary(next.verb() - 1) && same(verb - 1, next.verb() - 1);
    return again || words.is(next.verb() + 1, WordClass.PREPOSITION);
  }

  private boolean auxiliary(int at) {
    return words.is(at, WordClass.OTHER);
  }

  private boolean same(int one, int other) {
    return words.token(one).lemma().equals(words.token(other).lemma());
  }

  private boolean splits(int verb, int at, Next next, Set<WordClass> claimed, boolean aspect) {
    Set<WordClass> open = claims(verb, at, next.verb(), claimed);
    WordClass form = words.token(next.verb()).wordClass();
    WordClass own = words.token(verb).wordClass();
    boolean gerund = form == WordClass.GERUND;
    if (!hasComplement(verb, at)) {
      return false;
    }
    if (next.strong()) {
      return true;
    }
    if (auxiliary(verb - 1) && !words.gerunds() && !passes(verb, next)) {
      return false;
    }
    // "a long, healthy, and fulfilling life": the last of several words before a noun.
    boolean list = words.isMark(at - 1, ",") && words.isMark(at - 3, ",");
    int before = list ? at - 2 : at - 1;
    boolean modifier =
        gerund
            && words.is(before, WordClass.ADJECTIVE)
            && words.is(next.verb() + 1, WordClass.NOUN, WordClass.NAME);
    if (modifier) {
      return false;
    }
    if (next.additive()) {
      boolean purpose = !aspect && goesOnWithPurpose(verb, at, open);
      return (gerund && !open.contains(WordClass.RELATIVE) && !purpose)
          || (!words.gerunds() && !open.contains(form));
    }
    if (gerund && own == WordClass.GERUND && comments(at)) {
      return false;
    }
    // Without verb forms, an unknown word that a modal made a verb may have any class.
    boolean sameForm = form == own || own == WordClass.NOUN || !words.gerunds();
    // "continue paying attention and supporting" is one; "continue holding A, sharing B" two.
    boolean oneAspect = aspect && gerund && !words.isMark(at, ",");
    return sameForm && !open.contains(form) && !oneAspect;
  }

  /**
   * "committed to helping Lund, ensuring that it grows": behind a comma a gerund goes on with a
   * list only where a conjunction closes the list.
   */
  private boolean comments(int comma) {
    if (!words.isMark(comma, ",") || !words.is(comma + 1, WordClass.GERUND)) {
      return false;
    }
    for (int i = comma + 2; i + 1 < words.size(); i++) {
      int next = words.is(i + 1, WordClass.ADVERB) ? i + 2 : i + 1;
      boolean joint = words.is(i, WordClass.CONJUNCTION) || words.connective(i) != null;
      if (joint && (words.is(next, WordClass.GERUND) || alike(comma + 1, next))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two words have the same ending, where a tagger may take a gerund for a noun. */
  private boolean alike(int one, int other) {
    String first = words.token(one).word();
    String ending = first.substring(Math.max(0, first.length() - ENDING));
    return words.is(other, WordClass.NOUN) && words.token(other).word().endsWith(ending);
  }

  /**
   * "expand ports to lift trade while keeping prices down": without a comma what is added goes on
   * with the purpose before it, but not with what somebody else is asked to do ("request agencies
   * to act while …").
   */
  private boolean goesOnWithPurpose(int verb, int at, Set<WordClass> open) {
    return open.contains(WordClass.VERB) && !words.isMark(at, ",") && !words.controls(verb);
  }

  /**
   * What phrases before a coordinator claim. A comma closes a phrase that makes a noun of its verb
   * ("thúc đẩy việc sửa đường, mở chợ"), unless a verb stands right before the comma, which shares
   * its complement with the next ("việc thu thập, xử lý số liệu"), or the verb comes again ("theo
   * nguyên tắc tính đúng, tính đủ"), or such a phrase lies within another and a list has begun in
   * it ("về việc học cách giữ rừng, giữ nước, trồng cây").
   */
  private Set<WordClass> claims(int verb, int at, int next, Set<WordClass> open) {
    TreeSet<Integer> verbs = new TreeSet<>();
    for (int i = verb + 1; i < at; i++) {
      Connective connective = words.connective(i);
      if (connective != null && connective.role() == Role.NOMINAL) {
        for (int j = connective.end(); j < Math.min(at, connective.end() + 2); j++) {
          if (words.is(j, WordClass.VERB)) {
            verbs.add(j);
          }
        }
      }
    }
    boolean closes =
        words.isMark(at, ",")
            && !words.is(at - 1, WordClass.VERB)
            && !(verbs.size() > 1 && words.hasMark(verbs.last() + 1, at, ","))
            && verbs.stream().noneMatch(each -> same(each, next));
    if (verbs.isEmpty() || closes) {
      return open;
    }
    Set<WordClass> all = EnumSet.of(WordClass.VERB);
    all.addAll(open);
    return all;
  }

  private boolean hasComplement(int verb, int to) {
    for (int i = verb + 1; i < to; i++) {
      if (words.is(i, WordClass.NOUN, WordClass.NAME, WordClass.NUMBER, WordClass.PRONOUN)) {
        return true;
      }
      if (words.gerunds()
          && words.is(i, WordClass.DETERMINER)
          && words.is(to - 1, WordClass.ADJECTIVE)) {
        // "a new terminal and extend …": a noun that is also an adjective closes the phrase.
        return true;
      }
    }
    // A lexicon may hold a verb together with its object: "trao đổi kinh nghiệm".
    String first = words.withoutFirstVerb(verb);
    return !words.gerunds() && first.indexOf(' ') != first.lastIndexOf(' ');
  }
}
