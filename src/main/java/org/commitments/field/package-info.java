/** Stage 4: party, sector, period, force and quantities of a clause, and the confidence in them. */
@NullMarked
package org.commitments.field;

import org.jspecify.annotations.NullMarked;
