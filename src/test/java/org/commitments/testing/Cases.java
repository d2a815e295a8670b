package org.commitments.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.clause.ClauseSplitter;
import org.commitments.clause.RuleClauseSplitter;
import org.commitments.decision.Decider;
import org.commitments.field.Discourse;
import org.commitments.field.DiscourseOpener;
import org.commitments.field.RecordReader;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.Engines;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.section.HeadingSections;
import org.commitments.section.SectionDetector;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** The tables of examples in the test resources, and articles made by hand for stages 2 to 4. */
public final class Cases {

  /** The languages that have tables. */
  public static final List<String> LANGUAGES = List.of("en", "vi");

  private static final Pattern MARKER =
      Pattern.compile("(?<item>• )|(?<number>(?:[0-9]{1,2}|[IVX]{1,4})[.)] )");
  private static final Map<String, Stages> STAGES = new ConcurrentHashMap<>();

  private Cases() {}

  /** Stages 2 to 4 of one language. */
  public record Stages(
      SectionDetector sections,
      ClauseSplitter clauses,
      DiscourseOpener opener,
      RecordReader reader) {

    /** The clauses of all sections in order. */
    public List<Clause> split(Article article) {
      return sections.detect(article).stream()
          .flatMap(section -> clauses.split(article, section).stream())
          .toList();
    }

    /** The records in order, each read in the light of those before it. */
    public List<Commitment> read(Article article) {
      List<Commitment> records = new ArrayList<>();
      Discourse discourse = opener.open(article);
      for (Clause clause : split(article)) {
        Commitment commitment = reader.read(clause, discourse);
        records.add(commitment);
        discourse = discourse.after(commitment.parties());
      }
      return records;
    }
  }

  /**
   * A line of a table.
   *
   * @param language the pack
   * @param number the number of the line in its file, from 1
   * @param cells its cells; the last says why
   */
  public record Case(String language, int number, List<String> cells) {

    /** One of the cells, from 0. */
    public String cell(int at) {
      return cells.get(at);
    }

    /** The line without its first cells. */
    public Case without(int first) {
      return new Case(language, number, cells.subList(first, cells.size()));
    }

    @Override
    public String toString() {
      return language + " " + number + ": " + cells.get(0);
    }
  }

  /** The stages of a bundled language; made once. */
  public static Stages stages(String language) {
    return STAGES.computeIfAbsent(language, Cases::make);
  }

  private static Stages make(String language) {
    LanguagePack pack = LanguagePacks.bundled().find(language).orElseThrow();
    Linguistics linguistics = Engines.of(pack);
    Gazetteer gazetteer = Gazetteer.of(pack);
    return new Stages(
        new HeadingSections(pack, linguistics),
        new RuleClauseSplitter(pack, linguistics, gazetteer),
        new DiscourseOpener(pack, gazetteer, linguistics),
        new RecordReader(pack, gazetteer, Decider.RULES));
  }

  /** The lines of a table in all languages. */
  public static Stream<Case> all(String table) {
    return LANGUAGES.stream().flatMap(language -> read(language, table).stream());
  }

  /** The lines of a table of one language; blank lines and lines with # say nothing. */
  public static List<Case> read(String language, String table) {
    String name = "/cases/" + language + "/" + table + ".tsv";
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (String line : resource(name).split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(new Case(language, number, Arrays.asList(line.split("\t", -1))));
      }
    }
    return cases;
  }

  private static String resource(String name) {
    try (InputStream in = Cases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An article by hand.
   *
   * @param title its title, or an empty string
   * @param published a day as ISO 8601, or {@code -}
   * @param body blocks between {@code ¶}; {@code •} opens an item, {@code 1.} or {@code I.} a
   *     numbered one
   */
  public static Article article(String language, String title, String published, String body) {
    StringBuilder words = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    if (!title.isEmpty()) {
      blocks.add(new Block(Block.Kind.TITLE, add(words, title, 0)));
    }
    for (String part : body.split(" ¶ ", -1)) {
      Matcher marker = MARKER.matcher(part);
      boolean marked = marker.lookingAt();
      Block.Kind kind =
          !marked
              ? Block.Kind.PARAGRAPH
              : marker.group("item") != null ? Block.Kind.ITEM : Block.Kind.NUMBERED;
      blocks.add(new Block(kind, add(words, part, marked ? marker.end() : 0)));
    }
    Span first = title.isEmpty() ? null : blocks.get(0).span();
    return new Article(
        "test",
        language,
        new Text(words.toString()),
        new Article.Metadata(first, day(published), null, null, null, null),
        blocks);
  }

  private static Span add(StringBuilder words, String block, int marker) {
    int start = words.length() + marker;
    words.append(block);
    Span span = new Span(start, words.length());
    words.append('\n');
    return span;
  }

  private static @Nullable LocalDate day(String iso) {
    return iso.equals("-") ? null : LocalDate.parse(iso);
  }
}
