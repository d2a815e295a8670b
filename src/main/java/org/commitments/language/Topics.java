package org.commitments.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that an article speaks of.
 *
 * @param theme codes of what it is about, the strongest first; at most two
 * @param shares the share of each code in all that its words say, the title's counted fourfold,
 *     from 0 to 1; they add up to 1, or there are none
 * @param title the weight of each code in its title
 */
public record Topics(List<String> theme, Map<String, Double> shares, Map<String, Double> title) {

  /** Of an article that names no field. */
  public static final Topics NONE = new Topics(List.of(), Map.of(), Map.of());

  /** Copies the collections; the maps keep their order. */
  public Topics {
    theme = List.copyOf(theme);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
  }
}
