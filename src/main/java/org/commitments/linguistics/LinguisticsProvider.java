package org.commitments.linguistics;

import org.commitments.language.LanguagePack;

/** Makes the linguistics of a pack; found by {@link java.util.ServiceLoader}. */
public interface LinguisticsProvider {

  /** The value of {@code engine} in pack.properties that this one answers to. */
  String engine();

  /** The linguistics of a pack; models are loaded when they are first needed. */
  Linguistics create(LanguagePack pack);

  /**
   * The linguistics of a pack with a tagger of the caller's.
   *
   * @throws IllegalArgumentException where the engine has no use for one
   */
  default Linguistics create(LanguagePack pack, Tagger tagger) {
    throw new IllegalArgumentException(
        "language pack '" + pack.id() + "': engine '" + engine() + "' takes no tagger");
  }
}
