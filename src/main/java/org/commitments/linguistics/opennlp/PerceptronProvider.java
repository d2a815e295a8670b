package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.LazyTagger;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.TaggerProvider;

/** The tagger {@code perceptron}: the program's own, of models/LANGUAGE/tags.bin. */
public final class PerceptronProvider implements TaggerProvider {

  @Override
  public String tagger() {
    return "perceptron";
  }

  @Override
  public Tagger create(LanguagePack pack) {
    String model = "/models/" + pack.id() + "/tags.bin";
    if (PerceptronProvider.class.getResource(model) == null) {
      throw new IllegalArgumentException(
          "tagger 'perceptron' needs the model " + model + " on the class path");
    }
    return new LazyTagger(() -> readResource(model));
  }

  @Override
  public Tagger read(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      return new PerceptronTagger(in.readAllBytes());
    }
  }

  private static Tagger readResource(String model) {
    try (InputStream in = PerceptronProvider.class.getResourceAsStream(model)) {
      if (in == null) {
        throw new IllegalStateException("the model " + model + " is gone from the class path");
      }
      return new PerceptronTagger(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tagger's model " + model, e);
    }
  }
}
