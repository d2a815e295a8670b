package org.commitments.linguistics;

import java.io.IOException;
import java.nio.file.Path;
import org.commitments.language.LanguagePack;

/** Makes taggers of one kind; found by {@link java.util.ServiceLoader}. */
public interface TaggerProvider {

  /** The value of {@code tagger} in pack.properties that this one answers to. */
  String tagger();

  /**
   * The tagger of a pack; its model is read when the first sentence is tagged.
   *
   * @throws IllegalArgumentException where the pack's model is missing
   */
  Tagger create(LanguagePack pack);

  /** Reads the model of a file. */
  Tagger read(Path model) throws IOException;
}
