package org.commitments.archive.content;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a document that takes too long or that breaks the library which reads it, so
 * that neither costs the documents after it. A library that does not heed that its thread was
 * interrupted goes on in the background, at most until the process ends; of such threads there are
 * never more than {@value #MOST}, then no document is read until one has ended.
 */
public final class TimeLimit implements ContentReader {

  private static final long STACK = 4L << 20;

  private static final int MOST = 6;
  private static final int STEP = 20;
  private static final ThreadGroup READERS = new ThreadGroup("readers");

  private final ContentReader reader;
  private final int seconds;
  private final ThreadGroup readers;

  /**
   * Wraps a reader.
   *
   * @param seconds how long a document may take
   */
  public TimeLimit(ContentReader reader, int seconds) {
    this(reader, seconds, READERS);
  }

  /** The same with threads that are counted apart. */
  TimeLimit(ContentReader reader, int seconds, ThreadGroup readers) {
    this.reader = reader;
    this.seconds = seconds;
    this.readers = readers;
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    awaitRoom();
    CompletableFuture<Content> result = new CompletableFuture<>();
    Thread thread = new Thread(readers, () -> run(bytes, charset, result), "reader", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnreadableContent(
          "time",
          "it was not read within "
              + seconds
              + " seconds; give it as text, or allow more with --max-seconds");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableContent unreadable) {
        throw unreadable;
      }
      throw new UnreadableContent("broken", "it is broken: " + reason(e.getCause()));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void awaitRoom() throws UnreadableContent {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (readers.activeCount() >= MOST) {
      if (System.nanoTime() - end > 0) {
        throw new UnreadableContent(
            "time",
            MOST
                + " documents before it, which took too long, are still being ended; run again, and"
                + " leave those out with --exclude");
      }
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the run was interrupted", e);
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private void run(byte[] bytes, @Nullable String charset, CompletableFuture<Content> result) {
    try {
      result.complete(reader.read(bytes, charset));
    } catch (UnreadableContent | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Libraries meet hostile bytes with all of these; a document is not worth the run.
      result.completeExceptionally(e);
    }
  }

  private static String reason(@Nullable Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "it needs more memory than there is (COMMITMENTS_JAVA_OPTS=-Xmx4g gives more)";
    }
    String words = (e + "").replaceAll("[\\p{Cntrl}\\s]+", " ");
    return words.length() > 300 ? words.substring(0, 300) + "…" : words;
  }
}
