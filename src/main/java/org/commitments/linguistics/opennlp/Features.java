package org.commitments.linguistics.opennlp;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What a model sees of an item in a row.
 *
 * <p>What depends on the items alone is made once by {@link #prepare} and handed to the search as
 * its additional context; only what depends on earlier decisions is made for each candidate: the
 * last labels, alone and with the first three features of the item.
 */
interface Features extends BeamSearchContextGenerator<String> {

  /** The features of each item that do not depend on decisions. */
  Object[] prepare(List<String> items);

  @Override
  default String[] getContext(int at, String[] items, String[] prior, Object[] prepared) {
    String[] fixed = (String[]) prepared[at];
    String last = at > 0 ? prior[at - 1] : "^";
    String before = at > 1 ? prior[at - 2] : "^";
    int length = fixed.length;
    String[] all = Arrays.copyOf(fixed, length + 5);
    all[length] = "t=" + last;
    all[length + 1] = "tt=" + before + last;
    all[length + 2] = "t+" + last + fixed[0];
    all[length + 3] = "t-" + last + fixed[1];
    all[length + 4] = "t*" + last + fixed[2];
    return all;
  }

  /** The item at a place, {@code ^} before the row and {@code $} behind it. */
  static String key(List<String> keys, int at) {
    return at < 0 ? "^" : at >= keys.size() ? "$" : keys.get(at);
  }
}
