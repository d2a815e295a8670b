/** Output: JSON Lines and CSV, and the account of the run. */
@NullMarked
package org.commitments.dataset;

import org.jspecify.annotations.NullMarked;
