/** Gold in, figures out. */
@NullMarked
package org.commitments.evaluate;

import org.jspecify.annotations.NullMarked;
