/** What the program costs, beside CoreNLP's tagger on the same texts. */
@NullMarked
package org.commitments.benchmark;

import org.jspecify.annotations.NullMarked;
