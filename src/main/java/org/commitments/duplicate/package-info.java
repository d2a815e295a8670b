/** Announcements that are copies of earlier ones. */
@NullMarked
package org.commitments.duplicate;

import org.jspecify.annotations.NullMarked;
