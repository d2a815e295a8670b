package org.commitments.dataset;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.commitments.text.Patterns;

/**
 * A table as RFC 4180 has it, so lines end with CR LF. For spreadsheets it begins with a byte order
 * mark, and an apostrophe stands before what they would take for a formula; that is not faithful,
 * the plain form is.
 */
final class CsvTable {

  /**
   * Before the first mark of a formula, plain or of full width: in a cell, or behind what a
   * spreadsheet takes for the end of one where it splits at tabs or semicolons. A cell that begins
   * with a control is kept as words, too.
   */
  private static final Pattern FORMULA =
      Patterns.exact(
          "(?:\\A|(?<=[;\\t\\r\\n]))(?=[ \u00A0\u3000]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])"
              + "|\\A(?=[\\t\\r\\n])");

  private final Writer writer;
  private final boolean excel;

  CsvTable(WholeFile file, List<String> columns, boolean excel) throws IOException {
    this.writer = file.writer();
    this.excel = excel;
    if (excel) {
      writer.write('\uFEFF');
    }
    line(columns);
  }

  void row(List<String> cells) throws IOException {
    line(excel ? cells.stream().map(CsvTable::guarded).toList() : cells);
  }

  private void line(List<String> cells) throws IOException {
    writer.write(CSVFormat.RFC4180.format(cells.toArray()));
    writer.write("\r\n");
  }

  /** The cell with an apostrophe before each formula that a spreadsheet could see in it. */
  static String guarded(String cell) {
    return FORMULA.matcher(cell).replaceAll("'");
  }
}
