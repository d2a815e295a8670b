package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.commitments.archive.Reading;
import org.commitments.dataset.Examples;
import org.commitments.model.Document;
import org.junit.jupiter.api.Test;

/** Reading, work and writing at once. No time is measured: what does not overlap would wait. */
class BatchOverlapTest {

  private static final int DOCUMENTS = 50;

  /** How long what must happen may take on a busy machine. */
  private static final int SECONDS = 60;

  /**
   * The reader with a document, the one worker with that before it and the receiver with that
   * before both wait for one another, each time anew: so with equal shares of time, all take the
   * time of one.
   */
  @Test
  void readsWorksAndWritesAtOnce() {
    CyclicBarrier all = new CyclicBarrier(3);
    List<String> received = new ArrayList<>();
    Batch batch =
        new Batch(
            document -> {
              int number = number(document.source());
              if (number >= 1 && number < DOCUMENTS - 1) {
                meet(all);
              }
              return Examples.extract(document);
            },
            1);
    boolean complete =
        batch.run(
            readings(
                number -> {
                  if (number >= 2) {
                    meet(all);
                  }
                }),
            outcome -> {
              received.add(outcome.source());
              assertThat(outcome).isInstanceOf(Outcome.Processed.class);
              if (number(outcome.source()) < DOCUMENTS - 2) {
                meet(all);
              }
              return true;
            });
    assertThat(complete).isTrue();
    assertThat(received).hasSize(DOCUMENTS);
  }

  /** While the writer is held at the first document, others are read and worked on, but not all. */
  @Test
  void goesOnWhileTheReceiverIsHeld() {
    int threads = 2;
    int most = 2 * threads + 1;
    CountDownLatch worked = new CountDownLatch(most);
    AtomicInteger read = new AtomicInteger();
    AtomicInteger readWhileHeld = new AtomicInteger();
    Batch batch =
        new Batch(
            document -> {
              worked.countDown();
              return Examples.extract(document);
            },
            threads);
    batch.run(
        readings(number -> read.set(number + 1)),
        outcome -> {
          if (outcome.source().equals("d0")) {
            await(worked);
            readWhileHeld.set(read.get());
          }
          return true;
        });
    assertThat(readWhileHeld.get()).isEqualTo(most);
    assertThat(read.get()).isEqualTo(DOCUMENTS);
  }

  /** What was read is handed on while the next is waited for, as from a pipe. */
  @Test
  void handsOnWhileTheReaderIsHeld() {
    CountDownLatch first = new CountDownLatch(1);
    boolean complete =
        new Batch(Examples::extract, 2)
            .run(
                readings(
                    number -> {
                      if (number == 1) {
                        await(first);
                      }
                    }),
                outcome -> {
                  first.countDown();
                  return true;
                });
    assertThat(complete).isTrue();
  }

  @Test
  void handsOnWhatWasReadBeforeAFault() {
    List<String> received = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new Batch(Examples::extract, 2)
                    .run(
                        readings(
                            number -> {
                              if (number == 7) {
                                throw new IllegalArgumentException("fault of the reader");
                              }
                            }),
                        outcome -> received.add(outcome.source())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fault of the reader");
    assertThat(received).hasSize(7);
    assertThatThrownBy(
            () ->
                new Batch(Examples::extract, 2)
                    .run(
                        readings(
                            number -> {
                              throw new OutOfMemoryError("of the reader");
                            }),
                        outcome -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void theReaderHasEndedWhenTheReceiverHadEnough() {
    List<Thread> readers = new CopyOnWriteArrayList<>();
    AtomicInteger read = new AtomicInteger();
    boolean complete =
        new Batch(Examples::extract, 2)
            .run(
                readings(
                    number -> {
                      readers.add(Thread.currentThread());
                      read.set(number + 1);
                    }),
                outcome -> !outcome.source().equals("d3"));
    assertThat(complete).isFalse();
    assertThat(readers).isNotEmpty().doesNotContain(Thread.currentThread());
    assertThat(readers).noneMatch(Thread::isAlive);
    assertThat(read.get()).isLessThan(10);
  }

  /** Documents that are read one by one, without looking ahead. */
  private static Iterator<Reading> readings(IntConsumer before) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < DOCUMENTS;
      }

      @Override
      public Reading next() {
        int number = next++;
        before.accept(number);
        return new Reading.Read(
            new Document("d" + number, "Hue will share.", null, null), "digest" + number);
      }
    };
  }

  private static int number(String source) {
    return Integer.parseInt(source.substring(1));
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the others did not come", e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).as("others went on").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
