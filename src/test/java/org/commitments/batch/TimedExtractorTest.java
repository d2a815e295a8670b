package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.text.GivenUp;
import org.junit.jupiter.api.Test;

class TimedExtractorTest {

  private static final Document DOCUMENT = new Document("a.txt", "words", null, null);
  private static final Extraction NOTHING = new Extraction(List.of(), List.of());

  @Test
  void endsTheWorkItselfAndSaysSo() {
    AtomicLong rounds = new AtomicLong();
    try (TimedExtractor timed =
        new TimedExtractor(
            document -> {
              while (true) { // for ever, but for the limit
                rounds.incrementAndGet();
                GivenUp.ifInterrupted();
              }
            },
            1)) {
      Extraction given = timed.apply(DOCUMENT);
      assertThat(given.articles()).isEmpty();
      Diagnostic diagnostic = given.diagnostics().get(0);
      assertThat(diagnostic.source()).isEqualTo("a.txt");
      assertThat(diagnostic.code()).isEqualTo("time");
      assertThat(diagnostic.message()).contains("1 seconds").contains("--max-seconds");
      // It ran on this thread and is over; the next document is not touched by it.
      assertThat(rounds.get()).isPositive();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void leavesWhatIsFastAlone() {
    try (TimedExtractor timed = new TimedExtractor(document -> NOTHING, 60)) {
      assertThat(timed.apply(DOCUMENT)).isSameAs(NOTHING);
    }
  }

  @Test
  void doesNotTakeTheInterruptsOfOthersForItsOwn() {
    try (TimedExtractor timed =
        new TimedExtractor(
            document -> {
              Thread.currentThread().interrupt();
              GivenUp.ifInterrupted();
              return NOTHING;
            },
            60)) {
      assertThatThrownBy(() -> timed.apply(DOCUMENT)).isInstanceOf(GivenUp.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
