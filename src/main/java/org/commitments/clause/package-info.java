/** Stage 3: which sentences undertake something, one clause an action. */
@NullMarked
package org.commitments.clause;

import org.jspecify.annotations.NullMarked;
