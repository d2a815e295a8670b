package org.commitments.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line of a table of rules.
 *
 * @param id its name, unique in the pack, e.g. {@code en.cue.will}
 * @param pattern the compiled pattern, macros expanded
 * @param attributes the table's other columns
 * @param examples texts in which the pattern must be found; where one has [brackets], the group
 *     {@code label}, or the whole match where there is no such group, must be what they hold
 * @param counterexamples texts in which it must not be found
 * @param place file and line
 */
public record Rule(
    String id,
    Pattern pattern,
    Map<String, String> attributes,
    List<String> examples,
    List<String> counterexamples,
    String place) {

  /** Copies the collections. */
  public Rule {
    attributes = Map.copyOf(attributes);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** The cell of a column, or an empty string. */
  public String attribute(String column) {
    return attributes.getOrDefault(column, "");
  }

  /**
   * The cell of a column as a constant.
   *
   * @throws IllegalArgumentException where it is none of the type's constants
   */
  public <E extends Enum<E>> E attribute(String column, Class<E> type) {
    return Enum.valueOf(type, attribute(column));
  }

  /** Whether the pattern has this named group. */
  public boolean hasGroup(String name) {
    return pattern.pattern().contains("(?<" + name + ">");
  }
}
