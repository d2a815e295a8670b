package org.commitments.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds among documents those that are copies of an earlier one. What it answers depends only on
 * the documents and their order, so the same calls again rebuild it, e.g. with the texts of a
 * documents.jsonl. For one thread.
 *
 * <p>Only originals are kept: some 700 bytes of each beside its id, of one of few words some 150
 * with it. A text is compared with the {@value #MOST_OF_A_KEY} newest originals at most under each
 * of its keys, so that the cost of a document has a bound where an archive has one form a hundred
 * thousand times; one with the same words is always found.
 */
public final class DuplicateIndex {

  private static final int MOST_OF_A_KEY = 64;

  private final List<String> ids = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private final BandTable table = new BandTable();
  private final Map<Sketch.Words, String> ofFewWords = new HashMap<>();

  /**
   * Asks for a document and, where it is no copy, keeps it as an original.
   *
   * @param documentId its id
   * @param signature of its text
   * @return the id of the original that it is a copy of: the one most like it, of several the first
   */
  public Optional<String> seen(String documentId, Signature signature) {
    Sketch.Words words = signature.sketch().words();
    if (words.count() < Likeness.LEAST_WORDS) {
      // Only all its words make it a copy.
      return Optional.ofNullable(ofFewWords.putIfAbsent(words, documentId));
    }
    int best = -1;
    @Nullable Likeness most = null;
    for (int original : candidates(signature)) {
      Likeness likeness = Likeness.of(sketches.get(original), signature.sketch());
      if (likeness.isCopy() && (most == null || likeness.exceeds(most))) {
        best = original;
        most = likeness;
      }
    }
    if (best >= 0) {
      return Optional.of(ids.get(best));
    }
    ids.add(documentId);
    sketches.add(signature.sketch());
    for (int i = 0; i < Signature.KEYS; i++) {
      table.add(signature.key(i));
    }
    return Optional.empty();
  }

  /** The originals that share a key with it, in their order. */
  private Set<Integer> candidates(Signature signature) {
    Set<Integer> originals = new TreeSet<>();
    for (int i = 0; i < Signature.KEYS; i++) {
      int entry = table.first(signature.key(i));
      for (int n = 0; entry >= 0 && n < MOST_OF_A_KEY; n++) {
        originals.add(entry / Signature.KEYS);
        entry = table.before(entry);
      }
    }
    return originals;
  }
}
