/** The records: what was found, and where. */
@NullMarked
package org.commitments.model;

import org.jspecify.annotations.NullMarked;
