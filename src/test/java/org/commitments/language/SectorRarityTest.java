package org.commitments.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commitments.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rarer a term is, the more it tells. */
class SectorRarityTest {

  private static final String TEXT = "The mill dries rice by coal, rice for all.";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writePack() throws IOException {
    settings("");
    write(
        "sectors.tsv",
        "phrase\tcodes\tweight\nCoal\tenergy\t1.0\nrice\tagriculture,trade\t0.5\nmill\tindustry\t0.5\n");
  }

  @Test
  void withoutCountsEveryTermCountsAlike() {
    assertThat(hits()).extracting(SectorLexicon.Hit::rarity).containsOnly(1.0);
    assertThat(SectorLexicon.salience(hits()))
        .isEqualTo(SectorLexicon.weights(hits()))
        .containsEntry("agriculture", 1.0);
  }

  @Test
  void rarityIsTheLogarithmOfAllDocumentsOverThoseWithTheTerm() throws IOException {
    settings("frequencies_documents=99\n");
    write("frequencies.tsv", "phrase\tdocuments\ncoal\t99\nrice\t9\n");
    assertThat(SectorLexicon.salience(hits()))
        .hasEntrySatisfying("energy", salience -> assertThat(salience).isZero())
        .hasEntrySatisfying(
            "trade", salience -> assertThat(salience).isEqualTo(Math.log(10), within(1e-9)))
        .hasEntrySatisfying(
            "industry",
            salience -> assertThat(salience).isEqualTo(Math.log(100) / 2, within(1e-9)));
  }

  @Test
  void moreDocumentsThanTheCorpusHasCountAsAll() throws IOException {
    settings("frequencies_documents=9\n");
    write("frequencies.tsv", "phrase\tdocuments\ncoal\t400\n");
    assertThat(SectorLexicon.salience(hits())).containsEntry("energy", 0.0);
  }

  @Test
  void aNumberOfDocumentsIsANumber() throws IOException {
    settings("frequencies_documents=many\n");
    PackException thrown =
        catchThrowableOfType(PackException.class, () -> LanguagePacks.fromFolder(folder));
    assertThat(thrown.faults())
        .containsExactly(
            "pack.properties:4: 'many' of key 'frequencies_documents'; allowed: a number from 1 to"
                + " 999999999");
  }

  private List<SectorLexicon.Hit> hits() {
    return SectorLexicon.of(LanguagePacks.fromFolder(folder))
        .hits(TEXT, new Span(0, TEXT.length()));
  }

  private void settings(String more) throws IOException {
    write("pack.properties", "name=Test\niso639_3=tst\nengine=lexicon\n" + more);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }
}
