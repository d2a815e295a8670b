package org.commitments.linguistics.opennlp;

import java.util.List;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What a model sees of an item in a row.
 *
 * <p>What depends on the items alone is made once by {@link #prepare} and handed to the search as
 * its additional context; only what depends on earlier decisions is made for each candidate.
 */
interface Features extends BeamSearchContextGenerator<String> {

  /** The features of each item that do not depend on decisions. */
  Object[] prepare(List<String> items);
}
