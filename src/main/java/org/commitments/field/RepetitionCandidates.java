package org.commitments.field;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which actions of an article may have nearly all words in common, so that not each has to be
 * compared with each other one.
 *
 * <p>Two sets of which one holds all of the other but a share of its weight have one of the other's
 * heaviest words in common: the fewest that together weigh more than that share. These are rare
 * words, which few actions have.
 */
final class RepetitionCandidates {

  /** Against sums that are rounded otherwise in another order. */
  private static final double MARGIN = 1e-9;

  private final int fewest;
  private final double share;
  private final Map<String, Double> weights;
  private final List<Action> actions = new ArrayList<>();
  private final Map<String, List<Integer>> withWord = new HashMap<>();
  private final Map<String, List<Integer>> withHeaviest = new HashMap<>();

  /**
   * An action.
   *
   * @param group only actions of one group are compared
   * @param item whether it stands in a list; two such are not compared
   * @param words its words
   */
  record Action(String group, boolean item, Collection<String> words) {

    private String key(boolean ofItems, String word) {
      return group + (ofItems ? "\t" : "\n") + word;
    }
  }

  /**
   * Takes what may be missing.
   *
   * @param fewest the least number of words of the action that the other one holds
   * @param share of the weight of an action's words, from 0 to 1
   * @param weights the weight of each word
   */
  RepetitionCandidates(int fewest, double share, Map<String, Double> weights) {
    this.fewest = fewest;
    this.share = share;
    this.weights = weights;
  }

  /** Adds an action, the next one of the article. */
  void add(Action action) {
    Integer number = actions.size();
    actions.add(new Action(action.group(), action.item(), ranked(action.words())));
    for (String word : action.words()) {
      put(withWord, action.key(action.item(), word), number);
    }
    for (String word : heaviest(actions.get(number))) {
      put(withHeaviest, action.key(action.item(), word), number);
    }
  }

  private static void put(Map<String, List<Integer>> table, String key, Integer number) {
    table.computeIfAbsent(key, each -> new ArrayList<>()).add(number);
  }

  private List<String> ranked(Collection<String> words) {
    List<String> ranked = new ArrayList<>(words);
    ranked.sort(Comparator.comparingDouble((String word) -> -weights.getOrDefault(word, 0.0)));
    return ranked;
  }

  /** The fewest of the heaviest words that together weigh more than what may be missing. */
  private List<String> heaviest(Action ranked) {
    if (ranked.words().size() < fewest) {
      return List.of();
    }
    double all = ranked.words().stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum();
    List<String> heaviest = new ArrayList<>();
    double sum = 0;
    for (String word : ranked.words()) {
      if (sum > (share + MARGIN) * all) {
        break;
      }
      heaviest.add(word);
      sum += weights.getOrDefault(word, 0.0);
    }
    return heaviest;
  }

  /**
   * The actions after one that may have nearly all of its words, or it nearly all of theirs.
   *
   * @param number of the action, from 0 on
   */
  BitSet after(int number) {
    Action action = actions.get(number);
    BitSet numbers = new BitSet(actions.size());
    for (boolean ofItems : action.item() ? new boolean[] {false} : new boolean[] {false, true}) {
      for (String word : heaviest(action)) {
        addAfter(number, withWord.getOrDefault(action.key(ofItems, word), List.of()), numbers);
      }
      for (String word : action.words()) {
        addAfter(number, withHeaviest.getOrDefault(action.key(ofItems, word), List.of()), numbers);
      }
    }
    return numbers;
  }

  private static void addAfter(int number, List<Integer> sorted, BitSet numbers) {
    for (int i = sorted.size() - 1; i >= 0 && sorted.get(i) > number; i--) {
      numbers.set(sorted.get(i));
    }
  }
}
