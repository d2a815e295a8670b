package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.commitments.dataset.Examples;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;

class RecordLimitTest {

  private static final Document DOCUMENT =
      new Document("a.txt", "Hue will share 40 boats on the river.", null, null);

  @Test
  void leavesWhatPeopleWrite() {
    Extraction extraction = Examples.extract(DOCUMENT);
    assertThat(extraction.articles().get(0).commitments()).isNotEmpty();
    assertThat(new RecordLimit(document -> extraction).apply(DOCUMENT)).isSameAs(extraction);
    assertThat(new RecordLimit(document -> times(extraction, 10_000)).apply(DOCUMENT).articles())
        .hasSize(1);
  }

  @Test
  void refusesWhatWouldFillTheMemory() {
    Extraction extraction = times(Examples.extract(DOCUMENT), 20_000);
    assertThat(new RecordLimit(document -> extraction).apply(DOCUMENT))
        .satisfies(
            refused -> {
              assertThat(refused.articles()).isEmpty();
              assertThat(refused.diagnostics())
                  .singleElement()
                  .satisfies(
                      diagnostic -> {
                        assertThat(diagnostic.source()).isEqualTo("a.txt");
                        assertThat(diagnostic.code()).isEqualTo("too-large");
                        assertThat(diagnostic.message()).contains("20,000 records", "--exclude");
                      });
            });
  }

  private static Extraction times(Extraction extraction, int n) {
    Extraction.Result result = extraction.articles().get(0);
    Commitment commitment = result.commitments().get(0);
    return new Extraction(
        List.of(new Extraction.Result(result.article(), Collections.nCopies(n, commitment))),
        List.of());
  }
}
