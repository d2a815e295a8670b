package org.commitments.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * With what a run is made, by names.
 *
 * @param extraction what the outcome of an input depends on: the program, the packs, limits, …
 * @param rest what else the dataset depends on: its formats, which inputs are taken, …
 */
public record Configuration(Map<String, String> extraction, Map<String, String> rest) {

  private static final String EXTRACTION = "extraction.";
  private static final String REST = "rest.";
  private static final String FORM = "form";
  private static final String THIS_FORM = "1";

  /** Copies the maps. */
  public Configuration {
    extraction = Map.copyOf(extraction);
    rest = Map.copyOf(rest);
  }

  /** Both, under names that keep them apart. */
  Map<String, String> header() {
    Map<String, String> header = new TreeMap<>();
    header.put(FORM, THIS_FORM);
    extraction.forEach((name, value) -> header.put(EXTRACTION + name, value));
    rest.forEach((name, value) -> header.put(REST + name, value));
    return header;
  }

  /** Whether outcomes that were made with another header are those of this configuration. */
  boolean hasOutcomesOf(Map<String, String> header) {
    return outcomes(header).equals(outcomes(header()));
  }

  private static Map<String, String> outcomes(Map<String, String> header) {
    Map<String, String> outcomes = new TreeMap<>(header);
    outcomes.keySet().removeIf(name -> name.startsWith(REST));
    return outcomes;
  }

  /** What is another than in a header, for people; empty where nothing is. */
  String differences(Map<String, String> header) {
    Map<String, String> now = header();
    TreeSet<String> names = new TreeSet<>(header.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !header.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
        .map(
            name ->
                name.substring(name.indexOf('.') + 1)
                    + " was "
                    + shown(header.get(name))
                    + " and is "
                    + shown(now.get(name)))
        .collect(Collectors.joining("; "));
  }

  private static String shown(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "missing" : "'" + value + "'";
  }
}
