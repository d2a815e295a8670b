package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceModel;
import org.commitments.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** The models of a language on the class path, each read when it is first needed. */
final class Models {

  private final LanguagePack pack;
  private @Nullable SentenceSplitter sentences;
  private @Nullable SequenceModel words;
  private @Nullable SequenceModel tags;

  Models(LanguagePack pack) {
    this.pack = pack;
  }

  synchronized SentenceSplitter sentences() {
    if (sentences == null) {
      sentences = new SentenceSplitter(read("sentences.bin", SentenceModel::new), pack);
    }
    return sentences;
  }

  synchronized SequenceModel words() {
    if (words == null) {
      words = read("words.bin", in -> SequenceModel.read(in, WordFeatures::new));
    }
    return words;
  }

  synchronized SequenceModel tags() {
    if (tags == null) {
      tags = read("tags.bin", in -> SequenceModel.read(in, TagFeatures::new));
    }
    return tags;
  }

  /** Reads a model from a stream. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> T read(String name, Reader<T> reader) {
    String path = "/models/" + pack.id() + "/" + name;
    try (InputStream in = Models.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "engine 'opennlp' of language pack '"
                + pack.id()
                + "' lacks "
                + path
                + " on the class path; make it with 'commitments train', or set engine=lexicon");
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + path, e);
    }
  }
}
