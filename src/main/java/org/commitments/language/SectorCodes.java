package org.commitments.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of fields that a dataset can have, from {@code sectors/codes.tsv}. */
public final class SectorCodes {

  private static final String FILE = "/sectors/codes.tsv";

  private SectorCodes() {}

  /** All codes, in the order of the file. */
  public static String[] all() {
    return rows().map(cells -> cells[0]).toArray(String[]::new);
  }

  /** The codes that can be what an article is about, by the column {@code theme}. */
  static Set<String> themes() {
    return rows()
        .filter(cells -> cells[cells.length - 1].equals("yes"))
        .map(cells -> cells[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String[]> rows() {
    try (InputStream in = SectorCodes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
