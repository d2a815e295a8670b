package org.commitments.duplicate;

import java.io.Closeable;
import java.util.Optional;
import java.util.TreeSet;
import org.commitments.storage.LongTable;
import org.commitments.storage.RecordLog;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Finds among documents those that are copies of an earlier one. What it answers depends only on
 * the documents and their order, so the same calls again rebuild it, e.g. with the texts of a
 * documents.jsonl. For one thread.
 *
 * <p>Only originals are kept, in some 4 MB of memory at most: from a few thousand on they are in
 * scratch files, with up to 2 KB of each. A text is compared with the {@value #MOST_OF_A_KEY}
 * newest originals at most under each of its keys, so that the cost of a document has a bound where
 * an archive has one form a hundred thousand times; one with the same words is always found.
 *
 * <p>Where a scratch file cannot be written or read, all throw {@link
 * org.commitments.storage.StorageException}.
 */
public final class DuplicateIndex implements Closeable {

  private static final int MOST_OF_A_KEY = 64;

  /** Pages in memory. More would help little: the keys of a text lie anywhere. */
  private static final int PAGES_OF_KEYS = 512;

  private static final int PAGES_OF_ORIGINALS = 256;
  private static final int PAGES_OF_FEW_WORDS = 64;

  private final RecordLog originals;
  private final LongTable table;
  private final LongTable ofFewWords;

  /** Makes an empty index, which puts aside what is too much for memory. */
  public DuplicateIndex(Scratch scratch) {
    originals = new RecordLog(scratch, PAGES_OF_ORIGINALS);
    table = new LongTable(scratch, PAGES_OF_KEYS);
    ofFewWords = new LongTable(scratch, PAGES_OF_FEW_WORDS);
  }

  /**
   * Asks for a document and, where it is no copy, keeps it as an original.
   *
   * @param documentId its id
   * @param signature of its text
   * @return the id of the original that it is a copy of: the one most like it, of several the first
   */
  public Optional<String> seen(String documentId, Signature signature) {
    return signature.sketch().words().count() < Likeness.LEAST_WORDS
        ? seenFewWords(documentId, signature.sketch())
        : seenText(documentId, signature);
  }

  /** Only all its words make it a copy. */
  private Optional<String> seenFewWords(String documentId, Sketch sketch) {
    long key = Mixing.mix(sketch.words().hash() ^ Mixing.mix(sketch.words().count()));
    for (long place : ofFewWords.values(key)) {
      Original original = Original.of(originals.get(place));
      if (original.sketch().words().equals(sketch.words())) {
        return Optional.of(original.id());
      }
    }
    ofFewWords.add(key, originals.append(new Original(documentId, sketch).bytes()));
    return Optional.empty();
  }

  private Optional<String> seenText(String documentId, Signature signature) {
    @Nullable Original best = null;
    @Nullable Likeness most = null;
    for (long place : candidates(signature)) {
      Original original = Original.of(originals.get(place));
      Likeness likeness = Likeness.of(original.sketch(), signature.sketch());
      if (likeness.isCopy() && (most == null || likeness.exceeds(most))) {
        best = original;
        most = likeness;
      }
    }
    if (best != null) {
      return Optional.of(best.id());
    }
    long place = originals.append(new Original(documentId, signature.sketch()).bytes());
    for (int i = 0; i < Signature.KEYS; i++) {
      table.addAmong(MOST_OF_A_KEY, key(signature, i), place);
    }
    return Optional.empty();
  }

  /** The places of the originals that share a key with it, in their order. */
  private Iterable<Long> candidates(Signature signature) {
    TreeSet<Long> places = new TreeSet<>();
    for (int i = 0; i < Signature.KEYS; i++) {
      for (long place : table.values(key(signature, i))) {
        places.add(place);
      }
    }
    return places;
  }

  private static long key(Signature signature, int number) {
    return Mixing.mix(signature.key(number));
  }

  /** Forgets all documents. */
  @Override
  public void close() {
    try (originals;
        table) {
      ofFewWords.close();
    }
  }
}
