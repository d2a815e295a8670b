package org.commitments.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Heading;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Section;
import org.commitments.model.Sector;
import org.commitments.model.Sentence;
import org.commitments.testing.Cases.Case;
import org.jspecify.annotations.Nullable;

/** What the program finds in a line of a table, in the words of the table. */
public enum Found {
  /** Blocks; headings with the sentences that they govern, endings. */
  SECTIONS(1, 2),
  /** A sentence; its actions. */
  CLAUSES(1, 1),
  /** Title, lead, sentence, date of publication; parties and counterparties of the sentence. */
  PARTIES(4, 2),
  /** A heading or -, a sentence; codes. */
  SECTORS(2, 1),
  /** Blocks; their actions. */
  BULLETS(1, 1),
  /** A title, a sentence; force, mode and counterparties of its records. */
  MODES(2, 1);

  private static final String NEXT = " || ";
  private static final String NONE = "-";
  private static final int FIRST_WORDS = 3;

  private final int given;
  private final int expected;

  Found(int given, int expected) {
    this.given = given;
    this.expected = expected;
  }

  /** The name of the table's file. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many cells a line of the table has: what is given, what is expected, and why. */
  public int width() {
    return given + expected + 1;
  }

  /** What a line gives to the program. */
  public String given(Case line) {
    return String.join(" / ", line.cells().subList(0, given));
  }

  /** What is expected of a line; two cells are joined by {@code ==}. */
  public String expected(Case line) {
    return String.join(" == ", line.cells().subList(given, given + expected));
  }

  /** What the program finds in a line. */
  public String in(Case line) {
    return switch (this) {
      case SECTIONS -> sections(line);
      case CLAUSES, BULLETS -> clauses(line, line.cell(0));
      case PARTIES -> parties(line);
      case SECTORS -> sectors(line);
      case MODES -> modes(line);
    };
  }

  /** Holds what the program finds in a line to what the line expects. */
  public void assertThatHolds(Case line) {
    assertThat(line.cells()).hasSize(width());
    String found = in(line);
    assertThat(found).withFailMessage(() -> message(line, found)).isEqualTo(expected(line));
  }

  /** The words of a failure. */
  public String message(Case line, String found) {
    return "%s.tsv %s%n  why: %s%n  given:    %s%n  expected: %s%n  found:    %s"
        .formatted(
            table(), line, line.cell(line.cells().size() - 1), given(line), expected(line), found);
  }

  private static String sections(Case line) {
    Article article = Cases.article(line.language(), "", NONE, line.cell(0));
    List<Section> sections = Cases.stages(line.language()).sections().detect(article);
    String endings = joined(sections.stream().map(section -> section.ending().name()));
    if (sections.stream().allMatch(section -> section.heading() == null)) {
      return NONE + " == " + endings;
    }
    return joined(sections.stream().map(section -> section(article, section))) + " == " + endings;
  }

  private static String section(Article article, Section section) {
    Heading heading = section.heading();
    String label = heading == null ? NONE : article.text().slice(heading.label());
    return label
        + "=>"
        + section.sentences().stream()
            .map(sentence -> firstWords(article, sentence))
            .collect(Collectors.joining(" + "));
  }

  private static String firstWords(Article article, Sentence sentence) {
    String[] words = article.text().slice(sentence.span()).split("\\s+", FIRST_WORDS + 1);
    return Stream.of(words).limit(FIRST_WORDS).collect(Collectors.joining(" "));
  }

  private static String clauses(Case line, String body) {
    String title =
        line.language().equals("vi")
            ? "Hai địa phương ký kết hợp tác"
            : "Two localities sign agreement";
    Article article = Cases.article(line.language(), title, NONE, body);
    return joined(
        Cases.stages(line.language()).split(article).stream()
            .map(clause -> action(article, clause)));
  }

  private static String action(Article article, Clause clause) {
    String kind = clause.cue().kind() == Kind.COMMITMENT ? "C: " : "P: ";
    return kind + article.text().slice(clause.action());
  }

  private static String parties(Case line) {
    String body = line.cell(1).equals(NONE) ? line.cell(2) : line.cell(1) + " ¶ " + line.cell(2);
    Article article = Cases.article(line.language(), line.cell(0), line.cell(3), body);
    int last = article.blocks().size() - 1;
    List<Commitment> records =
        Cases.stages(line.language()).read(article).stream()
            .filter(record -> record.clause().sentence().block() == last)
            .toList();
    if (records.isEmpty()) {
      return "no record";
    }
    return joined(records.stream().map(record -> names(record.parties())).distinct())
        + " == "
        + joined(records.stream().map(record -> names(record.counterparties())).distinct());
  }

  private static String modes(Case line) {
    Article article = Cases.article(line.language(), line.cell(0), NONE, line.cell(1));
    return joined(
        Cases.stages(line.language()).read(article).stream()
            .map(
                record ->
                    record.clause().cue().force()
                        + " "
                        + record.mode()
                        + " "
                        + names(record.counterparties())));
  }

  private static String names(List<Party> parties) {
    return parties.isEmpty()
        ? NONE
        : parties.stream()
            .map(party -> party.id() == null ? party.name() : party.name() + "(" + party.id() + ")")
            .collect(Collectors.joining("; "));
  }

  private static String sectors(Case line) {
    String title =
        line.language().equals("vi") ? "Hai bên ký kết thỏa thuận" : "Two sides sign agreement";
    String heading = line.cell(0).equals(NONE) ? "" : line.cell(0) + " ";
    Article article = Cases.article(line.language(), title, NONE, heading + line.cell(1));
    List<Commitment> records = Cases.stages(line.language()).read(article);
    return records.isEmpty()
        ? "no record"
        : joined(records.stream().map(record -> codes(record.sector())).distinct());
  }

  private static String codes(@Nullable Sector sector) {
    return sector == null || sector.codes().isEmpty()
        ? NONE
        : sector.codes().stream().sorted().collect(Collectors.joining(", "));
  }

  private static String joined(Stream<String> parts) {
    String all = parts.collect(Collectors.joining(NEXT));
    return all.isEmpty() ? NONE : all;
  }
}
