package org.commitments.dataset;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** commitments.csv: RFC 4180, so lines end with CR LF. */
final class CsvTable {

  private static final String FORMULA =
      "=+-@\t\r＝＋－＠"; // some spreadsheets take full-width signs, too

  private final Writer writer;
  private final boolean excel;

  CsvTable(WholeFile file, boolean excel) throws IOException {
    this.writer = file.writer();
    this.excel = excel;
    if (excel) {
      writer.write('\uFEFF');
    }
    line(Cells.COLUMNS);
  }

  void row(List<String> cells) throws IOException {
    line(excel ? cells.stream().map(CsvTable::guarded).toList() : cells);
  }

  private void line(List<String> cells) throws IOException {
    writer.write(CSVFormat.RFC4180.format(cells.toArray()));
    writer.write("\r\n");
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
