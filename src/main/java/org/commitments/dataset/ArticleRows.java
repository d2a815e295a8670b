package org.commitments.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.commitments.duplicate.Signature;

/**
 * An article with its commitments, ready to be written.
 *
 * @param id the article's id
 * @param language its language
 * @param json its line of documents.jsonl, without the line end
 * @param commitments its commitments and proposals in the order of the text
 * @param proposals how many of them are proposals
 * @param leftOut how many more there are of which the program is not sure enough
 * @param copy whether it is a copy of an article before it
 * @param signature by which copies of its text are known
 */
public record ArticleRows(
    String id,
    String language,
    String json,
    List<Row> commitments,
    int proposals,
    int leftOut,
    boolean copy,
    Signature signature) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Copies the list. */
  public ArticleRows {
    commitments = List.copyOf(commitments);
  }

  /**
   * Rows that were kept, of which nobody has yet asked whether they are a copy: the signature is
   * made of the text in the line.
   *
   * @throws IllegalArgumentException where the line is not that of an article
   */
  public ArticleRows(
      String id, String language, String json, List<Row> commitments, int proposals, int leftOut) {
    this(
        id,
        language,
        json,
        commitments,
        proposals,
        leftOut,
        false,
        Signature.of(object(json).path("text").asText()));
  }

  /** The same as a copy of another article, with its records. */
  public ArticleRows asCopyOf(String original) {
    ObjectNode line = object(json);
    line.put("duplicate_of", original);
    return new ArticleRows(
        id, language, line.toString(), commitments, proposals, leftOut, true, signature);
  }

  /** The same without records. */
  public ArticleRows withoutRecords() {
    ObjectNode line = object(json);
    line.put("commitments", 0);
    line.put("proposals", 0);
    return new ArticleRows(id, language, line.toString(), List.of(), 0, 0, copy, signature);
  }

  private static ObjectNode object(String json) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no line of documents.jsonl: " + json, e);
    }
    throw new IllegalArgumentException("no line of documents.jsonl: " + json);
  }
}
