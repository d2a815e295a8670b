package org.commitments.linguistics.corenlp;

import java.util.List;
import java.util.Set;

/** The words of a sentence with their Penn tags, looked at from a place; beside it is nothing. */
abstract class TagRow {

  static final Set<String> NOUNS = Set.of("NN", "NNS", "NNP", "NNPS");

  final List<String> words;
  final List<String> tags;

  /** Takes lists of one length, which it does not copy. */
  TagRow(List<String> words, List<String> tags) {
    this.words = words;
    this.tags = tags;
  }

  /** The word at a place, empty where there is none. */
  final String word(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at);
  }

  /** The tag at a place, empty where there is none. */
  final String tag(int at) {
    return at < 0 || at >= tags.size() ? "" : tags.get(at);
  }

  /** Whether a base form stands before, and no verb with tense since. */
  final boolean goesOn(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (tag(i).equals("VB")) {
        return true;
      }
      boolean breaks = tag(i).equals("VBD") || tag(i).equals("VBP") || tag(i).equals("VBZ");
      if (breaks || tag(i).equals("MD")) {
        return false;
      }
    }
    return false;
  }
}
