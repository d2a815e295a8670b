package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commitments.archive.Archive;
import org.commitments.archive.ReadOptions;
import org.commitments.archive.Selection;
import org.commitments.batch.Batch;
import org.commitments.batch.ExtractionRun;
import org.commitments.dataset.ArticleRows;
import org.commitments.dataset.DatasetWriter;
import org.commitments.dataset.Format;
import org.commitments.dataset.Row;
import org.commitments.dataset.RunSettings;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.model.Heading;
import org.commitments.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the whole program, whatever the text. */
class PipelinePropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EMOJI = "\uD83D\uDE00 ";
  private static final int STEP = 97;
  private static final int RANDOM_TEXTS = 250;
  private static final int MOST_WORDS = 120;

  @TempDir Path folder = Path.of("");

  @Test
  void everyPlaceOfEveryFieldLiesInsideItsArticle() {
    Corpus.all()
        .forEach(
            (name, text) -> {
              for (Extraction.Result result : Corpus.extract(name, text).articles()) {
                for (Commitment record : result.commitments()) {
                  checkPlaces(result.article(), record);
                }
              }
            });
  }

  @Test
  void everyPlaceOfTheDatasetSlicesToItsWords() throws IOException {
    int places = 0;
    for (Map.Entry<String, String> text : Corpus.all().entrySet()) {
      places += checkDataset(text.getKey(), text.getValue());
    }
    assertThat(places).isGreaterThan(500);
  }

  @Test
  void placesCountCodePointsAlsoAfterEmoji() throws IOException {
    int places = 0;
    for (Map.Entry<String, String> text : Corpus.small().entrySet()) {
      String withEmoji = text.getValue().replaceAll("((?:[^ \n]* ){9})", "$1" + EMOJI);
      assertThat(withEmoji).contains(EMOJI);
      places += checkDataset(text.getKey(), withEmoji);
    }
    assertThat(places).isGreaterThan(50);
  }

  @Test
  void composedAndDecomposedLettersGiveTheSame() {
    Corpus.small()
        .forEach(
            (name, text) ->
                assertThat(Corpus.json(name, Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(name)
                    .isEqualTo(Corpus.json(name, Normalizer.normalize(text, Normalizer.Form.NFC))));
  }

  @Test
  void allLineEndsGiveTheSame() {
    Corpus.small()
        .forEach(
            (name, text) -> {
              String lines = text.replace("\r\n", "\n");
              String plain = Corpus.json(name, lines);
              assertThat(Corpus.json(name, lines.replace("\n", "\r\n"))).as(name).isEqualTo(plain);
              assertThat(Corpus.json(name, lines.replace("\n", "\r"))).as(name).isEqualTo(plain);
              assertThat(Corpus.json(name, "\uFEFF" + lines)).as(name).isEqualTo(plain);
            });
  }

  @Test
  void runsAndThreadsGiveTheSameBytes() throws IOException {
    Map<String, String> first = dataset("first", 1);
    assertThat(first).hasSize(14).containsKey("commitments.jsonl");
    assertThat(first.get("commitments.jsonl")).isNotEmpty();
    assertThat(dataset("second", 2)).isEqualTo(first);
    assertThat(dataset("third", 8)).isEqualTo(first);
  }

  @Test
  void anyTextIsReadAndGivesTheSameTwice() {
    List<String> stock = stock();
    long seed = Long.getLong("commitments.seed", 20240615L);
    Random random = new Random(seed);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      String language = Arrays.asList("en", "vi", null).get(random.nextInt(3));
      String text = randomText(stock, random);
      String label = "text " + i + " of -Dcommitments.seed=" + seed + ": " + text;
      String[] both = new String[2];
      assertThatCode(
              () -> {
                both[0] = all(new Document("random.txt", text, language, null));
                both[1] = all(new Document("random.txt", text, language, null));
              })
          .as(label)
          .doesNotThrowAnyException();
      assertThat(both[1]).as(label).isEqualTo(both[0]);
    }
  }

  @Test
  void everyBeginningOfATextIsRead() {
    Corpus.small()
        .forEach(
            (name, text) -> {
              for (int end = 0; end < text.length(); end += STEP) {
                String beginning = text.substring(0, end);
                assertThatCode(() -> Corpus.json(name, beginning))
                    .as("%s up to %s", name, end)
                    .doesNotThrowAnyException();
              }
            });
  }

  @Test
  void anotherArticleBehindLeavesTheFirstAsItIs() {
    String other =
        """

        ---

        River towns to share a ferry

        Published: 3 March 2021

        Marsh End and Wood Side, two towns on the river, signed a paper on Monday. Marsh End will \
        run the ferry from Monday to Friday and Wood Side will run it on the other days of the week.
        """;
    for (Map.Entry<String, String> text : Corpus.samples().entrySet()) {
      List<ArticleRows> alone = Corpus.rows(text.getKey(), text.getValue());
      List<ArticleRows> both = Corpus.rows(text.getKey(), text.getValue().stripTrailing() + other);
      assertThat(both).as(text.getKey()).hasSize(alone.size() + 1);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(both.get(i).json()).as(text.getKey()).isEqualTo(alone.get(i).json());
        assertThat(both.get(i).commitments())
            .extracting(Row::json)
            .as(text.getKey())
            .isEqualTo(alone.get(i).commitments().stream().map(Row::json).toList());
      }
    }
  }

  private static void checkPlaces(Article article, Commitment record) {
    Clause clause = record.clause();
    check(article, clause.action(), "action");
    check(article, clause.verb(), "verb");
    check(article, clause.sentence().span(), "sentence");
    assertThat(clause.sentence().span().contains(clause.action()))
        .as("%s: '%s' lies in its sentence", article.source(), words(article, clause.action()))
        .isTrue();
    assertThat(clause.action().contains(clause.verb()))
        .as("%s: the verb lies in '%s'", article.source(), words(article, clause.action()))
        .isTrue();
    inside(article, clause.cue().span(), "cue");
    if (clause.subject() != null) {
      check(article, clause.subject(), "subject");
    }
    Heading heading = clause.section().heading();
    if (heading != null) {
      inside(article, heading.span(), "heading");
      check(article, heading.label(), "label");
    }
    record.parties().forEach(party -> inside(article, party.span(), "party " + party.name()));
    record.counterparties().forEach(party -> check(article, party.span(), party.name()));
    if (record.sector() != null && record.sector().label() != null) {
      check(article, record.sector().label(), "sector");
    }
    if (record.period() != null) {
      check(article, record.period().span(), "period");
    }
    record.quantities().forEach(quantity -> check(article, quantity.span(), "quantity"));
    assertThat(record.quantities())
        .as("%s: quantities lie in the action", article.source())
        .allMatch(quantity -> clause.action().contains(quantity.span()));
  }

  /** Inside the article, not empty, without white space at its ends. */
  private static void check(Article article, Span span, String what) {
    inside(article, span, what);
    String words = words(article, span);
    assertThat(words).as("%s: %s", article.source(), what).isNotEmpty().isEqualTo(words.strip());
  }

  /** Inside the article, and no half of a surrogate pair. */
  private static void inside(Article article, Span span, String what) {
    String text = article.text().value();
    assertThat(span.end()).as("%s: %s", article.source(), what).isLessThanOrEqualTo(text.length());
    for (int at : List.of(span.start(), span.end())) {
      boolean split = at < text.length() && Character.isLowSurrogate(text.charAt(at));
      assertThat(split).as("%s: %s at %s", article.source(), what, at).isFalse();
    }
  }

  private static String words(Article article, Span span) {
    return article.text().slice(span);
  }

  private static int checkDataset(String name, String content) throws IOException {
    int places = 0;
    for (ArticleRows article : Corpus.rows(name, content)) {
      int[] text = JSON.readTree(article.json()).path("text").asText().codePoints().toArray();
      for (Row row : article.commitments()) {
        places += checkNode(name, JSON.readTree(row.json()), text);
      }
    }
    return places;
  }

  private static int checkNode(String name, JsonNode node, int[] text) {
    int places = 0;
    if (node.path("start").isInt()) {
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      assertThat(end).as("%s: %s", name, node).isBetween(start, text.length);
      JsonNode words = node.has("label") ? node.path("label") : node.path("text");
      // The words of a cue or party that only the context gives are null, and so is their place.
      assertThat(new String(text, start, end - start))
          .as("%s: %s", name, node)
          .isEqualTo(words.asText(""));
      places++;
    }
    for (JsonNode child : node) {
      places += checkNode(name, child, text);
    }
    return places;
  }

  private Map<String, String> dataset(String name, int threads) throws IOException {
    Path out = folder.resolve(name);
    Archive archive = Archive.ofText(Selection.all(), ReadOptions.defaults());
    Batch batch = new Batch(Pipeline.of(Corpus.PACKS)::extract, threads);
    try (DatasetWriter writer = new DatasetWriter(out, EnumSet.allOf(Format.class), false)) {
      new ExtractionRun(batch, 0)
          .run(
              archive.read(archive.list(List.of(Corpus.samplesFolder()))).iterator(),
              writer,
              new RunSettings("test", Map.of(), Map.of()),
              outcome -> {});
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        String each = String.valueOf(file.getFileName());
        if (!each.equals("commitments.duckdb")) { // its records are compared with the others'
          files.put(each, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static String all(Document document) {
    return org.commitments.dataset.ArticleWriter.rows(Corpus.PIPELINE.extract(document)).stream()
        .map(article -> article.json() + article.commitments())
        .toList()
        .toString();
  }

  /** Words of both languages, cues and other examples, marks, and what breaks programs. */
  private static List<String> stock() {
    List<String> stock = new ArrayList<>();
    Corpus.samples().values().forEach(text -> stock.addAll(List.of(text.split("\\s+", -1))));
    for (Table table : List.of(Table.CUES, Table.HEADINGS, Table.PERIODS, Table.QUANTITIES)) {
      Corpus.PACKS.all().stream()
          .flatMap(pack -> pack.rules(table).stream())
          .map(Rule::examples)
          .forEach(examples -> examples.forEach(e -> stock.add(e.replaceAll("[\\[\\]]", ""))));
    }
    List<String> odd =
        List.of(
            "will",
            "sẽ",
            "cam kết",
            "agreed to",
            ".",
            ",",
            ";",
            ":",
            "\n",
            "\n\n",
            "\n- ",
            "\n1. ",
            "\n---\n",
            "\u0000",
            "\u0007",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            EMOJI,
            "\uD835\uDFD8",
            "a\u0301\u0323",
            "٣",
            "2023-2025",
            "31/02/2024",
            "99999999999999999999",
            "(",
            ")",
            "[",
            "“",
            "'",
            "\\",
            "$1",
            "{year}",
            "%",
            "…",
            "—");
    // As often as all the rest.
    int times = stock.size() / odd.size();
    for (int i = 0; i < times; i++) {
      stock.addAll(odd);
    }
    return stock;
  }

  private static String randomText(List<String> stock, Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(MOST_WORDS);
    for (int i = 0; i < words; i++) {
      text.append(stock.get(random.nextInt(stock.size())));
      text.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
