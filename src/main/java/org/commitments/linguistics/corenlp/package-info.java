/** The only code that knows Stanford CoreNLP. */
@NullMarked
package org.commitments.linguistics.corenlp;

import org.jspecify.annotations.NullMarked;
