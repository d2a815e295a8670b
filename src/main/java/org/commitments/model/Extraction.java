package org.commitments.model;

import java.util.List;

/**
 * What the pipeline made of one document.
 *
 * @param articles its articles, each with its commitments in the order of the text
 * @param diagnostics what went wrong
 */
public record Extraction(List<Result> articles, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Extraction {
    articles = List.copyOf(articles);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same without the records of which the program is less sure; it tells how many they are. */
  public Extraction atLeast(double confidence) {
    return new Extraction(
        articles.stream().map(result -> result.atLeast(confidence)).toList(), diagnostics);
  }

  /**
   * An article and what it commits to.
   *
   * @param article the article
   * @param commitments its records in the order of the text
   * @param leftOut how many more there are of which the program is not sure enough
   */
  public record Result(Article article, List<Commitment> commitments, int leftOut) {

    /** Copies the list. */
    public Result {
      commitments = List.copyOf(commitments);
    }

    /** An article with all its records. */
    public Result(Article article, List<Commitment> commitments) {
      this(article, commitments, 0);
    }

    private Result atLeast(double confidence) {
      List<Commitment> sure =
          commitments.stream().filter(each -> each.confidence() >= confidence).toList();
      return new Result(article, sure, leftOut + commitments.size() - sure.size());
    }
  }
}
