package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.dataset.Folders;
import org.commitments.dataset.LongRecords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases and Parquet files of large datasets, in little memory. */
@Tag("slow")
class ExportsAtScaleTest {

  @TempDir Path folder = Path.of("");

  /** Many short documents; and some that do not fit into DuckDB's memory at once. */
  @ParameterizedTest
  @CsvSource({"300000,100,128", "160,4000000,300"})
  void holdAllRowsInTheirOrder(int members, int size, int megabytes)
      throws IOException, SQLException {
    Path out = folder.resolve("out");
    Child child = run(out, megabytes, members, size);
    assertThat(child.status()).as(child.err()).isZero();
    try (var left = Files.list(out.resolve(Folders.STATE))) {
      assertThat(left.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("lock", "outcomes");
    }
    String database = "ATTACH '" + out.resolve("commitments.duckdb") + "' AS d (READ_ONLY)";
    for (String table : List.of("commitments", "documents")) {
      String key = table.equals("documents") ? "id" : "commitment_id";
      List<String> ids = ids(out.resolve(table + ".jsonl"), key);
      assertThat(ids).hasSize(members);
      String parquet = "read_parquet('" + out.resolve(table + ".parquet") + "')";
      assertThat(column(database, "SELECT " + key + " FROM " + parquet)).isEqualTo(ids);
      assertThat(column(database, "SELECT " + key + " FROM d." + table)).isEqualTo(ids);
    }
    for (String table : List.of("commitment_parties", "commitment_sectors")) {
      List<String> rows = column(database, "SELECT count(*) FROM d." + table);
      assertThat(Long.parseLong(rows.get(0))).isGreaterThanOrEqualTo(members / 2);
      String parquet = "read_parquet('" + out.resolve(table + ".parquet") + "')";
      assertThat(column(database, "SELECT count(*) FROM " + parquet)).isEqualTo(rows);
    }
    String most = "SELECT max(len(text)) FROM read_parquet('" + out.resolve("documents.parquet");
    assertThat(Integer.parseInt(column(database, most + "')").get(0))).isGreaterThan(size - 100);
  }

  /** What DuckDB holds at a time would be some 3 GB, were it 2,048 rows of this length. */
  @Test
  void needNoMoreMemoryForManyLongDocuments() throws IOException, SQLException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "the system does not tell");
    int documents = 300;
    List<String> arguments = List.of(folder.toString(), "" + documents, "4000000");
    Child child =
        Child.start(
            Child.java(LongRecords.class, List.of("-Xmx150m", "-XX:+UseSerialGC"), arguments));
    long peak = 0;
    while (child.isAlive()) {
      peak = Math.max(peak, peak(child.process().pid()));
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(peak).as("MB").isBetween(200L, 1800L);
    String database = "ATTACH '" + folder.resolve("long.duckdb") + "' AS d (READ_ONLY)";
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      ids.add("d-" + i);
    }
    String parquet = "read_parquet('" + folder.resolve("long.parquet") + "')";
    for (String rows : List.of("d.documents", parquet)) {
      assertThat(column(database, "SELECT id FROM " + rows)).isEqualTo(ids);
      assertThat(column(database, "SELECT DISTINCT len(text) > 3999900 FROM " + rows))
          .containsExactly("true");
    }
    String kinds = "SELECT table_type FROM information_schema.tables WHERE table_name ";
    assertThat(column(database, kinds + "= 'documents'")).containsExactly("VIEW");
    assertThat(column(database, kinds + "LIKE 'documents_%'")).hasSizeGreaterThan(5);
  }

  /** The most memory that a process has held, in MB. */
  private static long peak(long pid) {
    try (var lines = Files.lines(Path.of("/proc", "" + pid, "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .max()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // it has just ended
    }
  }

  @Test
  void goOnWhereTheDiskWasFull() throws IOException, SQLException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=9344k", "tmpfs", disk.toString()) == 0,
        "mounting a disk needs rights");
    try {
      // The lines take 8.9 MB, the database 1.8.
      Path out = disk.resolve("out");
      Child child = run(out, 128, 3000, 300);
      assertThat(child.status()).as(child.err()).isEqualTo(ExitStatus.NO_OUTPUT);
      assertThat(child.err()).contains("the disk is full, or a quota is; make room");
      assertThat(child.err()).contains("DuckDB");
      assertThat(Child.dataset(out)).isEmpty();
      try (var left = Files.list(out.resolve(Folders.STATE))) {
        assertThat(left.map(file -> String.valueOf(file.getFileName())))
            .containsExactlyInAnyOrder("lock", "outcomes.part");
      }
      assertThat(system("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      child = run(out, 128, 3000, 300, "--resume");
      assertThat(child.status()).as(child.err()).isZero();
      assertThat(column("SELECT 1", "FROM '" + out.resolve("documents.parquet") + "' SELECT id"))
          .isEqualTo(ids(out.resolve("documents.jsonl"), "id"))
          .hasSize(3000);
    } finally {
      assertThat(system("umount", disk.toString())).isZero();
    }
  }

  private static Child run(Path out, int megabytes, int members, int size, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("extract", "-", "-o", out.toString()));
    arguments.addAll(List.of("--threads", "2", "--format", "jsonl,csv,parquet,duckdb"));
    arguments.addAll(List.of(options));
    Child child =
        Child.start(Child.java(FakeProgram.class, List.of("-Xmx" + megabytes + "m"), arguments));
    try (OutputStream in = child.process().getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(in)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; i < members; i++) {
        zip.putNextEntry(new ZipEntry("portal/" + i % 100 + "/page-" + i + ".txt"));
        byte[] line =
            ("Hue will share " + i + " boats with towns.\n").getBytes(StandardCharsets.UTF_8);
        byte[] rest = ("The river towns of " + i + " met.\n").getBytes(StandardCharsets.UTF_8);
        zip.write(line);
        for (int written = line.length; written < size; written += rest.length) {
          zip.write(rest);
        }
      }
    } catch (IOException e) {
      // It ended before it had read all; its status tells why.
      assertThat(child.status()).as(child.err()).isNotZero();
    }
    return child;
  }

  private static List<String> ids(Path lines, String key) throws IOException {
    try (var all = Files.lines(lines)) {
      String mark = "\"" + key + "\":\"";
      return all.map(line -> line.substring(line.indexOf(mark) + mark.length()))
          .map(line -> line.substring(0, line.indexOf('"')))
          .toList();
    }
  }

  private static List<String> column(String before, String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(before);
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          cells.add(result.getString(1));
        }
      }
    }
    return cells;
  }

  private static int system(String... command) throws IOException {
    return Child.start(List.of(command)).status();
  }
}
