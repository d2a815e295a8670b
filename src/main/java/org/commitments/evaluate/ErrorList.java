package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The errors of an evaluation, as lines with tabs between their cells, and their counts. */
public final class ErrorList {

  private static final String COUNTS = "count\terror\tstage\tlanguage\trule";
  private static final String SUM = "*";

  private final List<Fault> faults;

  ErrorList(List<Fault> faults) {
    this.faults = List.copyOf(faults);
  }

  /** The errors, in the order of the documents and of their records. */
  List<Fault> faults() {
    return faults;
  }

  /**
   * A line for each error, below one that names the columns: error ({@code missed}, {@code false},
   * {@code field}), stage, language, document, rule, the feature that weighed most, the action, and
   * what is right and what was found. A cell without a value is {@code -}.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Fault.HEADER);
    faults.forEach(fault -> lines.add(fault.line()));
    return lines;
  }

  /**
   * How many errors each stage made, by language, and of these how many by each rule, the most
   * first. The rule of a line for a whole stage is {@code *}.
   */
  public List<String> counts() {
    Map<String, Integer> stages = new TreeMap<>();
    Map<String, Map<String, Integer>> rules = new TreeMap<>();
    for (Fault fault : faults) {
      String key = fault.error().id() + "\t" + fault.stage().id() + "\t" + fault.language();
      stages.merge(key, 1, Integer::sum);
      rules
          .computeIfAbsent(key, none -> new TreeMap<>())
          .merge(fault.rule().isEmpty() ? "-" : fault.rule(), 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    lines.add(COUNTS);
    ranked(stages).forEach(each -> lines.add(line(each.getValue(), each.getKey(), SUM)));
    for (Map.Entry<String, Integer> stage : ranked(stages)) {
      ranked(rules.getOrDefault(stage.getKey(), Map.of()))
          .forEach(rule -> lines.add(line(rule.getValue(), stage.getKey(), rule.getKey())));
    }
    return lines;
  }

  private static List<Map.Entry<String, Integer>> ranked(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static String line(int count, String key, String rule) {
    return count + "\t" + key + "\t" + rule;
  }
}
