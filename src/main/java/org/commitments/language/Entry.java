package org.commitments.language;

import java.util.Map;

/**
 * A line of a table of phrases.
 *
 * @param phrase the words, as the table has them
 * @param attributes the table's columns
 * @param place file and line
 */
public record Entry(String phrase, Map<String, String> attributes, String place) {

  /** Copies the map. */
  public Entry {
    attributes = Map.copyOf(attributes);
  }

  /** The cell of a column, or an empty string. */
  public String attribute(String column) {
    return attributes.getOrDefault(column, "");
  }
}
