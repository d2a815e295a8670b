package org.commitments.batch;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commitments.archive.Reading;
import org.commitments.dataset.ArticleWriter;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.storage.StorageException;

/**
 * Runs many documents through the stages on several threads and hands the outcomes on in the order
 * of the inputs, so that the result does not depend on the number of threads. Reading, work and
 * what is done with the outcomes go on at once: one thread reads ahead, and the calling thread
 * hands on.
 */
public final class Batch {

  /** The most threads that make sense to allow. */
  public static final int MOST_THREADS = 256;

  private final Function<Document, Extraction> extractor;
  private final int threads;
  private final Duplicates.Policy duplicates;

  /**
   * A batch in which inputs with the same bytes are worked on once.
   *
   * @throws IllegalArgumentException where threads is not within 1 and {@link #MOST_THREADS}
   */
  public Batch(Function<Document, Extraction> extractor, int threads) {
    this(extractor, threads, Duplicates.Policy.LEAVE_OUT);
  }

  /**
   * Takes the stages, which many threads call at once.
   *
   * @throws IllegalArgumentException where threads is not within 1 and {@link #MOST_THREADS}
   */
  public Batch(
      Function<Document, Extraction> extractor, int threads, Duplicates.Policy duplicates) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          threads + " threads; allowed: 1 to " + MOST_THREADS + " (--threads)");
    }
    this.extractor = extractor;
    this.threads = threads;
    this.duplicates = duplicates;
  }

  Duplicates.Policy duplicates() {
    return duplicates;
  }

  /**
   * Runs until the inputs are over or the receiver answers false. Only so many documents as the
   * threads need are held at a time: two for each beside the one that the receiver has.
   *
   * @param readings one other thread asks them; it has ended when this returns
   * @param receiver gets each outcome in the order of the inputs, on the calling thread
   * @return whether the inputs were over
   */
  public boolean run(Iterator<Reading> readings, Predicate<Outcome> receiver) {
    return run(readings, Recall.nothing(), kept -> receiver.test(kept.outcome()));
  }

  /** The same, but what is known is not worked out again. */
  boolean run(Iterator<Reading> readings, Recall recall, Predicate<Kept> receiver) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (ReadAhead<Future<Kept>> flight =
        new ReadAhead<>(readings, reading -> submit(reading, recall, pool), 2 * threads + 1)) {
      for (Future<Kept> next = flight.take(); next != null; next = flight.take()) {
        if (!receiver.test(await(next))) {
          return false;
        }
      }
      return true;
    } finally {
      pool.shutdownNow();
    }
  }

  private Future<Kept> submit(Reading reading, Recall recall, ExecutorService pool) {
    if (reading instanceof Reading.Failed failed) {
      return done(recall, new Outcome.Failed(failed.diagnostic(), failed.digest()));
    }
    if (reading instanceof Reading.Skipped skipped) {
      return done(recall, new Outcome.Skipped(skipped.source()));
    }
    if (duplicates != Duplicates.Policy.KEEP && !recall.claim(reading.digest())) {
      return done(recall, new Outcome.Duplicate(reading.source(), reading.digest()));
    }
    return reading instanceof Reading.Read read
        ? pool.submit(() -> recall.kept(process(read)))
        : pool.submit(recall.recall(reading.source(), reading.digest()));
  }

  private static Future<Kept> done(Recall recall, Outcome outcome) {
    return CompletableFuture.completedFuture(recall.kept(outcome));
  }

  private Outcome process(Reading.Read read) {
    try {
      Extraction extraction = extractor.apply(read.document());
      List<Diagnostic> diagnostics = extraction.diagnostics();
      if (extraction.articles().isEmpty() && !diagnostics.isEmpty()) {
        return new Outcome.Failed(merged(read.source(), diagnostics), read.digest());
      }
      return new Outcome.Processed(
          read.source(), read.digest(), ArticleWriter.rows(extraction), diagnostics);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours with one document must not cost the others.
      String message = e.getClass().getName() + ": " + e.getMessage();
      return new Outcome.Failed(
          new Diagnostic(read.source(), "extract", "internal", message), read.digest());
    }
  }

  /** One diagnostic for the input: the first, with the words of all. */
  private static Diagnostic merged(String source, List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.get(0);
    String message =
        diagnostics.stream().map(Diagnostic::message).distinct().collect(Collectors.joining("; "));
    return new Diagnostic(source, first.stage(), first.code(), message);
  }

  private static Kept await(Future<Kept> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StorageException fault) {
        throw fault;
      }
      throw new IllegalStateException("a document ended the run: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
