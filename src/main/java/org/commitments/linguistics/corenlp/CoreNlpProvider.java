package org.commitments.linguistics.corenlp;

import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.LinguisticsProvider;

/** The engine {@code corenlp}: CoreNLP's tokenizer, sentence splitter, tagger and lemmatizer. */
public final class CoreNlpProvider implements LinguisticsProvider {

  @Override
  public String engine() {
    return "corenlp";
  }

  @Override
  public Linguistics create(LanguagePack pack) {
    return new CoreNlpLinguistics(new Gazetteer(pack));
  }
}
