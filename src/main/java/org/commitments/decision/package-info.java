/** Questions that rules answer, or models which have learned from annotated announcements. */
@NullMarked
package org.commitments.decision;

import org.jspecify.annotations.NullMarked;
