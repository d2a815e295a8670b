/** Stage 1: a document into articles, without furniture. */
@NullMarked
package org.commitments.segment;

import org.jspecify.annotations.NullMarked;
