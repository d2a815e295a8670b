package org.commitments.segment;

import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Document;

/** Stage 1: finds the articles of a document. */
public interface ArticleSegmenter {

  /**
   * The articles in order; empty where the document holds no running text in a language of the
   * packs.
   */
  List<Article> segment(Document document);
}
