package org.commitments.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.evaluate.Dataset;
import org.commitments.evaluate.Evaluation;
import org.commitments.evaluate.Gold;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.opennlp.DecisionModel;
import org.commitments.linguistics.opennlp.DecisionModel.Lesson;
import org.commitments.linguistics.opennlp.DecisionModel.Settings;
import org.commitments.linguistics.opennlp.LearnedDecider;
import org.commitments.model.Commitment;
import org.commitments.model.Extraction;
import org.commitments.pipeline.Pipeline;

/** Learns decisions from annotated documents. */
public final class DecisionTraining {

  /** A feature that fewer documents share is left out: it could be the words of one of them. */
  private static final int FEWEST_DOCUMENTS = 3;

  private static final int MOST_FOLDS = 10;
  private static final int FEWEST_IN_FOLD = 4;

  /**
   * How each decision is learned; chosen by cross-validation on the annotated announcements. The
   * rules' split of a coordination is kept down to a likelihood of 0.2: of two actions taken for
   * one, one is lost; of one taken for two, what is too much can still be judged no commitment.
   */
  public static final Map<Decision, Settings> SETTINGS =
      Map.of(
          Decision.CLAUSE, Settings.deciding(15, 0.47),
          Decision.SPLIT, new Settings(3, 0.5, 0.2),
          Decision.SECTOR, Settings.deciding(40, 0.5),
          Decision.RECORD, Settings.telling(10));

  private final List<Annotated> documents;
  private final int folds;
  private final Relay relay = new Relay();
  private final Pipeline pipeline;
  private final Map<Decision, Settings> settings;
  private final Map<Annotated, List<GoldDecider.Answered>> answers = new LinkedHashMap<>();
  private final Coverage coverage = new Coverage();

  /**
   * Asks the annotation all questions that the extraction asks.
   *
   * @param settings how each decision is learned
   */
  public DecisionTraining(
      List<Annotated> documents, LanguagePacks packs, Map<Decision, Settings> settings) {
    this.documents = List.copyOf(documents);
    this.folds = Math.max(2, Math.min(MOST_FOLDS, documents.size() / FEWEST_IN_FOLD));
    this.pipeline = Pipeline.of(packs, relay);
    this.settings = new EnumMap<>(settings);
    for (Annotated document : documents) {
      GoldDecider decider = new GoldDecider(document);
      Extraction extraction = extract(decider, document);
      if (document.whole()) {
        coverage.add(decider, extraction);
      }
      answers.put(document, new ArrayList<>(decider.answered()));
    }
  }

  /** The share of actions to be found that lie in some candidate. */
  public Coverage coverage() {
    return coverage;
  }

  /** The number of questions with an answer, and of those with yes. */
  public int[] size(Decision decision) {
    List<Lesson> lessons = lessons(decision, Set.of());
    return new int[] {lessons.size(), (int) lessons.stream().filter(Lesson::yes).count()};
  }

  /**
   * What comes out of each document where its decisions were learned from others: tenths of the
   * documents, of few larger parts, are held out in turn. The confidence is learned from what comes
   * out of them.
   */
  public Crossed crossValidate(Set<Decision> decisions) {
    learnRecords(decisions);
    Map<String, List<Commitment>> found = new HashMap<>();
    JudgedFigures judged = new JudgedFigures();
    for (int fold = 0; fold < folds; fold++) {
      Set<Annotated> heldOut = fold(fold);
      Decider decider = decider(decisions, heldOut);
      for (Annotated document : heldOut) {
        Listener splits = new Listener(decider, Decision.SPLIT);
        List<Commitment> records = records(splits, document);
        if (document.whole()) {
          found.put(document.gold().stem(), records);
        } else {
          judged.add(document, records);
          judged.add(document, splits.questions(), decider);
        }
      }
    }
    Gold gold = Gold.of(documents.stream().filter(Annotated::whole).map(Annotated::gold).toList());
    return new Crossed(Evaluation.of(gold, Dataset.of(found)), judged);
  }

  /**
   * What comes out of documents that were not learned from.
   *
   * @param whole of those that were read as a whole
   * @param judged of places that were judged one by one
   */
  public record Crossed(Evaluation whole, JudgedFigures judged) {}

  /** The figures of other documents, where all of these were learned from. */
  public Evaluation evaluate(List<Annotated> others, Set<Decision> decisions) {
    Decider decider = decider(decisions, Set.of());
    Map<String, List<Commitment>> found = new HashMap<>();
    for (Annotated document : others) {
      found.put(document.gold().stem(), records(decider, document));
    }
    return Evaluation.of(Gold.of(others.stream().map(Annotated::gold).toList()), Dataset.of(found));
  }

  /** Who has learned some decisions from all documents but some. */
  private Decider decider(Set<Decision> decisions, Set<Annotated> heldOut) {
    return new LearnedDecider(models(decisions, heldOut));
  }

  /** A model of each decision, learned from all documents. */
  public Map<Decision, DecisionModel> models(Set<Decision> decisions) {
    return models(decisions, Set.of());
  }

  private Map<Decision, DecisionModel> models(Set<Decision> decisions, Set<Annotated> heldOut) {
    Map<Decision, DecisionModel> models = new EnumMap<>(Decision.class);
    for (Decision decision : decisions) {
      Settings how = Objects.requireNonNull(settings.get(decision), decision.id());
      models.put(decision, DecisionModel.train(lessons(decision, heldOut), how));
    }
    return models;
  }

  private Set<Annotated> fold(int fold) {
    Set<Annotated> in = new java.util.LinkedHashSet<>();
    for (int i = fold; i < documents.size(); i += folds) {
      in.add(documents.get(i));
    }
    return in;
  }

  private Extraction extract(Decider decider, Annotated document) {
    relay.to(decider);
    return pipeline.extract(document.document());
  }

  private List<Commitment> records(Decider decider, Annotated document) {
    return extract(decider, document).articles().stream()
        .flatMap(result -> result.commitments().stream())
        .toList();
  }

  /**
   * Asks whether what comes out of held-out documents is right. Those of which only places were
   * judged are no sample of what comes out, and would shift the likelihoods.
   */
  private void learnRecords(Set<Decision> decisions) {
    if (!decisions.contains(Decision.RECORD)) {
      return;
    }
    answers
        .values()
        .forEach(each -> each.removeIf(a -> a.question().decision() == Decision.RECORD));
    Set<Decision> others = new HashSet<>(decisions);
    others.remove(Decision.RECORD);
    for (int fold = 0; fold < folds; fold++) {
      Set<Annotated> heldOut = fold(fold);
      Decider learned = decider(others, heldOut);
      for (Annotated document : heldOut.stream().filter(Annotated::whole).toList()) {
        Listener listener = new Listener(learned, Decision.RECORD);
        extract(listener, document);
        GoldDecider gold = new GoldDecider(document);
        for (Question question : listener.questions()) {
          Boolean right = gold.right(question);
          if (right != null) {
            Objects.requireNonNull(answers.get(document))
                .add(new GoldDecider.Answered(question, right));
          }
        }
      }
    }
  }

  /** The lessons of a decision, with those features that several documents share. */
  List<Lesson> lessons(Decision decision, Set<Annotated> heldOut) {
    Map<String, Set<Annotated>> sharing = new HashMap<>();
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
