package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A corpus in, the number of documents with each term of the fields out. */
class FrequenciesCommandTest {

  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus(
        """
        {"id": "a", "text": "The hospital buys vaccines. A second hospital sells coal."}
        {"id": "b", "text": "Vaccines for every Hospital."}
        {"id": "c", "text": "Nothing of the kind."}
        """);
  }

  @Test
  void countsDocumentsAndNotOccurrences() throws IOException {
    assertThat(count()).as(err.toString()).isZero();
    assertThat(out.toString()).contains("frequencies_documents=3");
    assertThat(table())
        .contains("\nphrase\tdocuments\n", "\ncoal\t1\n", "\nhospital\t2\n", "\nvaccines\t2\n");
    String first = table();
    assertThat(count()).isZero();
    assertThat(table()).isEqualTo(first);
  }

  @Test
  void theCheckFailsWhereTheCountsHaveChanged() throws IOException {
    assertThat(count()).isZero();
    String before = table();
    assertThat(count("--check")).isZero();
    corpus("{\"id\": \"a\", \"text\": \"Coal.\"}\n");
    assertThat(count("--check")).isEqualTo(ExitStatus.FAULT);
    assertThat(err.toString()).contains("frequencies.tsv has other counts than the corpus");
    assertThat(table()).isEqualTo(before);
  }

  @Test
  void aBrokenCorpusIsNamedWithItsLine() throws IOException {
    corpus("{\"id\": \"a\", \"text\": \"Coal.\"}\n{\"id\": \"b\"}\n");
    assertThat(count()).isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err.toString()).contains("corpus.jsonl:2: no object with the strings");
    assertThat(folder.resolve("frequencies.tsv")).doesNotExist();
  }

  private void corpus(String lines) throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }

  private String table() throws IOException {
    return Files.readString(folder.resolve("frequencies.tsv"));
  }

  private int count(String... more) {
    Engine engine = new Engine(Map.of(), () -> document -> new Extraction(List.of(), List.of()));
    CommandLine commandLine =
        Main.commandLine(
            new Environment(packs -> engine, () -> LanguagePacks.bundled().all(), "9.9", false));
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    List<String> arguments = new ArrayList<>(List.of("train", "frequencies", "--language", "en"));
    arguments.add(folder.resolve("corpus.jsonl").toString());
    arguments.addAll(List.of("-o", folder.toString()));
    arguments.addAll(List.of(more));
    return commandLine.execute(arguments.toArray(String[]::new));
  }
}
