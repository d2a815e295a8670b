package org.commitments.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.commitments.archive.DigestSet;
import org.commitments.archive.KnownInputs;
import org.commitments.archive.Reading;
import org.commitments.dataset.Folders;
import org.commitments.dataset.OutputException;
import org.commitments.storage.LongTable;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of earlier runs and of the one that goes on, in the order of its inputs.
 *
 * <p>One thread reads and claims, one adds, and others only make and read bodies.
 */
final class EarlierOutcomes implements KnownInputs, Recall, Closeable {

  private final Path folder;
  private final OutcomeStore current;
  private final List<OutcomeStore> stores;
  private final DigestSet seen;

  /** Guards what follows, which the one who reads and the one who adds share. */
  private final Object files = new Object();

  private final Deque<Long> begun = new ArrayDeque<>();
  private final Deque<Ended> ended = new ArrayDeque<>();
  private final long resumable;
  private long read; // by the one who reads
  private long added;
  private long taken;
  private long next;
  private long fileBegin = LongTable.NONE;
  private boolean fileInOrder;
  private boolean fileLasts;

  /** A file all of whose inputs were read; the last of them is the one of this number. */
  private record Ended(String file, String digest, long inputs, long last) {}

  EarlierOutcomes(Path folder, OutcomeStore current, @Nullable OutcomeStore earlier) {
    this.folder = folder;
    this.seen = new DigestSet(Folders.scratch(folder));
    this.current = current;
    this.stores = earlier == null ? List.of(current) : List.of(current, earlier);
    this.resumable = current.end();
    this.next = tell(current::begin);
  }

  /** Something that may fail on the disk. */
  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T tell(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /** The readings, counted, so that it is known where among the inputs a file begins and ends. */
  Iterator<Reading> counted(Iterator<Reading> readings) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return readings.hasNext();
      }

      @Override
      public Reading next() {
        Reading reading = readings.next();
        read++;
        return reading;
      }
    };
  }

  /** Forgets which inputs were met. */
  @Override
  public void close() {
    seen.close();
  }

  /** How many outcomes were taken from earlier runs until now. */
  long taken() {
    return taken;
  }

  @Override
  public boolean claim(String digest) {
    return seen.add(digest);
  }

  @Override
  public boolean knows(String source, String digest) {
    return place(source, digest).isPresent();
  }

  /** A place in one of the files. */
  private record Place(OutcomeStore store, long at) {}

  private Optional<Place> place(String source, String digest) {
    return tell(
        () -> {
          for (OutcomeStore store : stores) {
            long at = store.find(source, digest);
            if (at != LongTable.NONE) {
              return Optional.of(new Place(store, at));
            }
          }
          return Optional.empty();
        });
  }

  @Override
  public Callable<Kept> recall(String source, String digest) {
    Place place =
        place(source, digest)
            .orElseThrow(
                () -> new IllegalStateException(source + " (" + digest + ") is not known"));
    return () -> {
      byte[] body = tell(() -> place.store().body(place.at()));
      return new Kept(tell(() -> StoredBody.outcome(body)), body, true);
    };
  }

  @Override
  public Kept kept(Outcome outcome) {
    return new Kept(outcome, StoredBody.of(outcome), false);
  }

  @Override
  public void begins(String file) {
    synchronized (files) {
      begun.add(read);
    }
  }

  @Override
  public @Nullable Iterator<Reading> inputsOf(String file, Supplier<String> digest) {
    return tell(() -> replay(file, digest)).orElse(null);
  }

  private Optional<Replay> replay(String file, Supplier<String> digest) throws IOException {
    for (OutcomeStore store : stores) {
      long at = store.hasFile(file) ? store.findFile(file, digest.get()) : LongTable.NONE;
      if (at != LongTable.NONE) {
        StoredBody.Extent extent = StoredBody.extent(store.body(at));
        return holds(store, extent) ? Optional.of(new Replay(store, extent)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the inputs of a file would now become what they became then. */
  private boolean holds(OutcomeStore store, StoredBody.Extent extent) throws IOException {
    try (DigestSet own = new DigestSet(Folders.scratch(folder))) {
      long at = extent.first();
      for (long i = 0; i < extent.inputs(); i++) {
        StoredBody.Head head = store.head(at);
        boolean isNew = !seen.contains(head.digest()) && !own.contains(head.digest());
        boolean isDuplicate = head.kind() == StoredBody.Kind.DUPLICATE;
        if ((isDuplicate && isNew) || (head.read() && !isNew)) {
          return false;
        }
        if (head.read()) {
          own.add(head.digest());
        }
        at = store.after(at);
      }
      return true;
    }
  }

  /** The inputs of a file once more. */
  private final class Replay implements Iterator<Reading> {

    private final OutcomeStore store;
    private long at;
    private long left;

    Replay(OutcomeStore store, StoredBody.Extent extent) {
      this.store = store;
      this.at = extent.first();
      this.left = extent.inputs();
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Reading next() {
      if (left == 0) {
        throw new NoSuchElementException("no input is left");
      }
      left--;
      return tell(
          () -> {
            long place = at;
            at = store.after(place);
            StoredBody.Head head = store.head(place);
            return switch (head.kind()) {
              case SKIPPED -> new Reading.Skipped(head.source());
              case FAILED -> head.read() ? known(head) : failed(place);
              default -> known(head);
            };
          });
    }

    private Reading known(StoredBody.Head head) {
      return new Reading.Known(head.source(), head.digest());
    }

    private Reading failed(long place) throws IOException {
      Outcome outcome = StoredBody.outcome(store.body(place));
      return new Reading.Failed(((Outcome.Failed) outcome).diagnostic(), outcome.digest());
    }
  }

  @Override
  public void ended(String file, String digest, long inputs) {
    synchronized (files) {
      ended.add(new Ended(file, digest, inputs, read));
      tell(this::endFiles);
    }
  }

  /** Adds the outcome of the next input. */
  void add(Kept kept) {
    taken += kept.earlier() ? 1 : 0;
    tell(
        () -> {
          StoredBody.Head head = StoredBody.head(kept.body());
          synchronized (files) {
            addInOrder(kept, head);
            return endFiles();
          }
        });
  }

  private void addInOrder(Kept kept, StoredBody.Head head) throws IOException {
    if (!begun.isEmpty() && begun.element() <= added) {
      begun.removeIf(number -> number <= added);
      fileBegin = LongTable.NONE;
    }
    added++;
    long at = place(kept, head);
    boolean follows = at == next;
    next = current.after(at);
    if (fileBegin == LongTable.NONE) {
      fileBegin = at;
      fileInOrder = true;
      fileLasts = true;
    }
    fileInOrder &= at == fileBegin || follows;
    fileLasts &= head.lasting();
  }

  /** Where an outcome stands in the current file, after it was added where it was not there. */
  private long place(Kept kept, StoredBody.Head head) throws IOException {
    while (next < resumable && current.head(next).kind() == StoredBody.Kind.FILE) {
      next = current.after(next); // it ended otherwise then
    }
    if (next < resumable && current.head(next).equals(head)) {
      boolean same =
          head.kind() != StoredBody.Kind.FAILED || Arrays.equals(current.body(next), kept.body());
      if (same) {
        return next;
      }
    }
    long found = head.found() ? current.find(head.source(), head.digest()) : LongTable.NONE;
    return found == LongTable.NONE ? current.append(kept.body()) : found;
  }

  /** Notes the files whose last input was added. */
  private boolean endFiles() throws IOException {
    while (!ended.isEmpty() && ended.element().last() <= added) {
      Ended file = ended.remove();
      if (fileLasts && fileInOrder && fileBegin != LongTable.NONE) {
        StoredBody.Extent extent = new StoredBody.Extent(fileBegin, file.inputs());
        byte[] body = StoredBody.of(file.file(), file.digest(), extent);
        if (next >= resumable || !Arrays.equals(current.body(next), body)) {
          next = current.append(body);
        }
        next = current.after(next);
      }
    }
    return true;
  }
}
