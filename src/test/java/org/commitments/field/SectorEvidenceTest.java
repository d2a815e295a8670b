package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Sector;
import org.commitments.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

class SectorEvidenceTest {

  private static final String HEADED =
      "Ministry of Ports and Lam Dong sign a deal\n\nLam Dong and Gia Lai provinces signed a"
          + " cooperation programme on May 3.\n\nIn terms of agriculture, the two provinces will"
          + " build a hospital for growers.";

  private static final String BARE =
      "The Ministry of Health will build a hospital in Accra, it said on May 3.";

  /** Says yes to some codes, and remembers what it was asked. */
  private static final class Chooser implements Decider {
    private final Set<String> codes;
    private final List<Question> asked = new ArrayList<>();

    Chooser(String... codes) {
      this.codes = Set.of(codes);
    }

    @Override
    public Answer answer(Question question) {
      if (question.decision() != Decision.SECTOR) {
        return RULES.answer(question);
      }
      asked.add(question);
      boolean yes = codes.contains(question.about().get(0));
      return new Answer(yes, yes ? 0.9 : 0.05);
    }

    @Override
    public boolean learned(Decision decision) {
      return decision == Decision.SECTOR;
    }

    List<String> features(String code) {
      return asked.stream()
          .filter(question -> question.about().get(0).equals(code))
          .findFirst()
          .orElseThrow()
          .features();
    }
  }

  private static Sector sector(String text, Decider decider) {
    return Objects.requireNonNull(
        Pipeline.of(LanguagePacks.bundled(), decider)
            .extract(new Document("a.txt", text, null, null))
            .articles()
            .get(0)
            .commitments()
            .get(0)
            .sector());
  }

  @Test
  void what_the_heading_says_is_evidence_for_each_code() {
    Chooser chooser = new Chooser("agriculture");
    sector(HEADED, chooser);
    assertThat(chooser.features("agriculture"))
        .contains("headed-heading=strong", "headed-heading+many=strong+1", "headed-rules=true")
        .allMatch(feature -> feature.startsWith("headed-"));
    assertThat(chooser.features("health"))
        .contains("headed-heading=none", "headed-heading+action=none+strong")
        .contains("headed-action=strong", "headed-rules=false");
  }

  @Test
  void without_a_heading_nothing_is_said_of_headings() {
    Chooser chooser = new Chooser("health");
    sector(BARE, chooser);
    assertThat(chooser.features("health"))
        .contains("action=strong", "rules=true")
        .noneMatch(feature -> feature.startsWith("head"));
  }

  @Test
  void an_action_adds_its_field_to_that_of_the_heading() {
    Sector sector = sector(HEADED, new Chooser("agriculture", "health"));
    assertThat(sector.codes()).containsExactlyInAnyOrder("agriculture", "health");
    assertThat(sector.basis()).isEqualTo(Sector.Basis.HEADING);
  }

  @Test
  void the_heading_stays_the_label_where_the_action_has_no_field() {
    Sector sector = sector(HEADED, new Chooser());
    assertThat(sector.codes()).isEmpty();
    assertThat(sector.basis()).isEqualTo(Sector.Basis.HEADING);
  }

  @Test
  void another_field_than_that_of_the_heading_is_told_by_the_action() {
    Sector sector = sector(HEADED, new Chooser("health"));
    assertThat(sector.codes()).containsExactly("health");
    assertThat(sector.basis()).isEqualTo(Sector.Basis.CLAUSE);
  }
}
