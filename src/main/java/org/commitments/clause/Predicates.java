package org.commitments.clause;

import java.util.HashMap;
import java.util.Map;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.text.Folding;
import org.jspecify.annotations.Nullable;

/** What a clause with a verb says, by the pack's table {@code predicates} (of lemmas). */
final class Predicates {

  private static final int LONGEST = 4;

  /** What a verb says. */
  enum PredicateClass {
    /** Something comes of it by itself: "contribute to", "góp phần". */
    EFFECT,
    /** Its subject is what is done: "begin", "ra đời". */
    THEME,
    /** A state: "be", "là". */
    STATIVE,
    /** What even a programme can be said to do: "train", "build". */
    CONCRETE,
    /** An event goes its way: "take place". */
    EVENT
  }

  private final Map<String, PredicateClass> classes = new HashMap<>();

  Predicates(LanguagePack pack) {
    for (Entry entry : pack.entries(Table.PREDICATES)) {
      classes.put(Folding.lower(entry.phrase()), PredicateClass.valueOf(entry.attribute("class")));
    }
  }

  /** The class of the predicate that begins at a token, the longest entry first, or null. */
  @Nullable PredicateClass at(Words words, int token) {
    StringBuilder lemmas = new StringBuilder();
    for (int i = token; i < Math.min(token + LONGEST, words.size()); i++) {
      lemmas.append(i == token ? "" : " ").append(words.token(i).lemma());
    }
    // A token can hold several words: try every beginning that ends with a word.
    for (int end = lemmas.length(); end > 0; end = lemmas.lastIndexOf(" ", end - 1)) {
      PredicateClass known = classes.get(lemmas.substring(0, end));
      if (known != null) {
        return known;
      }
    }
    return null;
  }
}
