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

  /** So many megabytes the engine may use where no record is very long. */
  private static final long MEGABYTES = 1000;

  /** How many times as much as the longest record it may use in any case. */
  private static final int TIMES_THE_LONGEST = 32;

  /** So many queries are put together at a time: the engine takes only so many within another. */
  private static final int UNITED = 16;

  private static final int LONGEST_SHOWN = 200;

  /** So many characters of JSON are handed over at a time, or one record where it is longer. */
  private static final int BATCH = 1 << 20;

  private final Connection connection;
  private final Map<String, List<Part>> tables = new HashMap<>();

  /** A table, or where its records are very long a part of it. */
  private record Part(String name, Stretches rows) {}

  /**
   * Makes a database.
   *
   * @param folder the only one that the engine may touch; for temporary files, too
   * @param name the database's file in it
   * @param longest the characters of the longest record that it is to hold
   * @throws IOException where it cannot be made
   */
  DuckDb(Path folder, String name, long longest) throws IOException {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw fault("cannot start", e);
    }
    try {
      long megabytes = Math.max(MEGABYTES, TIMES_THE_LONGEST * longest / 1_000_000);
      for (String setting :
          List.of(
              "autoinstall_known_extensions = false",
              "autoload_known_extensions = false",
              "allow_community_extensions = false",
              "allow_persistent_secrets = false",
              "enable_progress_bar = false",
              "threads = 1",
              "memory_limit = '" + megabytes + "MB'",
              "temp_directory = " + quoted(folder.resolve("spill")),
              "extension_directory = " + quoted(folder.resolve("extensions")),
              "allowed_directories = [" + quoted(folder) + "]",
              "enable_external_access = false",
              "lock_configuration = true")) {
        run("SET " + setting);
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
   * Makes a table, to be filled before the next one is made. The engine has 2,048 rows of a table
   * in memory at a time, however long they are: where that is too much, several tables of fewer
   * rows are made, and a view of this name over all of them.
   *
   * @throws IOException where that fails
   */
  Table table(String name, Schema schema) throws IOException {
    // First a list of JSON values, then each of them to a row: so the time grows with the rows.
    String rows =
        "SELECT unnest(record) FROM (SELECT from_json_strict(line, "
            + literal(schema.columnTypes())
            + ") AS record FROM (SELECT unnest(from_json(%s::JSON, '[\"JSON\"]')) AS line))";
    return new Filling(name, rows);
  }

  /**
   * Writes a table as a Parquet file, its rows in their order.
   *
   * @param rows how many make a group, which is held in memory; fewer do where they are long
   * @throws IOException where that fails
   */
  void copy(String table, Path file, int rows) throws IOException {
    List<Part> parts = tables.getOrDefault(table, List.of());
    if (parts.isEmpty() || (parts.size() == 1 && parts.get(0).rows().fit(rows))) {
      copyQuery(table, file, rows);
      return;
    }
    List<String> queries = new ArrayList<>();
    for (Part part : parts) {
      for (Stretches.Stretch each : part.rows().all()) {
        queries.add(
            "SELECT * FROM "
                + part.name()
                + " WHERE rowid >= "
                + each.from()
                + " AND rowid < "
                + each.to());
      }
    }
    copyQuery("(" + united(queries) + ")", file, 1);
  }

  /** The rows of all queries, in their order. */
  private static String united(List<String> queries) {
    List<String> some = queries;
    while (some.size() > UNITED) {
      List<String> fewer = new ArrayList<>();
      for (int i = 0; i < some.size(); i += UNITED) {
        List<String> next = some.subList(i, Math.min(some.size(), i + UNITED));
        fewer.add("SELECT * FROM (" + String.join(" UNION ALL ", next) + ")");
      }
      some = fewer;
    }
    return String.join(" UNION ALL ", some);
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

    private final String name;
    private final String rows;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder batch = new StringBuilder();
    private Part part;

    Filling(String name, String rows) throws IOException {
      this.name = name;
      this.rows = rows;
      this.part = begin(name);
      tables.put(name, parts);
    }

    private Part begin(String partName) throws IOException {
      run("CREATE TABLE " + partName + " AS " + rows.formatted("'[]'"));
      run("BEGIN TRANSACTION");
      Part begun = new Part(partName, new Stretches());
      parts.add(begun);
      return begun;
    }

    private void beginNext() throws IOException {
      flush();
      run("COMMIT");
      if (parts.size() == 1) {
        String first = name + "_1";
        run("ALTER TABLE " + name + " RENAME TO " + first);
        parts.set(0, new Part(first, part.rows()));
      }
      part = begin(name + "_" + (parts.size() + 1));
    }

    @Override
    public void add(String json) throws IOException {
      if (!part.rows().hasRoom(json.length())) {
        beginNext();
      }
      if (batch.length() > 0 && batch.length() + json.length() > BATCH) {
        flush();
      }
      batch.append(batch.length() == 0 ? '[' : ',').append(json);
      part.rows().add(json.length());
    }

    private void flush() throws IOException {
      if (batch.length() == 0) {
        return;
      }
      String insert = "INSERT INTO " + part.name() + " " + rows.formatted("?");
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
      if (parts.size() > 1) {
        List<String> queries = new ArrayList<>();
        parts.forEach(each -> queries.add("SELECT * FROM " + each.name()));
        run("CREATE VIEW " + name + " AS " + united(queries));
      }
    }
  }
}
