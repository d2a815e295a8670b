/** The four stages in a row. */
@NullMarked
package org.commitments.pipeline;

import org.jspecify.annotations.NullMarked;
