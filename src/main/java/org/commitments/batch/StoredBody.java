package org.commitments.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.commitments.dataset.ArticleRows;
import org.commitments.dataset.Row;
import org.commitments.model.Diagnostic;

/** Outcomes as bytes and back. A body begins with its {@link Head}. */
final class StoredBody {

  private StoredBody() {}

  /** What a body is. */
  enum Kind {
    HEADER('h'),
    PROCESSED('p'),
    FAILED('f'),
    DUPLICATE('d'),
    SKIPPED('s'),
    FILE('a');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Kind of(int letter) throws IOException {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IOException("no kind " + letter);
    }
  }

  /**
   * The beginning of a body.
   *
   * @param kind what it is
   * @param lasting whether the same input gives the same in a later run
   * @param read whether the input was read, so that no other of the same bytes is
   * @param source the input's name, or the file's
   * @param digest the input's, or the file's
   */
  record Head(Kind kind, boolean lasting, boolean read, String source, String digest) {

    /** Whether a later run may take it over by the input's name and digest alone. */
    boolean found() {
      return lasting && read;
    }
  }

  /**
   * The inputs of a file that holds many.
   *
   * @param first the place of the first outcome; the others follow it
   * @param inputs their number
   */
  record Extent(long first, long inputs) {}

  /** Writes a part of a body; a lambda that may throw what streams throw. */
  private interface Part {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] body(Head head, boolean packed, Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(head.kind().letter);
      out.writeBoolean(head.lasting());
      out.writeBoolean(head.read());
      string(out, head.source());
      string(out, head.digest());
      if (packed) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream inner =
            new DataOutputStream(new DeflaterOutputStream(out, deflater, 1 << 13))) {
          part.write(inner);
        } finally {
          deflater.end();
        }
      } else {
        part.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The outcome of an input. */
  static byte[] of(Outcome outcome) {
    if (outcome instanceof Outcome.Processed processed) {
      Head head = new Head(Kind.PROCESSED, true, true, outcome.source(), outcome.digest());
      return body(head, true, out -> processed(out, processed));
    }
    if (outcome instanceof Outcome.Failed failed) {
      Head head =
          new Head(
              Kind.FAILED, failed.isLasting(), failed.isRead(), failed.source(), failed.digest());
      return body(head, false, out -> diagnostic(out, failed.diagnostic()));
    }
    Kind kind = outcome instanceof Outcome.Duplicate ? Kind.DUPLICATE : Kind.SKIPPED;
    return body(new Head(kind, true, false, outcome.source(), outcome.digest()), false, out -> {});
  }

  /** The inputs of a file of this name and digest. */
  static byte[] of(String file, String digest, Extent extent) {
    return body(
        new Head(Kind.FILE, true, true, file, digest),
        false,
        out -> {
          out.writeLong(extent.first());
          out.writeLong(extent.inputs());
        });
  }

  /** With what a run was made, by names. */
  static byte[] of(Map<String, String> values) {
    return body(
        new Head(Kind.HEADER, true, false, "", ""),
        false,
        out -> {
          out.writeInt(values.size());
          for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            string(out, value.getKey());
            string(out, value.getValue());
          }
        });
  }

  private static void processed(DataOutputStream out, Outcome.Processed processed)
      throws IOException {
    out.writeInt(processed.articles().size());
    for (ArticleRows rows : processed.articles()) {
      string(out, rows.id());
      string(out, rows.language());
      string(out, rows.json());
      out.writeInt(rows.proposals());
      out.writeInt(rows.leftOut());
      out.writeInt(rows.commitments().size());
      for (Row row : rows.commitments()) {
        string(out, row.id());
        string(out, row.json());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
          string(out, cell);
        }
      }
    }
    out.writeInt(processed.warnings().size());
    for (Diagnostic warning : processed.warnings()) {
      diagnostic(out, warning);
    }
  }

  private static void diagnostic(DataOutputStream out, Diagnostic diagnostic) throws IOException {
    string(out, diagnostic.source());
    string(out, diagnostic.stage());
    string(out, diagnostic.code());
    string(out, diagnostic.message());
  }

  private static void string(DataOutputStream out, String words) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * The head of a body.
   *
   * @throws IOException where the bytes are too few
   */
  static Head head(byte[] body) throws IOException {
    return head(new DataInputStream(new ByteArrayInputStream(body)));
  }

  private static Head head(DataInputStream in) throws IOException {
    return new Head(
        Kind.of(in.readUnsignedByte()), in.readBoolean(), in.readBoolean(), string(in), string(in));
  }

  /**
   * The outcome that a body holds.
   *
   * @throws IOException where it holds none
   */
  static Outcome outcome(byte[] body) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    Head head = head(new DataInputStream(bytes));
    return switch (head.kind()) {
      case PROCESSED -> processed(head, bytes);
      case FAILED -> new Outcome.Failed(diagnostic(new DataInputStream(bytes)), head.digest());
      case DUPLICATE -> new Outcome.Duplicate(head.source(), head.digest());
      case SKIPPED -> new Outcome.Skipped(head.source());
      case HEADER, FILE -> throw new IOException("no outcome but " + head);
    };
  }

  /**
   * The inputs of the file that a body names.
   *
   * @throws IOException where it names none
   */
  static Extent extent(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    Head head = head(in);
    if (head.kind() != Kind.FILE) {
      throw new IOException("no file but " + head);
    }
    return new Extent(in.readLong(), in.readLong());
  }

  /**
   * The values of a header.
   *
   * @throws IOException where the body is none
   */
  static Map<String, String> values(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    Head head = head(in);
    if (head.kind() != Kind.HEADER) {
      throw new IOException("no header but " + head);
    }
    Map<String, String> values = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      values.put(string(in), string(in));
    }
    return values;
  }

  private static Outcome processed(Head head, InputStream packed) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(packed))) {
      List<ArticleRows> articles = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        articles.add(rows(in));
      }
      List<Diagnostic> warnings = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        warnings.add(diagnostic(in));
      }
      return new Outcome.Processed(head.source(), head.digest(), articles, warnings);
    }
  }

  private static ArticleRows rows(DataInputStream in) throws IOException {
    String id = string(in);
    String language = string(in);
    String json = string(in);
    int proposals = in.readInt();
    int leftOut = in.readInt();
    List<Row> commitments = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      commitments.add(new Row(string(in), string(in), strings(in)));
    }
    return new ArticleRows(id, language, json, commitments, proposals, leftOut);
  }

  private static Diagnostic diagnostic(DataInputStream in) throws IOException {
    return new Diagnostic(string(in), string(in), string(in), string(in));
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      strings.add(string(in));
    }
    return strings;
  }

  private static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("a string of " + length + " bytes is cut off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
