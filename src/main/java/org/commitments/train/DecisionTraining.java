package org.commitments.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.evaluate.Gold;
import org.commitments.evaluate.GoldDocument;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.opennlp.DecisionModel;
import org.commitments.linguistics.opennlp.DecisionModel.Lesson;
import org.commitments.linguistics.opennlp.LearnedDecider;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;

/** Learns decisions from annotated documents. */
public final class DecisionTraining {

  /** A feature that fewer documents share is left out: it could be the words of one of them. */
  private static final int FEWEST_DOCUMENTS = 3;

  private final Map<GoldDocument, List<GoldDecider.Answered>> answers;
  private final double prior;

  private DecisionTraining(Map<GoldDocument, List<GoldDecider.Answered>> answers, double prior) {
    this.answers = answers;
    this.prior = prior;
  }

  /**
   * Asks the annotation all questions that the extraction asks.
   *
   * @param prior how strongly weights are held near zero
   */
  public static DecisionTraining of(Gold gold, LanguagePacks packs, double prior) {
    Map<GoldDocument, List<GoldDecider.Answered>> answers = new java.util.LinkedHashMap<>();
    for (GoldDocument document : gold.documents()) {
      GoldDecider decider = new GoldDecider(document);
      Pipeline.of(packs, decider).extract(read(document));
      answers.put(document, decider.answered());
    }
    return new DecisionTraining(answers, prior);
  }

  private static Document read(GoldDocument document) {
    try {
      String words = Files.readString(document.text(), StandardCharsets.UTF_8);
      return new Document(document.stem(), words, null, document.published());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + document.text() + "'", e);
    }
  }

  /** Who has learned some decisions from all documents but some. */
  public Decider decider(Set<Decision> decisions, Set<GoldDocument> heldOut) {
    Map<Decision, DecisionModel> models = new EnumMap<>(Decision.class);
    for (Decision decision : decisions) {
      models.put(
          decision, DecisionModel.train(lessons(decision, heldOut), prior, threshold(decision)));
    }
    return new LearnedDecider(models);
  }

  /** From which likelihood on the answer is yes: where cross-validation found most records. */
  private static double threshold(Decision decision) {
    return switch (decision) {
      case CLAUSE -> 0.4;
      case SECTOR -> 0.35;
      default -> 0.5;
    };
  }

  /** The lessons of a decision, with those features that several documents share. */
  List<Lesson> lessons(Decision decision, Set<GoldDocument> heldOut) {
    Map<String, Set<GoldDocument>> sharing = new HashMap<>();
    List<GoldDecider.Answered> kept = new ArrayList<>();
    answers.forEach(
        (document, questions) -> {
          if (heldOut.contains(document)) {
            return;
          }
          for (GoldDecider.Answered answered : questions) {
            if (answered.question().decision() == decision) {
              kept.add(answered);
              for (String feature : answered.question().features()) {
                sharing.computeIfAbsent(feature, name -> new HashSet<>()).add(document);
              }
            }
          }
        });
    List<Lesson> lessons = new ArrayList<>();
    for (GoldDecider.Answered answered : kept) {
      List<String> features =
          answered.question().features().stream()
              .filter(feature -> sharing.getOrDefault(feature, Set.of()).size() >= FEWEST_DOCUMENTS)
              .toList();
      lessons.add(new Lesson(features, answered.yes()));
    }
    return lessons;
  }
}
