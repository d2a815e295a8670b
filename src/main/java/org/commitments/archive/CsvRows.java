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
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table with a line of column names, one at a time; UTF-8, or UTF-16 with a mark. */
final class CsvRows implements Container {

  private static final String DELIMITERS = ",;\t|";

  private final Budget budget;
  private final RowReader rows;
  private final Bounded reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private long number;

  CsvRows(InputStream in, char delimiter, Budget budget, RowReader rows) throws IOException {
    this.budget = budget;
    this.rows = rows;
    this.reader = new Bounded(decoded(in), rows.longest());
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
    this.columns = header == null ? List.of() : header.toList();
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

  private static Reader decoded(InputStream in) throws IOException {
    in.mark(4);
    byte[] mark = in.readNBytes(3);
    in.reset();
    Charset charset = StandardCharsets.UTF_8;
    if (mark.length > 1 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
      charset = StandardCharsets.UTF_16LE;
    } else if (mark.length > 1 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
      charset = StandardCharsets.UTF_16BE;
    }
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
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
    Row row = rows.row();
    for (int i = 0; i < record.size() && i < columns.size(); i++) {
      row.put(columns.get(i), record.get(i));
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
