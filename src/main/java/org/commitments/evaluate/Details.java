package org.commitments.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commitments.model.Commitment;
import org.commitments.model.Party;
import org.commitments.text.Text;

/**
 * The fields of a record that are measured, and of which whether a record is right does not depend.
 *
 * @param force {@code binding}, {@code firm} or {@code intent}; empty where it is not told
 * @param counterparties names of each; where it is annotated all accepted ones
 * @param quantities the words of each number with its unit
 */
public record Details(String force, List<List<String>> counterparties, List<String> quantities) {

  /** Nothing told. */
  public static final Details NONE = new Details("", List.of(), List.of());

  /** The least share of words that two wordings of a quantity have in common. */
  private static final double LEAST = 0.5;

  /** Copies the lists. */
  public Details {
    counterparties = counterparties.stream().map(List::copyOf).toList();
    quantities = List.copyOf(quantities);
  }

  /** Those of a record of gold or of a dataset; what is missing there is empty. */
  static Details of(JsonNode commitment) {
    List<List<String>> counterparties = new ArrayList<>();
    for (JsonNode party : commitment.path("counterparties")) {
      counterparties.add(
          party.isArray() ? Json.strings(party) : List.of(Json.words(party, "name", "")));
    }
    List<String> quantities = new ArrayList<>();
    for (JsonNode quantity : commitment.path("quantities")) {
      quantities.add(quantity.isTextual() ? quantity.asText() : Json.words(quantity, "text", ""));
    }
    return new Details(Json.words(commitment, "force", ""), counterparties, quantities);
  }

  /** Those of a record that was found. */
  static Details of(Commitment commitment) {
    Text text = commitment.clause().article().text();
    return new Details(
        commitment.clause().cue().force().name().toLowerCase(Locale.ROOT),
        commitment.counterparties().stream().map(Party::name).map(List::of).toList(),
        commitment.quantities().stream().map(each -> text.slice(each.span())).toList());
  }

  /** Whether what was found has the same counterparties, by any accepted name of each. */
  boolean sameCounterparties(Details found) {
    return PartyNames.same(
        counterparties, found.counterparties().stream().map(names -> names.get(0)).toList());
  }

  /** How many quantities both have: those of which at least half of the words are the same. */
  int commonQuantities(Details found) {
    List<List<String>> left = new ArrayList<>();
    found.quantities().forEach(quantity -> left.add(Words.of(quantity)));
    int common = 0;
    for (String quantity : quantities) {
      List<String> words = Words.of(quantity);
      int best = -1;
      for (int i = 0; i < left.size(); i++) {
        boolean better = best < 0 || Words.f1(words, left.get(i)) > Words.f1(words, left.get(best));
        best = better ? i : best;
      }
      if (best >= 0 && Words.f1(words, left.get(best)) >= LEAST) {
        left.remove(best);
        common++;
      }
    }
    return common;
  }
}
