package org.commitments.pipeline;

import java.util.List;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;

/** The stages in a row; a placeholder that finds nothing. */
public final class Pipeline {

  private Pipeline() {}

  /** Composes the stages for these languages. */
  public static Pipeline of(LanguagePacks packs) {
    packs.ids();
    return new Pipeline();
  }

  /** What a document commits to. */
  public Extraction extract(Document document) {
    return new Extraction(List.of(), List.of());
  }
}
