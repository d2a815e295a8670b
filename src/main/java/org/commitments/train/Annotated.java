package org.commitments.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.commitments.evaluate.Gold;
import org.commitments.evaluate.GoldDocument;
import org.commitments.evaluate.Passage;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.model.Document;

/**
 * An annotated document with its words.
 *
 * @param gold what a careful reader finds in it
 * @param words the text
 * @param whole whether all of it was read; else only the places of its records were judged, and
 *     nothing is known of the rest
 * @param splits where coordinated verbs were judged one by one
 */
public record Annotated(GoldDocument gold, String words, boolean whole, List<Split> splits) {

  /**
   * A verb behind a coordinator.
   *
   * @param verb its place
   * @param own whether it opens a record of its own
   */
  public record Split(Passage verb, boolean own) {}

  /** Copies the list. */
  public Annotated {
    splits = List.copyOf(splits);
  }

  /** A document that was read as a whole. */
  public Annotated(GoldDocument gold, String words) {
    this(gold, words, true, List.of());
  }

  /**
   * The documents of gold with the texts beside it.
   *
   * @throws TrainingException where a text cannot be read
   */
  public static List<Annotated> of(Gold gold) {
    List<Annotated> all = new ArrayList<>();
    for (GoldDocument document : gold.documents()) {
      try {
        all.add(new Annotated(document, Files.readString(document.text(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new TrainingException("cannot read the text " + document.text() + ": " + e, e);
      }
    }
    return all;
  }

  Document document() {
    return new Document(gold.stem(), words, null, gold.published());
  }
}
