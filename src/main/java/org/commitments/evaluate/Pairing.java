package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the gold records of a document with the found ones, one to one: the pair whose actions
 * agree most first, then the earlier gold record, then the earlier found one.
 */
final class Pairing {

  /** The least agreement of a pair. */
  static final double LEAST = 0.5;

  private static final double SAME_KIND = 1e-3;
  private static final int NONE = -1;

  private final double[][] agreement;
  private final double[][] scores;
  private final int[] foundOf;
  private final int[] goldOf;

  private record Pair(double score, int gold, int found) {}

  Pairing(List<GoldRecord> gold, List<FoundRecord> found) {
    agreement = new double[gold.size()][found.size()];
    scores = new double[gold.size()][found.size()];
    foundOf = filled(gold.size());
    goldOf = filled(found.size());
    List<List<String>> foundWords = found.stream().map(f -> Words.of(f.action())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      List<String> words = Words.of(gold.get(i).action());
      for (int j = 0; j < found.size(); j++) {
        agreement[i][j] = Words.f1(words, foundWords.get(j));
        boolean sameKind = gold.get(i).kind().equals(found.get(j).kind());
        scores[i][j] = agreement[i][j] + (agreement[i][j] > 0 && sameKind ? SAME_KIND : 0);
        if (scores[i][j] > 0) {
          pairs.add(new Pair(scores[i][j], i, j));
        }
      }
    }
    pair(pairs);
  }

  private static int[] filled(int size) {
    int[] out = new int[size];
    Arrays.fill(out, NONE);
    return out;
  }

  private void pair(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    for (Pair pair : pairs) {
      if (foundOf[pair.gold()] == NONE && goldOf[pair.found()] == NONE && pair.score() >= LEAST) {
        foundOf[pair.gold()] = pair.found();
        goldOf[pair.found()] = pair.gold();
      }
    }
  }

  /** The index of the found record of a gold one, or -1. */
  int foundOf(int gold) {
    return foundOf[gold];
  }

  /** The index of the gold record of a found one, or -1. */
  int goldOf(int found) {
    return goldOf[found];
  }

  /** How far the actions of a pair agree, from 0 to 1, a little more where the kinds do. */
  double score(int gold, int found) {
    return Math.min(1.0, scores[gold][found]);
  }

  /** The word F1 of the actions, from 0 to 1. */
  double agreement(int gold, int found) {
    return agreement[gold][found];
  }
}
