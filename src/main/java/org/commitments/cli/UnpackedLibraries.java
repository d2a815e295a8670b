package org.commitments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.dataset.Folders;
import org.commitments.dataset.OutputException;

/**
 * Where the libraries of machine code that Zstandard and DuckDB bring are unpacked: Java's
 * temporary folder, which the launcher puts within that of the dataset, so that nothing is written
 * elsewhere. They are removed when the process ends, and where it was killed by the next run.
 */
final class UnpackedLibraries {

  private static final String FOLDER = "libraries";

  private UnpackedLibraries() {}

  /**
   * Makes the folder and empties it where it is that of a dataset, which no other process may be
   * writing to; another is left alone.
   *
   * @param output the folder of the dataset
   * @throws OutputException where it cannot be written to
   */
  static void in(Path output) {
    Path folder = output.resolve(Folders.STATE).resolve(FOLDER);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    if (!temporary.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
      return;
    }
    try {
      Files.createDirectories(folder);
      folder.toFile().deleteOnExit(); // behind what it holds, which is registered later
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> old = files.filter(file -> !file.equals(folder)).toList();
        for (Path file : old.stream().sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }
}
