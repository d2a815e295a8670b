/** Sentences, words and word classes behind small interfaces. */
@NullMarked
package org.commitments.linguistics;

import org.jspecify.annotations.NullMarked;
