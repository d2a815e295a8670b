package org.commitments.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The codes of fields that a dataset can have, from {@code sectors/codes.tsv}. */
final class SectorCodes {

  private static final String FILE = "/sectors/codes.tsv";

  private SectorCodes() {}

  /** All codes, in the order of the file. */
  static String[] all() {
    try (InputStream in = SectorCodes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", 2)[0])
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
