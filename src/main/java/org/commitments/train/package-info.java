/**
 * Makes the models of models/ again, each from named data, and scores them on what was held out.
 */
@NullMarked
package org.commitments.train;

import org.jspecify.annotations.NullMarked;
