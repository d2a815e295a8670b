/** The words of a document and places in them. */
@NullMarked
package org.commitments.text;

import org.jspecify.annotations.NullMarked;
