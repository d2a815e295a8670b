package org.commitments.language;

import java.util.Map;

/**
 * A line of a table.
 *
 * @param file the table's file name
 * @param line its line number, from 1
 * @param cells column name to cell, each stripped, empty where nothing stands there
 */
record Row(String file, int line, Map<String, String> cells) {

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  String fault(String what) {
    return file + ":" + line + ": " + what;
  }
}
