/** Stage 2: headings, and how far each governs. */
@NullMarked
package org.commitments.section;

import org.jspecify.annotations.NullMarked;
