package org.commitments.archive.content;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a document that takes too long or that breaks the library which reads it, so
 * that neither costs the documents after it.
 */
public final class TimeLimit implements ContentReader {

  private static final long STACK = 4L << 20;

  private final ContentReader reader;
  private final int seconds;

  /**
   * Wraps a reader.
   *
   * @param seconds how long a document may take
   */
  public TimeLimit(ContentReader reader, int seconds) {
    this.reader = reader;
    this.seconds = seconds;
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    CompletableFuture<Content> result = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> run(bytes, charset, result), "reader", STACK);
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
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
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
