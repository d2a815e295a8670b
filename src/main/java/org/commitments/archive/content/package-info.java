/** The bytes of one document into words, by their kind: text, HTML, PDF, DOCX. */
@NullMarked
package org.commitments.archive.content;

import org.jspecify.annotations.NullMarked;
