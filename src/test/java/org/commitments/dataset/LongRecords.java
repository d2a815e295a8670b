package org.commitments.dataset;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A database and a Parquet file of long documents, as a process of its own, whose memory can be
 * watched: takes a folder, the number of documents and the characters of each.
 */
public final class LongRecords {

  private LongRecords() {}

  /** Makes {@code long.duckdb} and {@code long.parquet}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    int documents = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    Schema schema = DatasetTable.DOCUMENTS.schema();
    try (DuckDb duck = new DuckDb(folder, "long.duckdb", size)) {
      try (DuckDb.Table table = duck.table("documents", schema)) {
        for (int i = 0; i < documents; i++) {
          String line = "The towns of " + i + " met.\\n";
          String text = line.repeat(size / (line.length() - 1));
          StringBuilder json = new StringBuilder("{\"id\":\"d-" + i + "\"");
          for (String column : schema.columns()) {
            String value = column.equals("text") ? "\"" + text + "\"" : "null";
            json.append(column.equals("id") ? "" : ",\"" + column + "\":" + value);
          }
          table.add(json.append('}').toString());
        }
      }
      duck.copy("documents", folder.resolve("long.parquet"), 2048);
    }
  }
}
