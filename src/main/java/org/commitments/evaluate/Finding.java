package org.commitments.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not right.
 *
 * @param stem the text
 * @param what the kind of error, with what agrees and what does not
 * @param gold the gold record, or null
 * @param found the found record, or null
 */
record Finding(String stem, String what, @Nullable GoldRecord gold, @Nullable FoundRecord found) {

  /** One line for the error, and one each for the gold and found record. */
  String print() {
    StringBuilder out = new StringBuilder(stem).append(' ').append(what).append('\n');
    if (gold != null) {
      List<String> parties =
          gold.parties().stream().filter(names -> !names.isEmpty()).map(n -> n.get(0)).toList();
      out.append(line("gold ", gold.kind(), gold.action(), parties))
          .append(rest(gold.codes(), gold.period()));
    }
    if (found != null) {
      out.append(line("found", found.kind(), found.action(), found.parties()))
          .append(rest(found.codes(), found.period()));
    }
    return out.toString();
  }

  private static String line(String side, String kind, String action, List<String> parties) {
    return "   " + side + " " + kind + " | " + action.replace('\n', ' ') + " | " + parties;
  }

  private static String rest(Set<String> codes, @Nullable Interval period) {
    List<String> sorted = codes.stream().sorted().toList();
    return " | " + sorted + " | " + (period == null ? "-" : period) + "\n";
  }
}
