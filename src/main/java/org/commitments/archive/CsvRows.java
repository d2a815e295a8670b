package org.commitments.archive;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commitments.archive.content.TextDecoder;
import org.commitments.archive.content.UnreadableContent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table with a line of column names, one at a time; UTF-16 with a mark, else each row
 * in UTF-8 or an older charset that makes words of it.
 */
final class CsvRows implements Container {

  private static final String DELIMITERS = ",;\t|";

  /** Parts the cells of a row while their charset is looked for; no charset has a letter there. */
  private static final String CELL = "\037";

  private final Budget budget;
  private final RowReader rows;
  private final Bounded reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final boolean wide;
  private final List<String> columns;
  private long number;

  CsvRows(InputStream in, char delimiter, Budget budget, RowReader rows) throws IOException {
    this.budget = budget;
    this.rows = rows;
    Charset wide = wide(in);
    this.wide = wide != null;
    this.reader = new Bounded(reader(in, wide), rows.longest());
    this.parser =
        CSVParser.builder()
            .setReader(reader)
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .setTrailingData(true)
                    .get())
            .get();
    this.records = parser.iterator();
    CSVRecord header = record();
    this.columns = header == null ? List.of() : columns(header);
  }

  /**
   * The column names in the first line of a text, as far as they can be told without reading on.
   *
   * @param head the beginning of the text
   */
  static List<String> columns(String head) {
    String line = head.lines().findFirst().orElse("").replace("\uFEFF", "");
    return Arrays.stream(line.split(java.util.regex.Pattern.quote("" + delimiter(line)), -1))
        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  /** The mark between the columns of a line: the one that it has most of. */
  static char delimiter(String line) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char c = DELIMITERS.charAt(i);
      long count = line.chars().filter(each -> each == c).count();
      if (count > most) {
        best = c;
        most = count;
      }
    }
    return best;
  }

  /** The charset of two bytes a character that a byte order mark tells, or null. */
  private static @Nullable Charset wide(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first + second != 0xFE + 0xFF || first < 0xFE) {
      return null;
    }
    return first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /** Without the byte order mark; other than of two bytes a character, a character is a byte. */
  private static Reader reader(InputStream in, @Nullable Charset wide) throws IOException {
    Charset charset = wide == null ? StandardCharsets.ISO_8859_1 : wide;
    String mark = wide == null ? "\u00EF\u00BB\u00BF" : "\uFEFF";
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(mark.length());
    char[] begin = new char[mark.length()];
    if (reader.read(begin) != begin.length || !mark.equals(String.valueOf(begin))) {
      reader.reset();
    }
    return reader;
  }

  private List<String> columns(CSVRecord header) {
    try {
      return cells(header);
    } catch (UnreadableContent e) {
      return header.toList(); // the names that are looked for may be among them all the same
    }
  }

  /** The words of a row, all of whose cells are in one charset. */
  private List<String> cells(CSVRecord record) throws UnreadableContent {
    List<String> raw = record.toList();
    if (wide) {
      return raw;
    }
    String all = String.join(CELL, raw);
    if (all.chars().allMatch(c -> c < 0x80)) {
      return raw;
    }
    List<String> cells = List.of(decoded(all).split("\037", -1));
    if (cells.size() == raw.size()) {
      return cells;
    }
    List<String> each = new ArrayList<>(); // a cell has that character itself
    for (String cell : raw) {
      each.add(decoded(cell));
    }
    return each;
  }

  private static String decoded(String bytes) throws UnreadableContent {
    return TextDecoder.decodePart(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private @Nullable CSVRecord record() throws IOException {
    reader.left = reader.most;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Listing.@Nullable Entry next() throws IOException {
    CSVRecord record = record();
    if (record == null) {
      return null;
    }
    number++;
    budget.enter();
    List<String> cells;
    try {
      cells = cells(record);
    } catch (UnreadableContent e) {
      return new Listing.Settled(rows.broken(number, new Fault(e.code(), e.reason())));
    }
    Row row = rows.row();
    for (int i = 0; i < cells.size() && i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return new Listing.Settled(rows.read(row, number));
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      parser.close();
    }
  }

  /** Ends where a quote that is never closed makes a row of the rest of the file. */
  private static final class Bounded extends FilterReader {

    private final long most;
    private long left;

    Bounded(Reader in, int most) {
      super(in);
      this.most = most + 8192L * 4;
      this.left = this.most;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      take(1);
      return c;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      int n = super.read(chars, offset, length);
      take(n);
      return n;
    }

    private void take(int n) throws Fault {
      left -= n;
      if (left < 0) {
        throw new Fault(
            "too-large",
            "a row larger than a document may be, or a quote that is not closed; mend it, or allow"
                + " more with --max-document-size");
      }
    }
  }
}
