package org.commitments.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Cue;
import org.commitments.model.Extraction;
import org.commitments.model.Force;
import org.commitments.model.Heading;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Quantity;
import org.commitments.model.Section;
import org.commitments.model.Sector;
import org.commitments.model.Sentence;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Records with all that can be missing missing, all that can be long long, and odd words. */
final class EdgeCases {

  private static final List<String> ODD =
      List.of(
          "=cmd|' /C calc'!A0",
          "+84",
          "-5",
          "@SUM(A1)",
          "＝1",
          " =1",
          "\"",
          "\"\"",
          ",",
          ";",
          "; ",
          "'",
          "\\",
          "/",
          "%00",
          "a\u0301\u0323",
          "sẽ",
          "Hà Tĩnh",
          "\uD83D\uDE00",
          "\u202E",
          "\u200B",
          "{}",
          "[]",
          "null",
          "NULL",
          "\\N",
          "\\u0000",
          "</script>",
          "\u2028",
          "𝟘",
          "٣");

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Random random;
  private final List<String> codes;

  private EdgeCases(long seed) {
    this.random = new Random(seed);
    this.codes = List.of(org.commitments.language.SectorCodes.all());
  }

  /** So many announcements; the same for the same seed. */
  static List<ArticleRows> of(int articles, long seed) {
    EdgeCases cases = new EdgeCases(seed);
    List<ArticleRows> rows = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      rows.addAll(ArticleWriter.rows(new Extraction(List.of(cases.article(i)), List.of())));
    }
    return rows;
  }

  private Extraction.Result article(int number) {
    StringBuilder words = new StringBuilder("Title " + number);
    for (int i = 0; i < 40; i++) {
      words.append(random.nextInt(6) == 0 ? '\n' : ' ').append(odd());
    }
    words.append(" the end");
    Text text = new Text(words.toString());
    Article article =
        new Article(
            number + odd() + (number % 7 == 0 ? "\n\t\r\u0000\u0001" : ".txt"),
            "en",
            text,
            new Article.Metadata(
                maybe(some(text)),
                maybe(day()),
                maybe(LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(2))),
                maybe(odd()),
                maybe(odd()),
                maybe(odd())),
            List.of(new Block(Block.Kind.PARAGRAPH, text.span())));
    List<Commitment> commitments = new ArrayList<>();
    // Each has its own place, and with it its own id.
    for (int at = 0; at < random.nextInt(4); at++) {
      commitments.add(commitment(article, new Span(at, text.length())));
    }
    return new Extraction.Result(article, commitments);
  }

  private Commitment commitment(Article article, Span action) {
    Text text = article.text();
    Span heading = some(text);
    Section section =
        new Section(
            random.nextInt(3),
            maybe(new Heading(heading, heading, odd())),
            List.of(),
            any(Section.Ending.values()));
    Span cue = random.nextInt(3) == 0 ? new Span(0, 0) : some(text);
    Clause clause =
        new Clause(
            article,
            section,
            new Sentence(text.span(), Block.Kind.PARAGRAPH, 0, null),
            List.of(),
            new Cue(any(Kind.values()), any(Force.values()), cue, "test." + odd()),
            null,
            null,
            action,
            new Span(action.start(), action.start() + 1),
            Clause.Voice.ACTIVE,
            1);
    return new Commitment(
        clause,
        parties(text),
        parties(text),
        maybe(sector(text)),
        maybe(period(text)),
        quantities(text),
        random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble());
  }

  private List<Party> parties(Text text) {
    List<Party> parties = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Span span = random.nextInt(4) == 0 ? new Span(3, 3) : some(text);
      Party.Type type = any(Party.Type.values());
      parties.add(new Party(odd(), maybe(odd()), type, span, any(Party.Basis.values()), odd()));
    }
    return parties;
  }

  private Sector sector(Text text) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String code = codes.get(random.nextInt(codes.size()));
      if (!some.contains(code)) {
        some.add(code);
      }
    }
    return new Sector(maybe(some(text)), some, any(Sector.Basis.values()), odd());
  }

  private Period period(Text text) {
    LocalDate day = day();
    boolean open = random.nextBoolean();
    return new Period(
        open ? null : day, LAST, some(text), any(Period.Basis.values()), "test." + odd());
  }

  private List<Quantity> quantities(Text text) {
    List<BigDecimal> values =
        List.of(
            new BigDecimal("0.000001"),
            new BigDecimal("1E+30"),
            new BigDecimal("-5"),
            new BigDecimal("12345678901234567890.5"));
    List<Quantity> quantities = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      quantities.add(new Quantity(some(text), values.get(random.nextInt(4)), maybe(odd())));
    }
    return quantities;
  }

  /** Within the title, where no character has two units. */
  private Span some(Text text) {
    int start = random.nextInt(3);
    return new Span(start, Math.min(text.length(), start + 1 + random.nextInt(3)));
  }

  private LocalDate day() {
    return switch (random.nextInt(4)) {
      case 0 -> FIRST;
      case 1 -> LAST;
      default -> LocalDate.of(2024, 2, 29);
    };
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> @org.jspecify.annotations.Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
