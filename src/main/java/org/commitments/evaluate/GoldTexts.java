package org.commitments.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commitments.archive.Archive;
import org.commitments.archive.ReadOptions;
import org.commitments.archive.Reading;
import org.commitments.archive.Selection;
import org.commitments.batch.Batch;
import org.commitments.batch.Outcome;
import org.commitments.dataset.Row;
import org.commitments.model.Document;

/** Runs the extraction on the texts of gold, as the first half of an evaluation. */
public final class GoldTexts {

  private final Gold gold;

  /** Takes the gold. */
  public GoldTexts(Gold gold) {
    this.gold = gold;
  }

  /**
   * What is extracted from the texts. Each gets the date of its gold file, where that has one,
   * since some texts carry none; its language is left to be detected.
   *
   * @param inputs texts among which those of the gold are sought by name; where there are none, the
   *     files that the gold names
   * @param complaints hears of each text that failed or is missing
   */
  public Dataset extract(List<Path> inputs, Batch batch, Consumer<String> complaints) {
    List<String> lines = new ArrayList<>();
    batch.run(
        readings(inputs, complaints).iterator(),
        outcome -> {
          if (outcome instanceof Outcome.Processed processed) {
            processed.articles().stream()
                .flatMap(article -> article.commitments().stream())
                .map(Row::json)
                .forEach(lines::add);
          } else if (outcome instanceof Outcome.Failed failed) {
            complaints.accept(failed.source() + ": " + failed.diagnostic().message());
          }
          return true;
        });
    return Dataset.of(lines);
  }

  private Stream<Reading> readings(List<Path> inputs, Consumer<String> complaints) {
    Archive archive = Archive.ofText(Selection.all(), ReadOptions.defaults());
    List<Path> paths =
        inputs.isEmpty() ? gold.documents().stream().map(GoldDocument::text).toList() : inputs;
    Map<String, GoldDocument> wanted = new HashMap<>();
    gold.documents().forEach(document -> wanted.put(document.stem(), document));
    Map<String, Reading> texts = new HashMap<>();
    archive
        .read(archive.list(paths))
        .filter(reading -> wanted.containsKey(Dataset.stem(reading.source())))
        .forEach(reading -> texts.putIfAbsent(Dataset.stem(reading.source()), reading));
    wanted.keySet().stream()
        .filter(stem -> !texts.containsKey(stem))
        .sorted()
        .forEach(stem -> complaints.accept(stem + ": the inputs have no text of this name"));
    return gold.documents().stream()
        .filter(document -> texts.containsKey(document.stem()))
        .map(document -> dated(texts.get(document.stem()), document));
  }

  private static Reading dated(
      @org.jspecify.annotations.Nullable Reading reading, GoldDocument gold) {
    if (reading instanceof Reading.Read read) {
      Document document = read.document();
      // The stem keeps texts of equal content apart; each is to be scored.
      return new Reading.Read(
          new Document(document.source(), document.content(), null, gold.published()), gold.stem());
    }
    return java.util.Objects.requireNonNull(reading);
  }
}
