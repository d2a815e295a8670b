package org.commitments.section;

import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Section;

/** Stage 2: finds headings and what each governs. */
public interface SectionDetector {

  /** The sections in order; together they hold every sentence of the article's body. */
  List<Section> detect(Article article);
}
