package org.commitments.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.model.Extraction;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** How many of the actions that are to be found lie in some candidate, by language. */
public final class Coverage {

  private final Map<String, int[]> counts = new TreeMap<>();

  void add(GoldDecider decider, Extraction extraction) {
    for (Extraction.Result result : extraction.articles()) {
      Text text = result.article().text();
      List<Span> asked =
          decider.asked().stream()
              .filter(question -> question.decision() == Decision.CLAUSE)
              .filter(question -> question.text().equals(text))
              .map(Question::place)
              .toList();
      int[] covered = decider.covered(asked, text);
      int[] sum = counts.computeIfAbsent(result.article().language(), language -> new int[2]);
      sum[0] += covered[0];
      sum[1] += covered[1];
    }
  }

  /** The share of a language, from 0 to 1. */
  public Map<String, Double> shares() {
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((language, sum) -> shares.put(language, (double) sum[0] / Math.max(1, sum[1])));
    return shares;
  }
}
