/** Language packs: reads and checks their tables, and tells a document's language. */
@NullMarked
package org.commitments.language;

import org.jspecify.annotations.NullMarked;
