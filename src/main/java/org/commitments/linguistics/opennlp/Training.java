package org.commitments.linguistics.opennlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.commitments.language.LanguagePack;

/** Makes the models of a language from a treebank. */
public final class Training {

  private static final int FOLDS = 10;

  private Training() {}

  /** What can be trained. */
  public enum Kind {
    /** The detector of sentences. */
    SENTENCES(new SentenceTrainer()),
    /** The segmenter, which joins syllables to words. */
    WORDS(new WordTrainer()),
    /** The tagger. */
    TAGS(new TagTrainer());

    @SuppressWarnings("ImmutableEnumChecker") // the trainers have no fields
    private final Trainer trainer;

    Kind(Trainer trainer) {
      this.trainer = trainer;
    }
  }

  /**
   * A model and what it is worth.
   *
   * @param model the bytes of its file
   * @param sentences how many it was trained on
   * @param score in percent, on sentences that it has not seen
   * @param measure what the score counts
   * @param settings the algorithm
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Result(
      byte[] model, int sentences, double score, String measure, String settings) {}

  /**
   * Trains a model and scores it on other files.
   *
   * @throws TrainingException where the files are no treebank
   */
  public static Result run(
      Kind kind, LanguagePack pack, List<Path> training, List<Path> test, long seed) {
    Treebank treebank = Treebank.read(training);
    Treebank unseen = Treebank.read(test);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      kind.trainer.train(pack, treebank, seed, out);
      double score = kind.trainer.score(pack, out.toByteArray(), unseen);
      return new Result(
          out.toByteArray(),
          treebank.sentences().size(),
          score,
          kind.trainer.measure(),
          kind.trainer.settings());
    } catch (InsufficientTrainingDataException e) {
      throw new TrainingException("too little to train on in " + training + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot train", e);
    }
  }

  /** The score of a model that was trained before. */
  static double score(Kind kind, LanguagePack pack, byte[] model, List<Path> test) {
    try {
      return kind.trainer.score(pack, model, Treebank.read(test));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model", e);
    }
  }

  static TrainingParameters parameters(String algorithm, int iterations) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", algorithm);
    parameters.put("Iterations", iterations);
    parameters.put("Cutoff", 0);
    parameters.put("DataIndexer", "OnePass");
    parameters.put("PrintMessages", false);
    return parameters;
  }

  /**
   * What is learnt of a sentence.
   *
   * @param vocabulary that of a part of the sentences
   * @param items what gets a label
   * @param labels as many as there are items
   */
  record Lesson(
      Function<Treebank, Vocabulary> vocabulary,
      Function<List<Treebank.Word>, List<String>> items,
      Function<List<Treebank.Word>, List<String>> labels) {

    private List<Event> events(List<Treebank.Word> sentence, Features features) {
      List<String> row = items.apply(sentence);
      String[] all = row.toArray(String[]::new);
      String[] right = labels.apply(sentence).toArray(String[]::new);
      Object[] prepared = features.prepare(row);
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < all.length; i++) {
        events.add(new Event(right[i], features.getContext(i, all, right, prepared)));
      }
      return events;
    }
  }

  /**
   * Trains a model whose features ask a vocabulary. Each tenth of the sentences sees a vocabulary
   * of the other nine: with its own words in it, the model would trust the vocabulary too much.
   */
  static SequenceModel sequence(
      Lesson lesson,
      Treebank treebank,
      long seed,
      Function<Vocabulary, Features> features,
      TrainingParameters parameters)
      throws IOException {
    List<List<Treebank.Word>> shuffled = new ArrayList<>(treebank.sentences());
    Collections.shuffle(shuffled, new Random(seed));
    Treebank mixed = new Treebank(shuffled);
    List<Event> events = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Features seen = features.apply(lesson.vocabulary().apply(mixed.fold(fold, FOLDS, false)));
      for (List<Treebank.Word> sentence : mixed.fold(fold, FOLDS, true).sentences()) {
        events.addAll(lesson.events(sentence, seen));
      }
    }
    AbstractModel weights =
        (AbstractModel)
            TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    return new SequenceModel(weights, lesson.vocabulary().apply(mixed), features);
  }
}
