package org.commitments.batch;

import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.text.GivenUp;

/**
 * Gives up the extraction from a document that takes too long: its thread is interrupted, the
 * stages end soon after, and a diagnostic tells of it. Nothing goes on in the background.
 *
 * <p>The time is wall-clock time, so that a document near the limit may be given up in one run and
 * not in another; the limit is meant for documents that are made to be slow.
 */
public final class TimedExtractor implements Function<Document, Extraction>, AutoCloseable {

  private static final int MILLION = 1_000_000;

  private final Function<Document, Extraction> extractor;
  private final int seconds;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread thread = new Thread(work, "time limit");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Wraps the stages.
   *
   * @param seconds how long each million characters of a document, or what there is of it, may take
   */
  public TimedExtractor(Function<Document, Extraction> extractor, int seconds) {
    this.extractor = extractor;
    this.seconds = seconds;
    // Else the alarm of each document stays in memory until it would have rung.
    clock.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Extraction apply(Document document) {
    long allowed = (long) seconds * (1 + document.content().length() / MILLION);
    Watch watch = new Watch(Thread.currentThread());
    ScheduledFuture<?> alarm = clock.schedule(watch::ring, allowed, TimeUnit.SECONDS);
    try {
      return extractor.apply(document);
    } catch (GivenUp e) {
      if (!watch.stop()) {
        throw e; // somebody else interrupted it
      }
      String message =
          "the extraction took longer than "
              + allowed
              + " seconds; divide the document, or allow more with --max-seconds";
      return new Extraction(
          List.of(), List.of(new Diagnostic(document.source(), "extract", "time", message)));
    } finally {
      alarm.cancel(false);
      watch.stop();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** Interrupts a thread, but never after it was stopped. */
  private static final class Watch {

    private final Thread thread;
    private boolean over;
    private boolean rung;

    Watch(Thread thread) {
      this.thread = thread;
    }

    synchronized void ring() {
      if (!over) {
        rung = true;
        thread.interrupt();
      }
    }

    /** Whether it rang; the thread is then no longer interrupted. */
    synchronized boolean stop() {
      if (!over && rung) {
        Thread.interrupted();
      }
      over = true;
      return rung;
    }
  }
}
