package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.commitments.language.LanguagePack;
import org.commitments.text.Span;

/** Joins syllables to words: each part of a sentence begins a word or goes on with one. */
final class WordTrainer implements Trainer {

  private static final int ITERATIONS = 30;

  @Override
  public void train(LanguagePack pack, Treebank treebank, long seed, OutputStream out)
      throws IOException {
    PackVocabulary words = new PackVocabulary(pack);
    Training.Lesson lesson =
        new Training.Lesson(words::withWords, WordTrainer::parts, WordTrainer::labels);
    Training.sequence(
            lesson,
            treebank,
            seed,
            WordFeatures::new,
            Training.parameters("PERCEPTRON", ITERATIONS))
        .write(out);
  }

  private static List<String> parts(List<Treebank.Word> sentence) {
    return sentence.stream().flatMap(word -> Parts.of(word.form()).stream()).toList();
  }

  private static List<String> labels(List<Treebank.Word> sentence) {
    List<String> labels = new ArrayList<>();
    for (Treebank.Word word : sentence) {
      String label = SequenceModel.BEGIN;
      for (int i = Parts.of(word.form()).size(); i > 0; i--) {
        labels.add(label);
        label = SequenceModel.INSIDE;
      }
    }
    return labels;
  }

  /** The words as ranges of parts. */
  static List<Span> words(List<String> labels) {
    List<Span> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= labels.size(); i++) {
      if (i == labels.size() || labels.get(i).equals(SequenceModel.BEGIN)) {
        words.add(new Span(start, i));
        start = i;
      }
    }
    return words;
  }

  @Override
  public double score(LanguagePack pack, byte[] model, Treebank test) throws IOException {
    SequenceModel words = SequenceModel.read(new ByteArrayInputStream(model), WordFeatures::new);
    Agreement agreement = new Agreement();
    for (List<Treebank.Word> sentence : test.sentences()) {
      agreement.add(words(labels(sentence)), words(words.label(parts(sentence))));
    }
    return agreement.f1();
  }

  @Override
  public String measure() {
    return "words, exact spans, F1";
  }

  @Override
  public String settings() {
    return "OpenNLP perceptron on the parts of a sentence, begin or inside, "
        + ITERATIONS
        + " iterations, cutoff 0; vocabulary of the pack and, jackknifed, of the treebank";
  }
}
