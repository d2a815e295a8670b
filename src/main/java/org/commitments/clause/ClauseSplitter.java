package org.commitments.clause;

import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Section;

/** Stage 3: finds the undertakings of a section, one clause an action. */
public interface ClauseSplitter {

  /** The clauses in the order of the text. */
  List<Clause> split(Article article, Section section);
}
