package org.commitments.linguistics.opennlp;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Counts what was found and what is right; not for use by many threads. */
final class Agreement {

  private int expected;
  private int found;
  private int right;

  <T> void add(Collection<T> gold, Collection<T> predicted) {
    Set<T> both = new HashSet<>(gold);
    both.retainAll(new HashSet<>(predicted));
    expected += gold.size();
    found += predicted.size();
    right += both.size();
  }

  /** In percent; 0 where there is nothing. */
  double f1() {
    return expected + found == 0 ? 0 : 200.0 * right / (expected + found);
  }
}
