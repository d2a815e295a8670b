package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The README shows what the program does today. {@code mvn test -Dtest=ReadmeTest
 * -Dreadme.update=true} writes the excerpt again; the diff is to be looked at.
 */
class ReadmeTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final Path README = BASE.resolve("README.md");
  private static final String BEGIN = "<!-- excerpt -->";
  private static final String END = "<!-- /excerpt -->";
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The records shown: sample, and words of the action. */
  private static final List<Map.Entry<String, String>> SHOWN =
      List.of(
          Map.entry("samples/en/quang-ninh-can-tho-2024.txt", "150 guides"),
          Map.entry("samples/vi/lao-cai-binh-dinh-ky-ket-2023.txt", "5.000 m²"));

  @TempDir Path folder = Path.of("");

  @Test
  void namesTheTwoCommands() throws IOException {
    String readme = Files.readString(README);
    assertThat(fence(readme, readme.indexOf("## Five minutes")))
        .containsExactly("bin/commitments extract samples --output dataset", "mvn verify");
    assertThat(BASE.resolve("bin/commitments")).isExecutable();
  }

  @Test
  void showsWhatTheCommandGives() throws IOException {
    List<JsonNode> given = given();
    if (Boolean.getBoolean("readme.update")) {
      assertThat(System.getenv("CI"))
          .as("CI: the README is updated by hand and looked at, not where it is checked")
          .isNotEqualTo("true");
      update(given);
    }
    String readme = Files.readString(README);
    String shown = readme.substring(readme.indexOf(BEGIN), readme.indexOf(END));
    List<JsonNode> records = new ArrayList<>();
    for (int at = shown.indexOf("```json"); at >= 0; at = shown.indexOf("```json", at + 1)) {
      records.add(JSON.readTree(String.join("\n", fence(shown, at))));
    }
    assertThat(records)
        .as("the excerpt of README.md; -Dreadme.update=true writes it again")
        .isEqualTo(given);
  }

  @Test
  void namesEveryFieldOfARecord() throws IOException {
    String readme = Files.readString(README);
    for (JsonNode record : given()) {
      record.fieldNames().forEachRemaining(field -> assertThat(readme).contains("`" + field + "`"));
    }
  }

  @Test
  void namesEveryOptionOfExtract() throws IOException {
    String readme = Files.readString(README);
    CommandLine extract = commandLine().getSubcommands().get("extract");
    assertThat(extract).isNotNull();
    Objects.requireNonNull(extract).getCommandSpec().options().stream()
        .map(option -> option.longestName())
        .filter(name -> !List.of("--help", "--version").contains(name))
        .forEach(name -> assertThat(readme).contains("`" + name));
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (String file : List.of("README.md", "CONTRIBUTING.md", "models/README.md")) {
      Path page = BASE.resolve(file);
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.resolveSibling(link.group(1))).as("%s: %s", file, link.group()).exists();
      }
    }
  }

  private List<JsonNode> given() throws IOException {
    Path out = folder.resolve("dataset");
    String[] command = {
      "extract", BASE.resolve("samples").toString(), "--output", out.toString(), "--quiet"
    };
    StringWriter err = new StringWriter();
    CommandLine line = commandLine().setErr(new PrintWriter(err));
    assertThat(line.execute(command)).as(err.toString()).isZero();
    List<String> lines = Files.readAllLines(out.resolve("commitments.jsonl"));
    List<JsonNode> records = new ArrayList<>();
    for (Map.Entry<String, String> wanted : SHOWN) {
      records.add(
          lines.stream()
              .map(ReadmeTest::parse)
              .filter(
                  record ->
                      record.path("source").asText().equals(wanted.getKey())
                          && record
                              .path("action")
                              .path("text")
                              .asText()
                              .contains(wanted.getValue()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no record " + wanted)));
    }
    return records;
  }

  private static CommandLine commandLine() {
    return Main.commandLine(
        new Environment(
            (Optional<Path> none) -> Engine.of(LanguagePacks.bundled()),
            () -> LanguagePacks.bundled().all(),
            "test",
            false));
  }

  private static void update(List<JsonNode> records) throws IOException {
    StringBuilder excerpt = new StringBuilder(BEGIN).append('\n');
    for (JsonNode record : records) {
      excerpt.append("```json\n").append(lines(record)).append("```\n\n");
    }
    excerpt.setLength(excerpt.length() - 1);
    String readme = Files.readString(README);
    Files.writeString(
        README,
        readme.substring(0, readme.indexOf(BEGIN))
            + excerpt
            + readme.substring(readme.indexOf(END)));
  }

  /** A field a line. */
  private static String lines(JsonNode record) {
    List<String> fields = new ArrayList<>();
    record
        .properties()
        .forEach(field -> fields.add("\"" + field.getKey() + "\": " + spaced(field.getValue())));
    return "{" + String.join(",\n ", fields) + "}\n";
  }

  private static String spaced(JsonNode value) {
    try {
      return JSON.writer(new OneLine()).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All on one line, with blanks behind commas and colons. */
  private static final class OneLine extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
      out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
      out.writeRaw(", ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
      out.writeRaw(", ");
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }

  /** The lines of the first fenced block from an offset on. */
  private static List<String> fence(String page, int from) {
    int open = page.indexOf("```", from);
    int begin = page.indexOf('\n', open) + 1;
    String block = page.substring(begin, page.indexOf("```", begin));
    try (Stream<String> lines = block.lines()) {
      return lines.toList();
    }
  }
}
