/** The commands: the only place that prints or ends the process. */
@NullMarked
package org.commitments.cli;

import org.jspecify.annotations.NullMarked;
