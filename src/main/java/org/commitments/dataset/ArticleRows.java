package org.commitments.dataset;

import java.util.List;

/**
 * An article with its commitments, ready to be written.
 *
 * @param id the article's id
 * @param language its language
 * @param json its line of documents.jsonl, without the line end
 * @param commitments its commitments and proposals in the order of the text
 * @param proposals how many of them are proposals
 * @param leftOut how many more there are of which the program is not sure enough
 */
public record ArticleRows(
    String id, String language, String json, List<Row> commitments, int proposals, int leftOut) {

  /** Copies the list. */
  public ArticleRows {
    commitments = List.copyOf(commitments);
  }
}
