package org.commitments.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the list of errors shows of a gold or found record.
 *
 * @param kind its kind
 * @param action the words of its action
 * @param parties a name of each party
 * @param codes codes of its sector
 * @param period its time, or null
 */
record Shown(
    String kind,
    String action,
    List<String> parties,
    Set<String> codes,
    @Nullable Interval period) {

  static Shown of(GoldRecord gold) {
    List<String> parties =
        gold.parties().stream().filter(names -> !names.isEmpty()).map(n -> n.get(0)).toList();
    return new Shown(gold.kind(), gold.action(), parties, gold.codes(), gold.period());
  }

  static Shown of(FoundRecord found) {
    return new Shown(found.kind(), found.action(), found.parties(), found.codes(), found.period());
  }

  /** The field of a stage; of one that is about no field, the kind and the action. */
  String cell(Stage stage) {
    return switch (stage) {
      case PARTY -> String.join("; ", parties);
      case SECTOR, CODES -> String.join("; ", new TreeSet<>(codes));
      case PERIOD -> period == null ? "" : period.toString();
      case ACTION -> action;
      default -> kind + ": " + action;
    };
  }
}
