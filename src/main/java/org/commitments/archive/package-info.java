/** Input: files and folders of announcements. */
@NullMarked
package org.commitments.archive;

import org.jspecify.annotations.NullMarked;
