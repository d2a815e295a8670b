package org.commitments.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack with faults is refused; each is named with file, line and what is allowed. */
class BrokenPackTest {

  private static final String CUES = "id\tkind\tforce\tcomplement\tflags\tpattern\texample\n";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeSettings() throws IOException {
    write("pack.properties", "name=Test\niso639_3=tst\nengine=lexicon\n");
  }

  @Test
  void aPackOfSettingsAloneIsRight() {
    assertThatNoException().isThrownBy(() -> LanguagePacks.fromFolder(folder));
  }

  @Test
  void everyFaultIsNamedAtOnce() throws IOException {
    write(
        "pack.properties",
        "name=Test\n# a comment\nhead=middle\njoints=(\nsides=x\niso639_3=tst\nlocal=x\n");
    write("macros.tsv", "name\tpattern\nyear\t{century}\\\\d\\\\d\n");
    write(
        "cues.tsv",
        CUES
            + "t.one\tCOMMITMENT\tFIRM\tVERB\t\twill\tX will do.\n"
            + "t.one\tCOMMITMENT\tFIRM\tVERB\t\tshall\tX shall do.\n"
            + "\n"
            + "# a comment\n"
            + "t.two\tPROMISE\tFIRM\tVERB,ADVERB\t\tshall\tX shall do.\n"
            + "t.three\tCOMMITMENT\tFIRM\tVERB\t\tsh(all\tX shall do.\n"
            + "t.four\tCOMMITMENT\tFIRM\tVERB\t\t{modal}\tX shall do.\n"
            + "t.five\tCOMMITMENT\tFIRM\tVERB\t\tmust\t\n"
            + "t.six\tCOMMITMENT\tFIRM\tVERB\tSUBJECTS\tmust\tX must do.\tno\tmore\n");
    write("lexicon.tsv", "phrase\tkind\ngo\tVERB\n");
    write(
        "headings.tsv",
        "id\tplace\treach\tlabel\tpattern\texample\nt.h\tLINE\tLIST\tANY\t^on x\ton x\n");
    write("places.tsv", "id\ttype\tname\tvalid_to\n\tvillage\tA\t2020\n");
    write("sectors.tsv", "phrase\tcodes\tweight\ncoal\tenergy,coal\thigh\n");
    List<String> faults = faults();
    assertThat(faults)
        .contains(
            "pack.properties:1: key 'engine' is missing; needed: [name, iso639_3, engine]",
            "pack.properties:3: 'middle' of key 'head'; allowed: [first, last]",
            "pack.properties:5: pattern of 'sides' needs the group (?<name>…)",
            "macros.tsv:2: unknown macro {century}; known: []",
            "cues.tsv:3: rule id 't.one' occurs twice; ids are unique in a pack",
            "cues.tsv:6: 'PROMISE' in column 'kind'; allowed: [COMMITMENT, PROPOSAL]",
            "cues.tsv:6: 'ADVERB' in column 'complement'; allowed, with commas between them:"
                + " [CLAUSE, GERUND, NOUN, VERB]",
            "cues.tsv:8: unknown macro {modal}; known: [year]",
            "cues.tsv:9: column 'example' is empty",
            "lexicon.tsv:1: unknown column 'kind'; known: [phrase, class]",
            "headings.tsv:2: pattern of 't.h' needs the group (?<label>…)",
            "places.tsv:2: 'village' in column 'type'; allowed: [city, country, group, province]",
            "places.tsv:2: '2020' in column 'valid_to'; allowed: a day such as 2025-06-30",
            "sectors.tsv:2: 'high' in column 'weight'; allowed: a number such as 0.5");
    assertThat(faults)
        .anyMatch(f -> f.startsWith("pack.properties:4: pattern of 'joints': Unclosed group"))
        .anyMatch(f -> f.startsWith("pack.properties:7: unknown key 'local'; known: [accompanied,"))
        .anyMatch(f -> f.startsWith("cues.tsv:7: pattern of 't.three': Unclosed group"))
        .anyMatch(f -> f.startsWith("cues.tsv:10: 9 cells under 7 columns"))
        .anyMatch(f -> f.startsWith("sectors.tsv:2: 'coal' in column 'codes'; allowed, with"))
        .anyMatch(
            f -> f.startsWith("lexicon.tsv:2: column 'class' is empty; allowed: [ADJECTIVE,"));
    assertThat(faults).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownEngineIsNamed() throws IOException {
    write("pack.properties", "name=Test\niso639_3=tst\nengine=magic\n");
    assertThat(faults())
        .containsExactly(
            "pack.properties:3: 'magic' of key 'engine'; allowed: [corenlp, lexicon, opennlp]");
  }

  @Test
  void theMessageListsTheFaults() throws IOException {
    write("lexicon.tsv", "phrase\tclass\ngo\tVERBS\nred\tADJECTIVES");
    PackException thrown =
        catchThrowableOfType(PackException.class, () -> LanguagePacks.fromFolder(folder));
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage())
        .contains("has 2 fault(s):\n  lexicon.tsv:2: 'VERBS'")
        .contains("\n  lexicon.tsv:3: 'ADJECTIVES' in column 'class'; allowed: [");
  }

  /** Each line of a table: the file, its header and a line, the beginning of the fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          periods.tsv | id;form;pattern;example | t.p;SOON;soon;soon | periods.tsv:2: 'SOON' in column 'form'
          metadata.tsv | id;field;form;pattern;example | t.m;BYLINE;TOP;by;by | metadata.tsv:2: 'TOP' in column 'form'
          references.tsv | id;refers;pattern;example | t.r;OWNER;of;of | references.tsv:2: pattern of 't.r' needs
          quantities.tsv | id;pattern;example | t.q;(?<number>1);1 | quantities.tsv:2: pattern of 't.q' needs the group (?<unit>
          values.tsv | phrase;kind;value | May;MONTHS;5 | values.tsv:2: 'MONTHS' in column 'kind'
          connectives.tsv | phrase;role | and;AND | connectives.tsv:2: 'AND' in column 'role'
          parties.tsv | phrase;role | bank;BANK | parties.tsv:2: 'BANK' in column 'role'
          predicates.tsv | phrase;class | be;STATE | predicates.tsv:2: 'STATE' in column 'class'
          vetoes.tsv | id;where;pattern;example | t.v;AFTER;no;no | vetoes.tsv:2: 'AFTER' in column 'where'
          furniture.tsv | id;scope;pattern;example | t.f;PAGE;menu;menu | furniture.tsv:2: 'PAGE' in column 'scope'
          demonyms.tsv | adjective;id | French; | demonyms.tsv:2: column 'id' is empty
          """)
  void aWrongCellIsNamed(String file, String header, String line, String fault) throws IOException {
    write(file, header.replace(';', '\t') + "\n" + line.replace(';', '\t') + "\n");
    assertThat(faults()).hasSize(1).first().asString().startsWith(fault);
  }

  private List<String> faults() {
    PackException thrown =
        catchThrowableOfType(PackException.class, () -> LanguagePacks.fromFolder(folder));
    assertThat(thrown).as("the pack is refused").isNotNull();
    return thrown.faults();
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }
}
