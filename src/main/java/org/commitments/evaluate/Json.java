package org.commitments.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fields that gold and datasets have in common. */
public final class Json {

  private Json() {}

  /** The words of a field, or null where it is missing or null. */
  static @Nullable String words(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  static String words(JsonNode node, String field, String orElse) {
    String value = words(node, field);
    return value == null ? orElse : value;
  }

  static String action(JsonNode commitment) {
    return words(commitment.path("action"), "text", "");
  }

  static Set<String> codes(JsonNode commitment) {
    return new LinkedHashSet<>(strings(commitment.path("sector").path("codes")));
  }

  /** The time of a commitment, or null. */
  public static @Nullable Interval period(JsonNode commitment) {
    JsonNode period = commitment.path("period");
    return Interval.of(words(period, "start"), words(period, "end"));
  }

  /** The words of a list. */
  public static List<String> strings(JsonNode list) {
    List<String> out = new ArrayList<>();
    list.forEach(value -> out.add(value.asText()));
    return out;
  }
}
