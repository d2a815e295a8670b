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

  /**
   * An article and what it commits to.
   *
   * @param article the article
   * @param commitments its records in the order of the text
   */
  public record Result(Article article, List<Commitment> commitments) {

    /** Copies the list. */
    public Result {
      commitments = List.copyOf(commitments);
    }
  }
}
