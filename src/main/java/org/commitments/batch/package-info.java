/** Many documents: threads, order and accounting. */
@NullMarked
package org.commitments.batch;

import org.jspecify.annotations.NullMarked;
