package org.commitments.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The tables of the database and of the Parquet files. */
enum DatasetTable {
  /** The records. */
  COMMITMENTS("commitment"),
  /** A row for each party of a record. */
  COMMITMENT_PARTIES("party_row"),
  /** A row for each sector code of a record. */
  COMMITMENT_SECTORS("sector_row"),
  /** The announcements. */
  DOCUMENTS("document");

  private final String schema;

  DatasetTable(String schema) {
    this.schema = schema;
  }

  /** Its name, which its files have before their endings. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The shape of its rows. */
  Schema schema() {
    return Schema.of(schema);
  }

  /** Whether a record gives it several rows; the others hold the lines of a file. */
  boolean isLong() {
    return this == COMMITMENT_PARTIES || this == COMMITMENT_SECTORS;
  }

  /**
   * The rows that a record gives.
   *
   * @throws IllegalStateException where it is not a long table
   */
  List<ObjectNode> rows(JsonNode record) {
    return switch (this) {
      case COMMITMENT_PARTIES -> LongTables.parties(record);
      case COMMITMENT_SECTORS -> LongTables.sectors(record);
      default -> throw new IllegalStateException(label() + " has the lines of a file as its rows");
    };
  }
}
