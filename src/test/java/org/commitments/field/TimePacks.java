package org.commitments.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;

/** The bundled packs with the tables of time and number alone, and the cases that go with them. */
final class TimePacks {

  private static final List<String> FILES =
      List.of("pack.properties", "macros.tsv", "values.tsv", "periods.tsv", "quantities.tsv");
  private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();

  private TimePacks() {}

  static LanguagePack pack(String id) {
    return PACKS.computeIfAbsent(id, TimePacks::load);
  }

  /** A pack in which 05/06/2026 is told in another order. */
  static LanguagePack ordered(String id, String order) throws IOException {
    Path folder = Files.createTempDirectory("pack").resolve(id);
    Files.createDirectories(folder);
    for (String file : FILES) {
      String content = resource("/languages/" + id + "/" + file);
      boolean settings = file.equals("pack.properties");
      Files.writeString(
          folder.resolve(file),
          settings
              ? content.replaceAll("(?m)^numeric_date_order\\s*=.*$", "")
                  + "\nnumeric_date_order="
                  + order
                  + "\n"
              : content);
    }
    return LanguagePacks.fromFolder(folder);
  }

  private static LanguagePack load(String id) {
    try {
      Path folder = Files.createTempDirectory("pack").resolve(id);
      Files.createDirectories(folder);
      for (String file : FILES) {
        Files.writeString(folder.resolve(file), resource("/languages/" + id + "/" + file));
      }
      return LanguagePacks.fromFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table of cases in the test resources, each split at its tabs. */
  static List<String[]> cases(String id, String file) {
    return resource("/cases/" + id + "/" + file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = TimePacks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
