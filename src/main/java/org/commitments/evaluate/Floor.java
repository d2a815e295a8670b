package org.commitments.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The least that figures may be, from a table with the columns set, language, figure and floor. */
public final class Floor {

  private static final int COLUMNS = 4;

  private Floor() {}

  /**
   * Compares the figures of a set, rounded to three places as they are printed, with their floors.
   *
   * @return a line for each figure that lies below
   * @throws GoldException where the table is missing or broken, or has no line for the set
   */
  public static List<String> check(Path file, String set, Evaluation evaluation) {
    List<String> below = new ArrayList<>();
    int checked = 0;
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.startsWith("set\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw fault(file, number, cells.length + " cells; needed: set, language, figure, floor");
      }
      if (cells[0].equals(set)) {
        checked++;
        Figures figures = evaluation.figures(cells[1]);
        double floor = floor(file, number, cells[3]);
        double value = Math.round(figures.get(cells[2]) * 1000) / 1000.0;
        if (value < floor) {
          below.add(
              String.format(
                  Locale.ROOT,
                  "%s %s: %s is %s, below its floor of %s",
                  set,
                  cells[1],
                  cells[2],
                  figures.format(cells[2]),
                  cells[3]));
        }
      }
    }
    if (checked == 0) {
      throw new GoldException("no floor for the set '" + set + "' in " + file + " (--set)");
    }
    return below;
  }

  private static double floor(Path file, int line, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw fault(file, line, "'" + cell + "' as floor; write a number such as 0.850");
    }
  }

  private static GoldException fault(Path file, int line, String what) {
    return new GoldException(file + ":" + line + ": " + what);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new GoldException("cannot read the floors " + file + ": " + e, e);
    }
  }
}
