package org.commitments.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the finished commitments.jsonl and documents.jsonl, so that all forms have the
 * same records in the same order: the long tables, Parquet files, the DuckDB database, the schema
 * and the data package. Nothing has its name before {@link #publish}.
 */
final class Exports implements Closeable {

  static final String DATABASE = "commitments.duckdb";
  static final String PACKAGE = "datapackage.json";
  static final String RECORD_SCHEMA = "commitment.schema.json";

  /** So many rows of Parquet are held in memory at a time; a document's text is long. */
  private static final int ROWS = 16_384;

  private static final int DOCUMENT_ROWS = 2_048;

  private final Path folder;
  private final Set<Format> formats;
  private final boolean excel;
  private final ObjectMapper mapper = new ObjectMapper(unlimited());
  private final List<WholeFile> texts = new ArrayList<>();

  /** Name to draft of what DuckDB made. */
  private final Map<String, Path> made = new LinkedHashMap<>();

  private @Nullable Path work;

  Exports(Path folder, Set<Format> formats, boolean excel) {
    this.folder = folder;
    this.formats = EnumSet.copyOf(formats);
    this.excel = excel;
  }

  /** The lines are our own; a sentence may be as long as a document. */
  private static JsonFactory unlimited() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .build())
        .build();
  }

  private boolean needsDuckDb() {
    return formats.contains(Format.PARQUET) || formats.contains(Format.DUCKDB);
  }

  /**
   * Looks whether all formats can be written, before hours are spent on a run.
   *
   * @throws OutputException with the way out where one cannot
   * @throws IOException where the folder cannot be asked
   */
  void require() throws IOException {
    if (needsDuckDb()) {
      String obstacle = DuckDb.obstacle(folder.toRealPath());
      if (obstacle != null) {
        throw new OutputException(folder, obstacle, null);
      }
    }
  }

  /**
   * Makes all that the formats ask for, under hidden names.
   *
   * @param files what the run itself wrote, brought to the disk; commitments.jsonl and
   *     documents.jsonl are among it, and commitments.jsonl also where that was not asked for
   * @throws IOException where something cannot be read or written
   */
  void make(List<WholeFile> files) throws IOException {
    Map<String, Path> drafts = new LinkedHashMap<>();
    files.forEach(file -> drafts.put(file.name(), file.draft()));
    Path commitments = draft(drafts, "commitments.jsonl");
    if (formats.contains(Format.CSV)) {
      for (DatasetTable table : DatasetTable.values()) {
        if (table.isLong()) {
          writeLong(table, commitments);
        }
      }
    }
    if (needsDuckDb()) {
      makeDatabase(commitments, draft(drafts, "documents.jsonl"));
    }
    if (formats.contains(Format.JSONL)) {
      write(RECORD_SCHEMA, Schema.of("commitment").json());
    } else {
      drafts.remove("commitments.jsonl");
    }
    texts.forEach(file -> drafts.put(file.name(), file.draft()));
    drafts.putAll(made);
    write(PACKAGE, new DataPackage(drafts).json());
  }

  private static Path draft(Map<String, Path> drafts, String name) throws IOException {
    Path draft = drafts.get(name);
    if (draft == null) {
      throw new IOException("the run wrote no " + name);
    }
    return draft;
  }

  private void write(String name, String words) throws IOException {
    WholeFile file = open(name);
    file.line(words);
    file.flush();
  }

  private WholeFile open(String name) throws IOException {
    WholeFile file = new WholeFile(folder, name);
    texts.add(file);
    return file;
  }

  private void writeLong(DatasetTable table, Path commitments) throws IOException {
    WholeFile file = open(table.label() + ".csv");
    Schema schema = table.schema();
    CsvTable csv = new CsvTable(file, schema.columns(), excel);
    each(table, commitments, row -> csv.row(schema.cells(row)));
    file.flush();
  }

  /** Takes what may fail as writing does. */
  private interface Sink<T> {
    void add(T value) throws IOException;
  }

  private void each(DatasetTable table, Path commitments, Sink<ObjectNode> sink)
      throws IOException {
    lines(
        commitments,
        line -> {
          for (ObjectNode row : table.rows(mapper.readTree(line))) {
            sink.add(row);
          }
        });
  }

  private static void lines(Path file, Sink<String> sink) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        sink.add(line);
      }
    }
  }

  private static long longest(Path file) throws IOException {
    AtomicLong longest = new AtomicLong();
    lines(file, line -> longest.accumulateAndGet(line.length(), Math::max));
    return longest.get();
  }

  private void makeDatabase(Path commitments, Path documents) throws IOException {
    Path own = Files.createDirectories(Folders.drafts(folder).resolve("exports")).toRealPath();
    work = own;
    Path database = own.resolve(DATABASE);
    // Also where the run is broken off; the last that is named is removed first.
    for (Path each : List.of(own, own.resolve("spill"), database, own.resolve(DATABASE + ".wal"))) {
      each.toFile().deleteOnExit();
    }
    long longest = Math.max(longest(documents), longest(commitments));
    try (DuckDb duck = new DuckDb(own, DATABASE, longest)) {
      for (DatasetTable table : DatasetTable.values()) {
        try (DuckDb.Table rows = duck.table(table.label(), table.schema())) {
          if (!table.isLong()) {
            lines(table == DatasetTable.DOCUMENTS ? documents : commitments, rows::add);
          } else {
            each(table, commitments, row -> rows.add(row.toString()));
          }
        }
        if (formats.contains(Format.PARQUET)) {
          String name = table.label() + ".parquet";
          Path file = own.resolve(name);
          file.toFile().deleteOnExit();
          duck.copy(table.label(), file, table == DatasetTable.DOCUMENTS ? DOCUMENT_ROWS : ROWS);
          made.put(name, file);
        }
      }
    }
    if (formats.contains(Format.DUCKDB)) {
      made.put(DATABASE, database);
    }
    for (Path file : made.values()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /**
   * Gives the files their names, and removes those that an earlier run left and this one was not
   * asked for.
   *
   * @throws IOException where that fails
   */
  void publish() throws IOException {
    Set<String> old = new LinkedHashSet<>(List.of(RECORD_SCHEMA, DATABASE));
    for (DatasetTable table : DatasetTable.values()) {
      old.add(table.label() + ".parquet");
      if (table.isLong()) {
        old.add(table.label() + ".csv");
      }
    }
    texts.forEach(file -> old.remove(file.name()));
    old.removeAll(made.keySet());
    // What a reader of an older database did not finish does not belong to the new one.
    old.add(DATABASE + ".wal");
    for (String name : old) {
      Files.deleteIfExists(folder.resolve(name));
    }
    for (Map.Entry<String, Path> each : made.entrySet()) {
      Files.move(
          each.getValue(),
          folder.resolve(each.getKey()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    for (WholeFile file : texts) {
      file.publish();
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    for (WholeFile file : texts) {
      file.close();
    }
    Path own = work;
    if (own != null && Files.isDirectory(own)) {
      try (Stream<Path> files = Files.walk(own)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
