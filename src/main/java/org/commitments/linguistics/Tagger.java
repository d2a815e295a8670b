package org.commitments.linguistics;

import java.util.List;

/** Gives each word of a sentence its Penn Treebank tag; safe for use by many threads. */
@FunctionalInterface
public interface Tagger {

  /** The tags of the words, as many as there are words. */
  List<String> tags(List<String> words);
}
