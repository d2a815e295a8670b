package org.commitments.linguistics.corenlp;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.LazyTagger;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.TaggerProvider;

/**
 * The tagger {@code left3words}: CoreNLP's own, with the model that a build with the profile {@code
 * teacher} has, or the file that the property {@code tagger_model} of the pack names.
 */
public final class MaximumEntropyProvider implements TaggerProvider {

  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  @Override
  public String tagger() {
    return "left3words";
  }

  @Override
  public Tagger create(LanguagePack pack) {
    String model = pack.property("tagger_model", MODEL);
    if (!model.equals(MODEL) && !Files.isRegularFile(Path.of(model))) {
      throw new IllegalArgumentException("tagger_model: '" + model + "' is no file");
    }
    if (model.equals(MODEL) && getClass().getResource("/" + MODEL) == null) {
      throw new IllegalArgumentException(
          "tagger 'left3words' needs a model that this build has not; build with"
              + " 'mvn -Pteacher package' (downloads 474 MB), name a file by tagger_model,"
              + " or set tagger=perceptron");
    }
    return new LazyTagger(() -> new MaximumEntropyTagger(model));
  }

  @Override
  public Tagger read(Path model) throws FileNotFoundException {
    if (!Files.isRegularFile(model)) {
      throw new FileNotFoundException(
          "'"
              + model
              + "' is no file; 'mvn -Pteacher process-resources' (downloads 474 MB) unpacks"
              + " CoreNLP's to target/classes/"
              + MODEL);
    }
    return new MaximumEntropyTagger(model.toString());
  }
}
