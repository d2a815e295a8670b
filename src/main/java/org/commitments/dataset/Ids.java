package org.commitments.dataset;

import org.commitments.archive.Sha256;
import org.commitments.model.Article;

/** Names of documents and commitments that are the same in every run. */
final class Ids {

  private static final int DIGITS = 16;

  private Ids() {}

  /** Of an article: of its source and words. */
  static String document(Article article) {
    return "d-" + digits(article.source() + "\n" + article.text().value());
  }

  /**
   * Of a commitment.
   *
   * @param documentId its article's
   * @param kind as the dataset has it
   * @param start the code point at which its action starts
   * @param end the code point before which it ends
   */
  static String commitment(String documentId, String kind, int start, int end) {
    return "c-" + digits(documentId + "\n" + kind + "\n" + start + "\n" + end);
  }

  private static String digits(String content) {
    return Sha256.of(content).substring(0, DIGITS);
  }
}
