package org.commitments.dataset;

import java.util.List;

/**
 * A commitment, ready to be written.
 *
 * @param id its id
 * @param json its line of commitments.jsonl, without the line end
 * @param cells its cells of commitments.csv
 */
public record Row(String id, String json, List<String> cells) {

  /** Copies the list. */
  public Row {
    cells = List.copyOf(cells);
  }
}
