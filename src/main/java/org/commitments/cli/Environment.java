package org.commitments.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commitments.language.LanguagePack;

/**
 * What the commands need of the world around them.
 *
 * @param engines makes the extraction with the bundled packs and those of a folder
 * @param bundled the packs of the program
 * @param version the program's
 * @param terminal whether a person watches, so that progress is worth showing
 * @param libraries is told the folder of a dataset before anything is written there, for what the
 *     process itself unpacks
 */
record Environment(
    Function<Optional<Path>, Engine> engines,
    Supplier<List<LanguagePack>> bundled,
    String version,
    boolean terminal,
    Consumer<Path> libraries) {

  /** A world in which nothing is unpacked. */
  Environment(
      Function<Optional<Path>, Engine> engines,
      Supplier<List<LanguagePack>> bundled,
      String version,
      boolean terminal) {
    this(engines, bundled, version, terminal, folder -> {});
  }
}
