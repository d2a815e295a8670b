package org.commitments.clause;

import java.util.Set;
import org.commitments.clause.Words.Connective;
import org.commitments.model.WordClass;

/**
 * Tells which verb forms the phrases that open in a sentence take for themselves: behind "request
 * agencies to mobilize … and" an infinitive goes on with "to mobilize" and not with "request".
 */
final class ClaimedForms {

  private final Words words;

  ClaimedForms(Words words) {
    this.words = words;
  }

  /** Notes which verb forms a phrase that opens here takes for itself. */
  void note(int at, int to, Set<WordClass> open) {
    Connective connective = words.connective(at);
    if (words.is(at, WordClass.INFINITIVE)) {
      open.add(WordClass.VERB);
    }
    if (words.is(at, WordClass.PREPOSITION) && words.is(at + 1, WordClass.GERUND)) {
      open.add(WordClass.GERUND);
    }
    if (words.is(at, WordClass.RELATIVE)) {
      open.add(WordClass.RELATIVE);
      open.add(WordClass.VERB);
      if (!finite(at, to)) {
        open.add(WordClass.GERUND);
      }
    }
    if (connective == null) {
      return;
    }
    switch (connective.role()) {
      case PURPOSE -> open.add(WordClass.VERB);
      case SUBORDINATE -> {
        if (!finite(at, to)) {
          open.add(WordClass.VERB);
        }
      }
      case LISTING -> open.add(words.gerunds() ? WordClass.GERUND : WordClass.VERB);
      case EMBED -> {
        for (int i = connective.end(); i < Math.min(to, connective.end() + 2); i++) {
          if (words.is(i, WordClass.VERB, WordClass.GERUND)) {
            open.add(words.token(i).wordClass());
          }
        }
        if (!words.gerunds() && words.is(at, WordClass.VERB) && causes(connective.end(), to)) {
          open.add(WordClass.VERB);
        }
      }
      default -> {}
    }
  }

  /** "who are new and adding": a clause whose verb has tense can hold a gerund only after "be". */
  private boolean finite(int at, int to) {
    for (int i = at + 1; i < Math.min(to, at + 8); i++) {
      if (words.is(i, WordClass.FINITE) && words.gerunds()) {
        return !words.is(i + 1, WordClass.GERUND);
      }
    }
    return false;
  }

  /**
   * "giúp các hộ nghèo sửa nhà": whether behind a verb such as "help" a noun phrase has a verb of
   * its own.
   */
  private boolean causes(int from, int to) {
    int i = from;
    while (i < to
        && (words.is(
                i,
                WordClass.NOUN,
                WordClass.NAME,
                WordClass.DETERMINER,
                WordClass.ADJECTIVE,
                WordClass.NUMBER,
                WordClass.PRONOUN)
            || words.isMark(i, ",")
            || words.is(i, WordClass.CONJUNCTION))) {
      i++;
    }
    return i > from && words.is(i, WordClass.VERB) && i < to && named(i - 1);
  }

  private boolean named(int at) {
    return words.is(at, WordClass.NOUN, WordClass.NAME, WordClass.ADJECTIVE, WordClass.PRONOUN);
  }
}
