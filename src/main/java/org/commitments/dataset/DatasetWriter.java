package org.commitments.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.archive.DigestSet;
import org.commitments.model.Diagnostic;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a dataset. They get their names when {@link #finish} is called; until then,
 * and where it is not called, an older dataset in the folder stays as it is.
 */
public final class DatasetWriter implements AutoCloseable {

  private static final Map<Format, String> NAMES =
      new EnumMap<>(Map.of(Format.JSONL, "commitments.jsonl", Format.CSV, "commitments.csv"));

  /** The name of the empty file that says that the dataset is complete. */
  public static final String SUCCESS = "_SUCCESS";

  private final Path folder;
  private final List<WholeFile> files = new ArrayList<>();
  private final WholeFile documents;
  private final WholeFile errors;
  private final WholeFile commitments;
  private final @Nullable CsvTable table;
  private final Set<Format> formats;
  private final Exports exports;
  private final DigestSet ids;

  /**
   * Opens a dataset.
   *
   * @param folder where the files go; made where it is missing
   * @param formats the forms of the commitments
   * @param excel whether commitments.csv is made for spreadsheets: with a byte order mark, and with
   *     an apostrophe before cells that would be formulas
   * @throws OutputException where the folder cannot be written to
   */
  public DatasetWriter(Path folder, Set<Format> formats, boolean excel) {
    this.folder = folder;
    this.formats = EnumSet.copyOf(formats);
    this.exports = new Exports(folder, formats, excel);
    this.ids = new DigestSet(scratch());
    try {
      Folders.make(folder);
      exports.require();
      documents = open("documents.jsonl");
      errors = open("errors.jsonl");
      commitments = open(name(Format.JSONL)); // the other forms are made of it
      table =
          formats.contains(Format.CSV)
              ? new CsvTable(open(name(Format.CSV)), Cells.COLUMNS, excel)
              : null;
    } catch (IOException e) {
      closeQuietly(e);
      throw new OutputException(folder, e);
    }
  }

  /** Where what is too much for memory is put aside while the dataset is written. */
  public Scratch scratch() {
    return Folders.scratch(folder);
  }

  private static String name(Format format) {
    return NAMES.getOrDefault(format, "");
  }

  private WholeFile open(String name) throws IOException {
    WholeFile file = new WholeFile(folder, name);
    files.add(file);
    return file;
  }

  /**
   * Adds an article with its commitments.
   *
   * @throws IllegalStateException where its id, from which theirs are made, was there before
   * @throws OutputException where it cannot be written
   */
  public void add(ArticleRows rows) {
    if (!ids.add(rows.id())) {
      throw new IllegalStateException("id " + rows.id() + " occurs twice in one dataset");
    }
    try {
      documents.line(rows.json());
      for (Row row : rows.commitments()) {
        commitments.line(row.json());
        if (table != null) {
          table.row(row.cells());
        }
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Adds an input that failed.
   *
   * @throws OutputException where it cannot be written
   */
  public void add(Diagnostic diagnostic) {
    String line =
        Fields.object(
            new Places(new org.commitments.text.Text("")),
            out -> {
              out.string("source", diagnostic.source());
              out.string("stage", diagnostic.stage());
              out.string("code", diagnostic.code());
              out.string("message", diagnostic.message());
            });
    try {
      errors.line(line);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Writes run.json and gives all files their names; a file of a format that was not asked for is
   * removed, since it belongs to an earlier run. {@value #SUCCESS} is removed before the first file
   * and, where the run is complete, written behind the last: where it is, the files are whole and
   * of one run.
   *
   * @throws OutputException where that fails
   */
  public void finish(Account account, RunSettings settings) {
    try {
      WholeFile run = open("run.json");
      run.line(RunJson.of(account, settings));
      for (WholeFile file : files) {
        file.flush();
      }
      exports.make(files);
      Files.deleteIfExists(folder.resolve(SUCCESS));
      Folders.force(folder);
      for (WholeFile file : files) {
        if (file != commitments || formats.contains(Format.JSONL)) {
          file.publish();
        }
      }
      exports.publish();
      for (Map.Entry<Format, String> each : NAMES.entrySet()) {
        if (!formats.contains(each.getKey())) {
          Files.deleteIfExists(folder.resolve(each.getValue()));
        }
      }
      Folders.force(folder);
      if (account.complete()) {
        WholeFile success = open(SUCCESS);
        success.flush();
        success.publish();
        Folders.force(folder);
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  private void closeQuietly(Exception cause) {
    List<Closeable> all = new ArrayList<>(files);
    all.add(exports);
    all.add(ids);
    for (Closeable each : all) {
      try {
        each.close();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
    try {
      Folders.removeEmpty(Folders.drafts(folder));
      Folders.removeEmpty(folder.resolve(Folders.STATE));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() {
    IOException fault = new IOException("drafts cannot be removed");
    closeQuietly(fault);
    if (fault.getSuppressed().length > 0) {
      throw new OutputException(folder, fault);
    }
  }
}
