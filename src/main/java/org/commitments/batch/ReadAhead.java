package org.commitments.batch;

import java.util.Iterator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.commitments.archive.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Readings that a thread of its own asks for before they are needed, a bounded number of them, in
 * their order.
 *
 * @param <T> what is made of a reading, by the thread that reads
 */
final class ReadAhead<T> implements AutoCloseable {

  private final Iterator<Reading> readings;
  private final Function<Reading, T> maker;
  private final Semaphore room;
  private final LinkedBlockingQueue<Step<T>> ahead = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::read, "reading");
  private volatile boolean closed;
  private boolean isOut;

  /**
   * What comes next: something made of a reading, or, with neither, the end.
   *
   * @param fault what broke the reading off
   */
  private record Step<T>(@Nullable T made, @Nullable Throwable fault) {}

  /**
   * Begins to read.
   *
   * @param most how many readings may be there at a time: the one that was taken last and those
   *     that are ahead of it, beside one that the readings themselves look ahead
   */
  ReadAhead(Iterator<Reading> readings, Function<Reading, T> maker, int most) {
    this.readings = readings;
    this.maker = maker;
    this.room = new Semaphore(most);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    Throwable fault = null;
    try {
      while (!closed && readings.hasNext()) {
        room.acquire();
        if (!closed) {
          ahead.add(new Step<>(maker.apply(readings.next()), null));
        }
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      fault = e; // for the one who takes
    }
    ahead.add(new Step<>(null, fault));
  }

  /**
   * What was made of the next reading, or null where that was the last; waits for it. What broke
   * the reading off is thrown in its place. Not to be called again then.
   */
  @Nullable T take() {
    if (isOut) {
      room.release(); // whoever took the last is done with it
    }
    isOut = true;
    Step<T> step;
    try {
      step = ahead.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
    if (step.fault() instanceof RuntimeException e) {
      throw e;
    }
    if (step.fault() != null) {
      throw new IllegalStateException("the reading ended: " + step.fault(), step.fault());
    }
    return step.made();
  }

  /** Waits until the thread has read what it reads just now, and reads no more. */
  @Override
  public void close() {
    closed = true;
    room.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
