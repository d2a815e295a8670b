package org.commitments.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table may hold.
 *
 * @param name its name in the header
 * @param required whether a cell must not be empty
 * @param allowed the values allowed, or null for any
 */
record Column(String name, boolean required, @Nullable Set<String> allowed) {

  static Column required(String name) {
    return new Column(name, true, null);
  }

  static Column optional(String name) {
    return new Column(name, false, null);
  }

  static Column oneOf(String name, String... allowed) {
    return new Column(name, true, Set.of(allowed));
  }
}
