package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.batch.Batch;
import org.commitments.dataset.Examples;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final Path FIXTURE = BASE.resolve("src/test/resources/evaluate");
  private static final Path FOUND = FIXTURE.resolve("found.jsonl");
  private static final Path REFERENCE = BASE.resolve("../shared/gold");

  /** The reference scorer tells nothing of the other fields of a record. */
  private static final int REFERENCE_FIGURES = Figures.NAMES.indexOf("force");

  @TempDir Path folder = Path.of("");

  /** The figures of the reference scorer for the same files. */
  @ParameterizedTest
  @CsvSource({
    "documents, 1, 1, 2",
    "gold, 4, 2, 6",
    "found, 5, 1, 6",
    "P, 0.600, 1.000, 0.667",
    "R, 0.750, 0.500, 0.667",
    "F1, 0.667, 0.667, 0.667",
    "action_F1, 0.897, 1.000, 0.923",
    "party, 1.000, 1.000, 1.000",
    "sector_F1, 0.857, 1.000, 0.889",
    "sector_hit, 1.000, 1.000, 1.000",
    "period, 0.500, 1.000, 0.667",
    "period_n, 2, 1, 3",
    "record_F1, 0.444, 0.667, 0.500",
    "proposal_F1, 0.500, 0.667, 0.571"
  })
  void givesTheFiguresOfTheReference(String figure, double en, double vi, double all) {
    Evaluation evaluation = evaluation();
    assertThat(evaluation.figures("en").get(figure)).isEqualTo(en, within(0.0005));
    assertThat(evaluation.figures("vi").get(figure)).isEqualTo(vi, within(0.0005));
    assertThat(evaluation.figures("all").get(figure)).isEqualTo(all, within(0.0005));
  }

  @Test
  void agreesWithTheReferenceScorerWhereItIsThere() throws IOException, InterruptedException {
    Path script = REFERENCE.resolve("score.py");
    Assumptions.assumeTrue(Files.isRegularFile(script) && hasPython(), "no reference scorer");
    // The tests run under ISO-8859-1, in which Java 17 hands names on to other programs.
    Assumptions.assumeTrue(
        StandardCharsets.US_ASCII.newEncoder().canEncode(script.toAbsolutePath().toString()),
        "the reference scorer cannot be called by its path");
    for (String set : List.of("seeds", "dev/en", "dev/vi", "train/en", "train/vi")) {
      Path gold = REFERENCE.resolve(set);
      Path found = found(gold);
      JsonNode expected = new ObjectMapper().readTree(run(script, found, gold));
      Figures figures = Evaluation.of(Gold.read(gold), Dataset.read(found)).figures(Evaluation.ALL);
      for (String name : Figures.NAMES.subList(0, REFERENCE_FIGURES)) {
        assertThat(figures.get(name))
            .as("%s of %s", name, set)
            .isEqualTo(expected.path(name).asDouble(), within(0.0005));
      }
    }
  }

  @Test
  void listsEachErrorWithItsWords() {
    ErrorList errors = evaluation().errors(new Tracing());
    assertThat(errors.lines())
        .startsWith("error\tstage\tlanguage\tdocument\trule\tweighed\taction\tgold\tfound")
        .contains(
            "missed\tkind\ten\triver-towns\t-\t-\topen a joint market"
                + "\tcommitment: open a joint market\tproposal: open a joint market",
            "false\tkind\ten\triver-towns\t-\t-\twaive the bridge toll"
                + "\tproposal: waive the bridge toll\tcommitment: waive the bridge toll",
            "false\tduplicate\ten\triver-towns\t-\t-\tshare warnings\t-\tcommitment: share warnings",
            "field\tperiod\ten\triver-towns\tnone\t-\tplant trees along the quay"
                + "\t2023-01-01/2023-12-31\t2023-01-01/2023-11-30",
            "field\tcodes\ten\triver-towns\tnone\t-\tbuild two footbridges over the river by 2024"
                + "\tconstruction\tconstruction; transport")
        .noneMatch(line -> line.contains("stand ready"));
    assertThat(errors.counts())
        .startsWith("count\terror\tstage\tlanguage\trule")
        .contains("1\tmissed\tuntraced\tvi\t*", "1\tmissed\tuntraced\tvi\t-");
  }

  @Test
  void printsDocuments() {
    assertThat(evaluation().byDocument()).contains("river-towns").contains("gold   4 found   5");
  }

  @Test
  void extractsTheTextsOfTheGoldWithTheirDates() {
    List<String> complaints = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    Gold gold = Gold.read(FIXTURE.resolve("gold"));
    Batch batch =
        new Batch(
            document -> {
              dates.add(document.source() + " " + document.published());
              assertThat(document.language()).isNull();
              return Examples.extract(document);
            },
            1);
    Dataset dataset = new GoldTexts(gold).extract(List.of(), batch, complaints::add);
    assertThat(complaints).isEmpty();
    assertThat(dates)
        .containsExactlyInAnyOrder("river-towns.txt 2021-05-03", "hai-xa.txt 2022-11-20");
    assertThat(Evaluation.of(gold, dataset).figures("all").get("found")).isEqualTo(3);
  }

  @Test
  void tellsOfTextsThatTheInputsLack() throws IOException {
    List<String> complaints = new ArrayList<>();
    Gold gold = Gold.read(FIXTURE.resolve("gold"));
    Files.copy(FIXTURE.resolve("gold/text/hai-xa.txt"), folder.resolve("hai-xa.txt"));
    new GoldTexts(gold).extract(List.of(folder), new Batch(Examples::extract, 1), complaints::add);
    assertThat(complaints).containsExactly("river-towns: the inputs have no text of this name");
  }

  @Test
  void checksFloors() throws IOException {
    Path floors = folder.resolve("floor.tsv");
    write(floors, "set\tlanguage\tfigure\tfloor\nt\tall\tF1\t0.999\nt\ten\tP\t0.5\n");
    assertThat(Floor.check(floors, "t", evaluation()))
        .singleElement()
        .asString()
        .contains("t all: F1 is ", "below its floor of 0.999");
    assertThatThrownBy(() -> Floor.check(floors, "other", evaluation()))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("no floor for the set 'other'");
    write(floors, "t\tall\tspeed\t0.9\n");
    assertThatThrownBy(() -> Floor.check(floors, "t", evaluation()))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("unknown figure 'speed'");
  }

  @Test
  void replacesOnlyTheLinesOfItsSetInTheReport() throws IOException {
    Path report = folder.resolve("report.tsv");
    QualityReport.write(report, "a", evaluation());
    QualityReport.write(report, "b", evaluation());
    QualityReport.write(report, "a", evaluation());
    List<String> lines = Files.readAllLines(report, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).startsWith("set\tlanguage\tdocuments\tgold\tfound\tP\t");
    assertThat(lines.get(1)).startsWith("b\ten\t1\t4\t");
  }

  @Test
  void saysWhatIsWrongWithGold() throws IOException {
    assertThatThrownBy(() -> Gold.read(folder.resolve("none"))).isInstanceOf(GoldException.class);
    assertThatThrownBy(() -> Gold.read(folder))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("no gold");
    write(folder.resolve("a.json"), "{");
    assertThatThrownBy(() -> Gold.read(folder)).hasMessageContaining("a.json is not JSON");
  }

  @Test
  void takesWordsAsTheReferenceDoes() {
    assertThat(Words.of("CO₂ 5½ a_b x-y NGUYỄN q\u0303u"))
        .containsExactly("co₂", "5½", "a_b", "x", "y", "nguyễn", "q", "u");
    assertThat(Words.of("Nguye\u0302\u0303n")).containsExactly("nguyễn");
  }

  @Test
  void comparesNamesWithoutCaseMarksAndGenericWords() {
    assertThat(PartyNames.key("The City of HÀ NỘI")).isEqualTo("hanoi");
    assertThat(PartyNames.key("Socialist Republic of Viet Nam")).isEqualTo("vietnam");
    assertThat(PartyNames.key("The Government")).isEqualTo("thegovernment");
    assertThat(PartyNames.same(List.of(List.of("A", "B"), List.of("C")), List.of("c", "b")))
        .isTrue();
    assertThat(PartyNames.same(List.of(List.of("A")), List.of("A", "C"))).isFalse();
    assertThat(PartyNames.same(List.of(), List.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "samples/en/a.txt, a",
    "a.vi.txt#2, a.vi",
    "portal/2019.zip!/x/0615.txt, 0615",
    ".hidden, .hidden",
    "plain, plain"
  })
  void knowsTheStemOfASource(String source, String stem) {
    assertThat(Dataset.stem(source)).isEqualTo(stem);
  }

  private static Evaluation evaluation() {
    return Evaluation.of(Gold.read(FIXTURE.resolve("gold")), Dataset.read(FOUND));
  }

  /** A dataset of the gold itself, with every third record bent out of shape. */
  private Path found(Path gold) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (GoldDocument document : Gold.read(gold).documents()) {
      for (GoldRecord record : document.records()) {
        number++;
        String action = record.action();
        var line = mapper.createObjectNode();
        line.put("source", document.stem() + ".txt");
        line.put("kind", record.kind().equals("proposal") ? "proposal" : "commitment");
        line.putObject("action")
            .put("text", number % 3 == 0 ? action.substring(action.length() / 3) : action);
        var parties = line.putArray("parties");
        record.parties().forEach(names -> parties.addObject().put("name", names.get(0)));
        var codes = line.putObject("sector").putArray("codes");
        record.codes().stream().sorted().skip(number % 2).forEach(codes::add);
        Interval period = record.period();
        if (period != null && number % 5 > 0) {
          line.putObject("period").put("start", period.start()).put("end", period.end());
        }
        lines.append(line).append('\n');
      }
    }
    Path file = folder.resolve("found.jsonl");
    write(file, lines.toString());
    return file;
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
  }

  private static String run(Path script, Path found, Path gold)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "python3", script.toString(), found.toString(), gold.toString(), "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  private static void write(Path file, String words) throws IOException {
    Files.writeString(file, words, StandardCharsets.UTF_8);
  }
}
