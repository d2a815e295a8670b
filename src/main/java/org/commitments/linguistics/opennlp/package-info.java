/** The only code that knows Apache OpenNLP. */
@NullMarked
package org.commitments.linguistics.opennlp;

import org.jspecify.annotations.NullMarked;
