package org.commitments.linguistics.opennlp;

import org.commitments.language.LanguagePack;
import org.commitments.linguistics.LexiconProvider;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.LinguisticsProvider;

/** The engine {@code opennlp}: the models of {@code /models/LANGUAGE/} on the class path. */
public final class OpenNlpProvider implements LinguisticsProvider {

  @Override
  public String engine() {
    return "opennlp";
  }

  @Override
  public Linguistics create(LanguagePack pack) {
    return new OpenNlpLinguistics(pack, new LexiconProvider().create(pack));
  }
}
