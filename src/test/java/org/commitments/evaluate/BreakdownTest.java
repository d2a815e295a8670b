package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakdownTest {

  private static final FoundRecord.Origin ORIGIN =
      new FoundRecord.Origin(-1, "", List.of(), "", "", List.of());

  @TempDir Path folder = Path.of("");

  /**
   * Recall by the codes of the gold, precision by those of what was found: the first pair has
   * another code on each side, the second the same two; one is missed, and one is invented.
   */
  @Test
  void countsFieldsOnTheSideThatHasThem() {
    List<GoldRecord> gold =
        List.of(
            gold("plant oaks along the quay", "Vell", Set.of("environment")),
            gold("train forty nurses for the islands", "Vell", Set.of("health", "education")),
            gold("dredge the inner harbour", "Sund", Set.of("transport")));
    List<FoundRecord> found =
        List.of(
            found("plant oaks along the quay", "Vell", Set.of("construction")),
            found("train forty nurses for the islands", "Sund", Set.of("health", "education")),
            found("sing at the fair every summer", "Sund", Set.of()));
    GoldDocument document = new GoldDocument("a", "en", Path.of("a.txt"), null, gold);
    List<String> lines =
        new Breakdown(List.of(Scorer.score(document, found))).lines(any -> Genre.LAW);
    assertThat(lines)
        .containsExactly(
            "genre\tlaw\t1\t3\t3\t0.667\t0.667\t0.667\t0.500\t0.000",
            "field\t(none)\t1\t0\t1\t0.000\t0.000\t0.000\t0.000\t0.000",
            "field\tconstruction\t1\t0\t1\t1.000\t0.000\t0.000\t0.000\t0.000",
            "field\teducation\t1\t1\t1\t1.000\t1.000\t1.000\t0.000\t0.000",
            "field\tenvironment\t1\t1\t0\t0.000\t1.000\t0.000\t1.000\t0.000",
            "field\thealth\t1\t1\t1\t1.000\t1.000\t1.000\t0.000\t0.000",
            "field\ttransport\t1\t1\t0\t0.000\t0.000\t0.000\t0.000\t0.000");
  }

  @Test
  void sumsUpTheDocumentsOfAGenre() {
    GoldDocument one = document("a", gold("plant oaks along the quay", "Vell", Set.of("trade")));
    GoldDocument two = document("b", gold("dredge the inner harbour", "Sund", Set.of("trade")));
    List<Scorer.Score> scores =
        List.of(
            Scorer.score(one, List.of(found("plant oaks along the quay", "Vell", Set.of("trade")))),
            Scorer.score(two, List.of()));
    assertThat(new Breakdown(scores).lines(any -> Genre.FACT_SHEET))
        .containsExactly(
            "genre\tfact-sheet\t2\t2\t1\t1.000\t0.500\t0.667\t1.000\t0.667",
            "field\ttrade\t2\t2\t1\t1.000\t0.500\t0.667\t1.000\t0.667");
  }

  @Test
  void writesTheSameBytesAgainAndLeavesOtherSets() throws IOException {
    Path text = folder.resolve("a.txt");
    Files.writeString(text, "FACT SHEET: Oaks\n\nVell will plant oaks along the quay.\n");
    GoldRecord record = gold("plant oaks along the quay", "Vell", Set.of("trade"));
    Gold gold = Gold.of(List.of(new GoldDocument("a", "en", text, null, List.of(record))));
    Evaluation evaluation = Evaluation.of(gold, Dataset.of(List.of()));
    Genres genres = new Genres(LanguagePacks.bundled());
    Path report = folder.resolve("breakdown.tsv");
    QualityReport.writeBreakdown(report, "one", evaluation, genres);
    QualityReport.writeBreakdown(report, "two", evaluation, genres);
    String before = Files.readString(report, StandardCharsets.UTF_8);
    QualityReport.writeBreakdown(report, "two", evaluation, genres);
    assertThat(report).content().isEqualTo(before);
    assertThat(before.lines())
        .startsWith(
            "set\tlanguage\tby\tvalue\tdocuments\tgold\tfound\tP\tR\tF1\tparty\trecord_F1",
            "one\ten\tgenre\tfact-sheet\t1\t1\t0\t0.000\t0.000\t0.000\t0.000\t0.000")
        .contains("two\tall\tfield\ttrade\t1\t1\t0\t0.000\t0.000\t0.000\t0.000\t0.000")
        .hasSize(9);
  }

  private static GoldDocument document(String stem, GoldRecord record) {
    return new GoldDocument(stem, "en", Path.of(stem + ".txt"), null, List.of(record));
  }

  private static GoldRecord gold(String action, String party, Set<String> codes) {
    return new GoldRecord(
        "commitment", new Passage(action, 1), List.of(List.of(party)), codes, null);
  }

  private static FoundRecord found(String action, String party, Set<String> codes) {
    return new FoundRecord(
        "commitment", action, List.of(party), codes, null, Details.NONE, 1, ORIGIN);
  }
}
