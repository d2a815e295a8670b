package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.model.Force;
import org.commitments.model.Party;
import org.junit.jupiter.api.Test;

/** A third language is a folder of tables: a little Esperanto, without a line of Java. */
class ToyLanguageTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("commitments.basedir", "."), "src/test/resources/packs");
  private static final LanguagePacks PACKS = LanguagePacks.with(FOLDER);

  private static final String PAGE =
      """
      Rivero kaj Monto subskribis novan programon

      La urboj Rivero kaj Monto subskribis programon de kunlaboro en majo.

      Pri edukado, la du urboj konsentis konstrui 20 lernejojn dum 2025-2027.

      Rivero intencas planti arbojn en la nova parko ĝis 2030.
      """;

  @Test
  void standsBesideTheBundledLanguages() {
    assertThat(PACKS.ids()).startsWith("en", "vi").contains("eo");
  }

  @Test
  void givesRecordsWithPartySectorActionAndPeriod() {
    List<Commitment> records = extract(PAGE);
    assertThat(records).hasSize(2);

    Commitment schools = records.get(0);
    assertThat(action(schools)).isEqualTo("konstrui 20 lernejojn dum 2025-2027");
    assertThat(schools.clause().cue().force()).isEqualTo(Force.FIRM);
    assertThat(schools.parties()).extracting(Party::name).containsExactly("Rivero", "Monto");
    assertThat(schools.parties()).extracting(Party::id).containsExactly("XX-RIV", "XX-MON");
    assertThat(schools.parties()).extracting(Party::basis).containsOnly(Party.Basis.REFERENCE);
    assertThat(schools.sector()).extracting("codes").isEqualTo(List.of("education"));
    assertThat(schools.period()).extracting("start").isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(schools.period()).extracting("end").isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(schools.quantities()).hasSize(1);

    Commitment trees = records.get(1);
    assertThat(action(trees)).isEqualTo("planti arbojn en la nova parko ĝis 2030");
    assertThat(trees.clause().cue().force()).isEqualTo(Force.INTENT);
    assertThat(trees.parties()).extracting(Party::id).containsExactly("XX-RIV");
    assertThat(trees.period()).extracting("start").isNull();
    assertThat(trees.period()).extracting("end").isEqualTo(LocalDate.of(2030, 12, 31));
  }

  @Test
  void isDetectedWhereNobodyNamesIt() {
    Document page = new Document("eo.txt", PAGE, null, null);
    Extraction extraction = Pipeline.of(PACKS).extract(page);
    assertThat(extraction.articles()).extracting(r -> r.article().language()).containsExactly("eo");
  }

  @Test
  void itsRulesFindTheirExamples() {
    for (Table table : Table.values()) {
      for (Rule rule : PACKS.find("eo").orElseThrow().rules(table)) {
        for (String example : rule.examples()) {
          Matcher matcher = rule.pattern().matcher(example.replaceAll("[\\[\\]]", ""));
          assertThat(matcher.find()).as("%s finds '%s'", rule.place(), example).isTrue();
        }
      }
    }
  }

  @Test
  void leavesTheOtherLanguagesAsTheyAre() {
    Map<String, String> digests = digests(LanguagePacks.bundled());
    assertThat(digests(PACKS)).containsAllEntriesOf(digests);
  }

  private static Map<String, String> digests(LanguagePacks packs) {
    Map<String, String> digests = new java.util.TreeMap<>();
    packs.all().forEach(pack -> digests.put(pack.id(), pack.digest()));
    return digests;
  }

  private static List<Commitment> extract(String page) {
    Document document = new Document("eo.txt", page, "eo", LocalDate.of(2024, 5, 12));
    Extraction extraction = Pipeline.of(PACKS).extract(document);
    assertThat(extraction.diagnostics()).isEmpty();
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().get(0).commitments();
  }

  private static String action(Commitment record) {
    return record.clause().article().text().slice(record.clause().action());
  }
}
