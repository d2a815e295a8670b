package org.commitments.linguistics.corenlp;

import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.LinguisticsProvider;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.Taggers;

/** The engine {@code corenlp}: CoreNLP's tokenizer, sentence splitter and lemmatizer. */
public final class CoreNlpProvider implements LinguisticsProvider {

  @Override
  public String engine() {
    return "corenlp";
  }

  @Override
  public Linguistics create(LanguagePack pack) {
    return create(pack, Taggers.of(pack));
  }

  @Override
  public Linguistics create(LanguagePack pack, Tagger tagger) {
    return new CoreNlpLinguistics(new PennWords(pack), tagger);
  }
}
