/** What grows with an archive, kept in bounded memory. */
@NullMarked
package org.commitments.storage;

import org.jspecify.annotations.NullMarked;
