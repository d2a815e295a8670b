package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commitments.archive.Reading;
import org.commitments.dataset.Examples;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void keepsTheOrderOfTheInputs() {
    List<Outcome> outcomes =
        run(
            new Batch(
                document -> {
                  pause(document.source().hashCode() % 3);
                  return Examples.extract(document);
                },
                4),
            IntStream.range(0, 50).mapToObj(i -> read("d" + i, "digest" + i)).toList());
    assertThat(outcomes)
        .extracting(Outcome::source)
        .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> "d" + i).toList());
  }

  @Test
  void makesADiagnosticOfAFaultAndGoesOn() {
    List<Outcome> outcomes =
        run(
            new Batch(
                document ->
                    switch (document.source()) {
                      case "bad" -> throw new IllegalStateException("broken rule");
                      case "deep" -> throw new StackOverflowError();
                      case "foreign" ->
                          new Extraction(
                              List.of(),
                              List.of(new Diagnostic("foreign", "segment", "language", "French")));
                      default -> Examples.extract(document);
                    },
                2),
            List.of(read("bad", "1"), read("deep", "2"), read("foreign", "3"), read("good", "4")));
    assertThat(((Outcome.Failed) outcomes.get(0)).diagnostic())
        .isEqualTo(
            new Diagnostic(
                "bad", "extract", "internal", "java.lang.IllegalStateException: broken rule"));
    assertThat(((Outcome.Failed) outcomes.get(1)).diagnostic().message())
        .contains("StackOverflowError");
    assertThat(((Outcome.Failed) outcomes.get(2)).diagnostic().code()).isEqualTo("language");
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Processed.class);
  }

  @Test
  void takesTheFirstOfEqualContents() {
    List<Outcome> outcomes =
        run(
            new Batch(Examples::extract, 2),
            List.of(read("a", "same"), read("b", "same"), new Reading.Skipped("c")));
    assertThat(outcomes)
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Processed", "Duplicate", "Skipped");
  }

  @Test
  void worksOnEqualContentsWhereCopiesAreKept() {
    Batch batch = new Batch(Examples::extract, 2, Duplicates.Policy.KEEP);
    assertThat(run(batch, List.of(read("a", "same"), read("b", "same"))))
        .hasOnlyElementsOfType(Outcome.Processed.class);
  }

  @Test
  void holdsOnlyAsManyDocumentsAsTheThreadsNeed() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger received = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    var readings =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  most.accumulateAndGet(taken.incrementAndGet() - received.get(), Math::max);
                  return read("d" + i, "digest" + i);
                })
            .iterator();
    new Batch(Examples::extract, 2)
        .run(
            readings,
            outcome -> {
              received.incrementAndGet();
              return true;
            });
    // Four in flight, one that the receiver has, and one that the iterator may look ahead.
    assertThat(most.get()).isLessThanOrEqualTo(6);
  }

  @Test
  void stopsWhenTheReceiverHasEnough() {
    List<Outcome> outcomes = new ArrayList<>();
    boolean complete =
        new Batch(Examples::extract, 2)
            .run(
                List.of(read("a", "1"), read("b", "2"), read("c", "3")).iterator(),
                outcome -> {
                  outcomes.add(outcome);
                  return outcomes.size() < 2;
                });
    assertThat(complete).isFalse();
    assertThat(outcomes).hasSize(2);
  }

  @Test
  void refusesANumberOfThreadsThatMakesNoSense() {
    assertThatThrownBy(() -> new Batch(Examples::extract, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed: 1 to 256");
  }

  private static List<Outcome> run(Batch batch, List<Reading> readings) {
    List<Outcome> outcomes = new ArrayList<>();
    assertThat(batch.run(readings.iterator(), outcomes::add)).isTrue();
    return outcomes;
  }

  private static Reading read(String source, String digest) {
    return new Reading.Read(new Document(source, "Hue will share.", null, null), digest);
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(Math.max(0, milliseconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
