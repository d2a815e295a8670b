package org.commitments.linguistics;

import org.commitments.language.LanguagePack;

/** The engine {@code lexicon}: word classes by the longest match in the pack's lexicon. */
public final class LexiconProvider implements LinguisticsProvider {

  @Override
  public String engine() {
    return "lexicon";
  }

  @Override
  public Linguistics create(LanguagePack pack) {
    return new LexiconLinguistics(pack);
  }
}
