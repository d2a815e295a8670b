package org.commitments.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which commitments are written. */
public enum Format {
  /** commitments.jsonl. */
  JSONL,
  /** commitments.csv, and the long tables commitment_parties.csv and commitment_sectors.csv. */
  CSV,
  /** The tables of the dataset as Parquet files, lists as lists. */
  PARQUET,
  /** The same tables in a DuckDB database, commitments.duckdb. */
  DUCKDB;

  /**
   * The format of this name, in any case.
   *
   * @throws IllegalArgumentException with the names that are allowed
   */
  public static Format of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown format '" + name + "'; allowed: " + allowed()));
  }

  /** The names that are allowed. */
  public static String allowed() {
    return Arrays.stream(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
