package org.commitments.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commitments.archive.KnownInputs;
import org.commitments.dataset.Folders;
import org.commitments.dataset.OutputException;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves in the folder of its dataset, so that it can be resumed after whatever ended it
 * and a later run need not do the same again: the outcomes of its inputs.
 *
 * <p>The outcomes of a run that goes on are in one file, those of the last that ended in another.
 * Both hold outcomes as the extraction gave them; what depends on other inputs is worked out again
 * in every run, in the order of the inputs.
 */
public final class RunState implements Closeable {

  private static final String LOCK = "lock";
  private static final String OUTCOMES = "outcomes";
  private static final String UNFINISHED = "outcomes.part";
  private static final String DRAFTS = "drafts";

  private final Path folder;
  private final FolderLock lock;
  private final OutcomeStore current;
  private final @Nullable OutcomeStore earlier;
  private final long resumed;
  private final EarlierOutcomes outcomes;
  private volatile boolean finished;

  private RunState(Path folder, FolderLock lock, OutcomeStore current, @Nullable OutcomeStore old) {
    this.folder = folder;
    this.lock = lock;
    this.current = current;
    this.earlier = old;
    this.resumed = current.outcomes();
    this.outcomes = new EarlierOutcomes(folder, current, old);
  }

  /** What to do where a run was not finished. */
  public enum Wish {
    /** Go on with it. */
    RESUME,
    /** Begin anew where it cannot be gone on with, and where not told to go on. */
    FORCE
  }

  /**
   * Opens the state in the folder of a dataset, which is locked until it is closed.
   *
   * @param folder the folder; made where it is missing
   * @param configuration with what the run is made
   * @param wishes what was wished
   * @throws FolderInUseException where another run has the folder
   * @throws UnfinishedRunException where a run is not finished and no wish covers it
   * @throws OutputException where the folder cannot be written to
   */
  public static RunState open(Path folder, Configuration configuration, List<Wish> wishes) {
    try {
      Path state = Folders.make(Folders.make(folder).resolve(Folders.STATE));
      FolderLock lock = FolderLock.take(folder, state.resolve(LOCK));
      boolean open = false;
      try {
        removeDrafts(state.resolve(DRAFTS));
        RunState run = new Opening(folder, state, configuration, wishes).open(lock);
        open = true;
        return run;
      } finally {
        if (!open) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /** The drafts of a run that was killed. */
  private static void removeDrafts(Path drafts) throws IOException {
    if (Files.isDirectory(drafts)) {
      List<Path> left = new ArrayList<>();
      try (var files = Files.walk(drafts)) {
        files.filter(file -> !file.equals(drafts)).forEach(left::add);
      }
      Collections.reverse(left); // a folder behind what it holds
      for (Path draft : left) {
        try {
          Files.deleteIfExists(draft);
        } catch (IOException e) {
          if (!Scratch.isOne(draft)) {
            throw e;
          } // else it is open, on systems that keep such files: the list of this run's inputs
        }
      }
    }
  }

  /** The parts that opening needs again and again. */
  private record Opening(Path folder, Path state, Configuration configuration, List<Wish> wishes) {

    RunState open(FolderLock lock) throws IOException {
      OutcomeStore unfinished = unfinished();
      OutcomeStore earlier = null;
      try {
        boolean anew = unfinished == null && wishes.contains(Wish.FORCE);
        earlier =
            anew
                ? null
                : OutcomeStore.open(state.resolve(OUTCOMES), false, Folders.scratch(folder));
        if (earlier != null && !configuration.hasOutcomesOf(earlier.header())) {
          earlier.close();
          earlier = null;
        }
        OutcomeStore current =
            unfinished == null
                ? OutcomeStore.create(
                    state.resolve(UNFINISHED), configuration.header(), Folders.scratch(folder))
                : unfinished;
        // Else the name of what is kept may be lost where the machine stops.
        Folders.force(state);
        Folders.force(folder);
        return new RunState(folder, lock, current, earlier);
      } catch (IOException | RuntimeException e) {
        for (OutcomeStore store : new OutcomeStore[] {unfinished, earlier}) {
          if (store != null) {
            store.close();
          }
        }
        throw e;
      }
    }

    /** The outcomes of a run to go on with, or null where one begins anew. */
    private @Nullable OutcomeStore unfinished() throws IOException {
      OutcomeStore store =
          OutcomeStore.open(state.resolve(UNFINISHED), true, Folders.scratch(folder));
      if (store == null) {
        return null;
      }
      String refusal = store.outcomes() == 0 ? "" : refusal(store);
      boolean resumes = store.outcomes() > 0 && refusal.isEmpty() && wishes.contains(Wish.RESUME);
      if (!resumes) {
        store.close();
      }
      if (!refusal.isEmpty() && !wishes.contains(Wish.FORCE)) {
        throw new UnfinishedRunException(refusal);
      }
      return resumes ? store : null;
    }

    /** Why an unfinished run cannot be gone on with, or empty. */
    private String refusal(OutcomeStore store) {
      String unfinished =
          folder + " holds a run that is not finished (" + store.outcomes() + " inputs done)";
      if (!wishes.contains(Wish.RESUME)) {
        return unfinished + "; --resume goes on with it, --force begins anew";
      }
      String differences = configuration.differences(store.header());
      return differences.isEmpty()
          ? ""
          : unfinished
              + ", which was made otherwise: "
              + differences
              + "; run it with what it was made, or begin anew with --force";
    }
  }

  /** How many inputs the run had done that is gone on with; 0 where none is. */
  public long resumed() {
    return resumed;
  }

  /** How many outcomes were taken from earlier runs until now. */
  public long taken() {
    return outcomes.taken();
  }

  /** What is known of inputs, for the one who reads them. */
  public KnownInputs known() {
    return outcomes;
  }

  /** What earlier runs found, and this one. */
  EarlierOutcomes outcomes() {
    return outcomes;
  }

  /** Whether the dataset is there and nothing is left to resume. */
  public boolean isFinished() {
    return finished;
  }

  /** How many inputs are done. */
  public long done() {
    return current.outcomes();
  }

  /**
   * Brings to the disk what was done until now; any thread may call it.
   *
   * @throws OutputException where that fails
   */
  public void force() {
    try {
      current.force();
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Keeps the outcomes for later runs, since the dataset is there.
   *
   * @throws OutputException where that fails
   */
  public void finish() {
    Path state = folder.resolve(Folders.STATE);
    try {
      current.force();
      finished = true;
      current.close();
      if (earlier != null) {
        earlier.close();
      }
      Files.move(
          state.resolve(UNFINISHED),
          state.resolve(OUTCOMES),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Folders.force(state);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /** Closes the files and gives the folder free; what is not finished can be resumed. */
  @Override
  public void close() {
    try {
      try (lock;
          outcomes) {
        current.close();
        if (earlier != null) {
          earlier.close();
        }
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }
}
