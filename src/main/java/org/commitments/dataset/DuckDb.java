package org.commitments.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a DuckDB database of JSON, and Parquet files of its tables. The only code that knows
 * DuckDB: its driver lies beside the program and is loaded when a format needs it.
 *
 * <p>The database engine may touch no file outside one folder, no extension is loaded that is not
 * compiled in, one thread keeps the order of rows, and its memory is bounded.
 */
final class DuckDb implements AutoCloseable {

  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final String MEMORY = "1GB";
  private static final int LONGEST_SHOWN = 200;

  /** So many characters of JSON are handed over at a time, or one record where it is longer. */
  private static final int BATCH = 1 << 20;

  private final Connection connection;
  private final Map<String, Stretches> tables = new HashMap<>();

  /**
   * Makes a database.
   *
   * @param folder the only one that the engine may touch; for temporary files, too
   * @param name the database's file in it
   * @param rows the longest that it is to hold: where they are very long the engine may use as much
   *     memory as it does by itself, most of the machine's
   * @throws IOException where it cannot be made
   */
  DuckDb(Path folder, String name, Stretches rows) throws IOException {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw fault("cannot start", e);
    }
    try {
      // What is not committed stays in memory, and so does a vector of rows while it is written.
      String memory = rows.fit(Stretches.VECTOR) ? "memory_limit = '" + MEMORY + "'" : "";
      for (String setting :
          List.of(
              "autoinstall_known_extensions = false",
              "autoload_known_extensions = false",
              "allow_community_extensions = false",
              "allow_persistent_secrets = false",
              "enable_progress_bar = false",
              "threads = 1",
              memory,
              "temp_directory = " + quoted(folder.resolve("spill")),
              "extension_directory = " + quoted(folder.resolve("extensions")),
              "allowed_directories = [" + quoted(folder) + "]",
              "enable_external_access = false",
              "lock_configuration = true")) {
        if (!setting.isEmpty()) {
          run("SET " + setting);
        }
      }
      run("ATTACH " + quoted(folder.resolve(name)) + " AS dataset");
      run("USE dataset");
    } catch (IOException e) {
      close(connection, e);
      throw e;
    }
  }

  private static void close(Connection connection, IOException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * What is in the way of using DuckDB in a folder, with the way out, or null where nothing is.
   *
   * @param folder an absolute path
   */
  static @Nullable String obstacle(Path folder) {
    String path = slashed(folder);
    if (path.indexOf('?') >= 0 || path.indexOf('\\') >= 0) {
      return "Parquet and DuckDB cannot be written where a folder's name has a question mark or a"
          + " backslash; give another folder with --output, or --format jsonl,csv";
    }
    try {
      Class.forName(DRIVER);
      try (Connection trial = DriverManager.getConnection("jdbc:duckdb:")) {
        return trial.isClosed() ? "the DuckDB driver gives closed connections" : null;
      }
    } catch (ClassNotFoundException e) {
      return "the DuckDB driver is missing: lib/duckdb_jdbc-VERSION.jar belongs beside the"
          + " program's jar (mvn package puts it there); or leave parquet and duckdb out of"
          + " --format";
    } catch (LinkageError | IllegalStateException | SQLException e) {
      return "the DuckDB driver does not work on "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
          + " ("
          + e
          + "); it has libraries for Linux (glibc) and Windows and macOS on common processors, and"
          + " needs a folder from which code may be run (COMMITMENTS_JAVA_OPTS=-Djava.io.tmpdir=DIR"
          + " names one); or leave parquet and duckdb out of --format";
    }
  }

  /** Takes records for one table, in their order. */
  interface Table extends AutoCloseable {
    /** Adds a record. */
    void add(String json) throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * Makes a table, to be filled before the next one is made.
   *
   * @throws IOException where that fails
   */
  Table table(String name, Schema schema) throws IOException {
    // First a list of JSON values, then each of them to a row: so the time grows with the rows.
    String rows =
        "SELECT unnest(record) FROM (SELECT from_json_strict(line, "
            + literal(schema.columnTypes())
            + ") AS record FROM (SELECT unnest(from_json(%s::JSON, '[\"JSON\"]')) AS line))";
    run("CREATE TABLE " + name + " AS " + rows.formatted("'[]'"));
    run("BEGIN TRANSACTION");
    Stretches stretches = new Stretches();
    tables.put(name, stretches);
    return new Filling("INSERT INTO " + name + " " + rows.formatted("?"), stretches);
  }

  /**
   * Writes a table as a Parquet file, its rows in their order.
   *
   * @param rows how many make a group, which is held in memory; fewer do where they are long
   * @throws IOException where that fails
   */
  void copy(String table, Path file, int rows) throws IOException {
    Stretches stretches = tables.getOrDefault(table, new Stretches());
    if (stretches.fit(rows)) {
      copyQuery(table, file, rows);
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Stretches.Stretch each : stretches.all()) {
      parts.add(
          "SELECT * FROM "
              + table
              + " WHERE rowid >= "
              + each.from()
              + " AND rowid < "
              + each.to());
    }
    copyQuery("(" + String.join(" UNION ALL ", parts) + ")", file, 1);
  }

  private void copyQuery(String rowsOf, Path file, int rows) throws IOException {
    run(
        "COPY "
            + rowsOf
            + " TO "
            + quoted(file)
            + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, ROW_GROUP_SIZE "
            + rows
            + ")");
  }

  /**
   * Brings the database to the disk and closes it.
   *
   * @throws IOException where that fails
   */
  @Override
  public void close() throws IOException {
    try {
      run("USE memory");
      run("DETACH dataset");
    } catch (IOException e) {
      close(connection, e);
      throw e;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault("cannot be closed", e);
    }
  }

  private void run(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw fault(sql, e);
    }
  }

  private static IOException fault(String what, SQLException e) {
    String shown = what.length() > LONGEST_SHOWN ? what.substring(0, LONGEST_SHOWN) + "…" : what;
    return new IOException("DuckDB: " + e.getMessage() + " (" + shown + ")", e);
  }

  private static String quoted(Path path) {
    return literal(slashed(path));
  }

  /** Under Windows DuckDB takes slashes, too; elsewhere a backslash belongs to the name. */
  private static String slashed(Path path) {
    String separator = path.getFileSystem().getSeparator();
    return path.toString().replace(separator, "/");
  }

  private static String literal(String words) {
    return "'" + words.replace("'", "''") + "'";
  }

  /** Gathers records and hands them over as lists. */
  private final class Filling implements Table {

    private final String insert;
    private final Stretches stretches;
    private final StringBuilder batch = new StringBuilder();

    Filling(String insert, Stretches stretches) {
      this.insert = insert;
      this.stretches = stretches;
    }

    @Override
    public void add(String json) throws IOException {
      if (batch.length() > 0 && batch.length() + json.length() > BATCH) {
        flush();
      }
      batch.append(batch.length() == 0 ? '[' : ',').append(json);
      stretches.add(json.length());
    }

    private void flush() throws IOException {
      if (batch.length() == 0) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        statement.setString(1, batch.append(']').toString());
        statement.execute();
      } catch (SQLException e) {
        throw fault(insert, e);
      }
      batch.setLength(0);
    }

    @Override
    public void close() throws IOException {
      flush();
      run("COMMIT");
    }
  }
}
