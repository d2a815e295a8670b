package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.LanguagePack;

/** Answers by models where there is one, else by the rules. */
public final class LearnedDecider implements Decider {

  private final Map<Decision, DecisionModel> models;

  /** Takes a model for each decision that is learned. */
  public LearnedDecider(Map<Decision, DecisionModel> models) {
    this.models = models.isEmpty() ? new EnumMap<>(Decision.class) : new EnumMap<>(models);
  }

  /** Who decides for a pack: the models of the program, or the rules, by its {@code decisions}. */
  public static Decider of(LanguagePack pack) {
    return pack.property("decisions", "rules").equals("learned") ? Bundled.DECIDER : RULES;
  }

  @Override
  public Answer answer(Question question) {
    DecisionModel model = models.get(question.decision());
    return model == null ? RULES.answer(question) : model.answer(question);
  }

  @Override
  public List<Weight> weights(Question question) {
    DecisionModel model = models.get(question.decision());
    return model == null ? List.of() : model.weights(question);
  }

  @Override
  public boolean learned(Decision decision) {
    return models.containsKey(decision);
  }

  @Override
  public boolean listens(Decision decision) {
    return learned(decision);
  }

  /** The models on the class path, read when they are first needed. */
  private static final class Bundled {

    static final LearnedDecider DECIDER = read();

    private static LearnedDecider read() {
      Map<Decision, DecisionModel> models = new EnumMap<>(Decision.class);
      for (Decision decision : Decision.values()) {
        String path = "/models/decisions/" + decision.id() + ".bin";
        try (InputStream in = LearnedDecider.class.getResourceAsStream(path)) {
          if (in != null) {
            models.put(decision, DecisionModel.read(in));
          }
        } catch (IOException e) {
          throw new UncheckedIOException("the program's own file " + path + " is broken", e);
        }
      }
      return new LearnedDecider(models);
    }
  }
}
