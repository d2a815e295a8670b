package org.commitments.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.evaluate.GoldDocument;
import org.commitments.evaluate.GoldRecord;
import org.commitments.evaluate.Passage;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

class JudgedFiguresTest {

  private static final String TEXT =
      """
      Lake towns meet

      The Ministry of Health will train 40 midwives by 2030. The Ministry of Transport will widen
      two roads. The Ministry of Education urged schools to plant trees.
      """;

  private static GoldRecord judged(String kind, String action, String... codes) {
    return new GoldRecord(kind, new Passage(action, 1), List.of(), Set.of(codes), null);
  }

  private static Map<String, Double> figures(GoldRecord... records) {
    GoldDocument gold = new GoldDocument("a", "en", Path.of("a.txt"), null, List.of(records));
    Annotated document = new Annotated(gold, TEXT, false, List.of());
    List<Commitment> found =
        Pipeline.of(LanguagePacks.bundled(), Decider.RULES)
            .extract(new Document("a", TEXT, null, null))
            .articles()
            .get(0)
            .commitments();
    JudgedFigures figures = new JudgedFigures();
    figures.add(document, found);
    return Objects.requireNonNull(figures.figures().get("en"));
  }

  @Test
  void what_is_found_at_judged_places_is_right_wrong_or_missing() {
    Map<String, Double> figures =
        figures(
            judged("commitment", "train 40 midwives by 2030", "health", "education"),
            judged("neither", "widen two roads"),
            judged("commitment", "Lake towns meet", "trade"),
            judged("optional", "plant trees"));
    assertThat(figures).containsEntry("P", 0.5).containsEntry("R", 0.5).containsEntry("F1", 0.5);
    // Codes count where the record is right.
    assertThat(figures.get("sector_F1")).isBetween(0.5, 1.0);
  }

  @Test
  void a_proposal_is_no_commitment() {
    assertThat(figures(judged("proposal", "plant trees"))).containsEntry("F1", 1.0);
    assertThat(figures(judged("commitment", "plant trees"))).containsEntry("F1", 0.0);
    assertThat(figures(judged("proposal", "train 40 midwives by 2030"))).containsEntry("P", 0.0);
  }
}
