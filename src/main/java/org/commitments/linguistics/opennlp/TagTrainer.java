package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opennlp.tools.util.TrainingParameters;
import org.commitments.language.LanguagePack;

/** Universal tags of words. */
final class TagTrainer implements Trainer {

  private static final int ITERATIONS = 60;
  private static final double L1 = 0.1;
  private static final double L2 = 0.3;

  @Override
  public void train(LanguagePack pack, Treebank treebank, long seed, OutputStream out)
      throws IOException {
    PackVocabulary words = new PackVocabulary(pack);
    Training.Lesson lesson =
        new Training.Lesson(words::withTags, TagTrainer::forms, TagTrainer::tags);
    TrainingParameters parameters = Training.parameters("MAXENT_QN", ITERATIONS);
    parameters.put("L1Cost", L1);
    parameters.put("L2Cost", L2);
    Training.sequence(lesson, treebank, seed, TagFeatures::new, parameters).write(out);
  }

  private static List<String> forms(List<Treebank.Word> sentence) {
    return sentence.stream().map(Treebank.Word::form).toList();
  }

  private static List<String> tags(List<Treebank.Word> sentence) {
    return sentence.stream().map(Treebank.Word::tag).toList();
  }

  @Override
  public double score(LanguagePack pack, byte[] model, Treebank test) throws IOException {
    SequenceModel tags = SequenceModel.read(new ByteArrayInputStream(model), TagFeatures::new);
    int right = 0;
    int all = 0;
    for (List<Treebank.Word> sentence : test.sentences()) {
      List<String> found = tags.label(forms(sentence));
      for (int i = 0; i < found.size(); i++) {
        all++;
        right += found.get(i).equals(sentence.get(i).tag()) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : 100.0 * right / all;
  }

  @Override
  public String measure() {
    return "universal tags on the treebank's words, accuracy";
  }

  @Override
  public String settings() {
    return "OpenNLP maximum entropy by L-BFGS, "
        + ITERATIONS
        + " iterations, L1 "
        + L1
        + ", L2 "
        + L2
        + ", cutoff 0; vocabulary of the pack and, jackknifed, tags of the treebank";
  }
}
