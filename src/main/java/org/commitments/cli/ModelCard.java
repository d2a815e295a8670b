package org.commitments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.archive.Sha256;
import org.commitments.dataset.OutputException;
import org.commitments.linguistics.opennlp.Training;
import org.commitments.text.Patterns;

/**
 * A model's file and the page beside it that says what it was made of and what it is worth.
 *
 * @param folder that of the language
 * @param model the model's name, e.g. {@code words}
 */
record ModelCard(Path folder, String model) {

  private static final Pattern SCORE = Patterns.exact("^- score: (\\d+\\.\\d+)");

  /**
   * What a model was made of.
   *
   * @param training files trained on
   * @param test files that give the score
   * @param seed of the order of sentences
   */
  record Source(List<Path> training, List<Path> test, long seed) {}

  Path path() {
    return folder.resolve(model + ".md");
  }

  /** The score that the card gives; nothing where there is no card. */
  Optional<Double> score() {
    if (!Files.isRegularFile(path())) {
      return Optional.empty();
    }
    try {
      Matcher matcher = SCORE.matcher(Files.readString(path(), StandardCharsets.UTF_8));
      return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + path() + "'", e);
    }
  }

  /**
   * Writes the model and its card.
   *
   * @throws OutputException where the folder cannot be written
   */
  void write(Training.Result result, Source source) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(model + ".bin"), result.model());
      Files.writeString(path(), words(result, source), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  private String words(Training.Result result, Source source) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(folder.getFileName()).append(' ').append(model).append("\n\n");
    out.append(String.format(Locale.ROOT, "- score: %.2f%n", result.score()).replace("\r", ""));
    out.append("- measure: ").append(result.measure()).append(", on the test files\n");
    out.append("- method: ").append(result.settings()).append('\n');
    out.append("- trained on: ").append(result.sentences()).append(" sentences\n");
    out.append("- seed: ").append(source.seed()).append('\n');
    out.append("- size: ").append(result.model().length).append(" bytes\n");
    out.append("- model: sha256 ").append(Sha256.of(result.model())).append('\n');
    for (Path file : source.training()) {
      out.append("- training: ").append(line(file));
    }
    for (Path file : source.test()) {
      out.append("- test: ").append(line(file));
    }
    return out.toString();
  }

  private static String line(Path file) throws IOException {
    return file.getFileName() + " sha256 " + Sha256.of(Files.readAllBytes(file)) + "\n";
  }
}
