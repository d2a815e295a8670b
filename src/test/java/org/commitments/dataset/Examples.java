package org.commitments.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Cue;
import org.commitments.model.Document;
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
import org.commitments.text.Normalizer;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Extractions made by hand: one commitment for each line "NAME will DO.". */
public final class Examples {

  private static final String CUE = " will ";

  private Examples() {}

  /** Stands for the stages: knows no language and finds every line with "will". */
  public static Extraction extract(Document document) {
    Text text = new Text(Normalizer.normalize(document.content()));
    Article article =
        new Article(
            document.source(),
            "en",
            text,
            new Article.Metadata(
                new Span(0, Math.min(text.length(), lineEnd(text, 0))),
                document.published(),
                LocalTime.of(9, 15),
                null,
                null,
                null),
            List.of(new Block(Block.Kind.PARAGRAPH, text.span())));
    List<Commitment> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      Span line = new Span(start, lineEnd(text, start));
      int cue = text.slice(line).indexOf(CUE);
      if (cue >= 0) {
        found.add(commitment(article, line, start + cue));
      }
    }
    return new Extraction(List.of(new Extraction.Result(article, found)), List.of());
  }

  private static int lineEnd(Text text, int start) {
    int end = text.value().indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static Commitment commitment(Article article, Span line, int cue) {
    int verb = cue + CUE.length();
    int verbEnd = article.text().value().indexOf(' ', verb);
    Span name = new Span(line.start(), cue);
    Span action = new Span(verb, line.end());
    Section section =
        new Section(
            0, new Heading(name, name, "test.heading"), List.of(), Section.Ending.END_OF_ARTICLE);
    Clause clause =
        new Clause(
            article,
            section,
            new Sentence(line, Block.Kind.PARAGRAPH, 0, null),
            List.of(),
            new Cue(Kind.COMMITMENT, Force.FIRM, new Span(cue + 1, verb - 1), "test.will"),
            name,
            null,
            action,
            new Span(verb, verbEnd < 0 || verbEnd > line.end() ? line.end() : verbEnd),
            Clause.Voice.ACTIVE,
            1);
    return new Commitment(
        clause,
        List.of(
            new Party(
                article.text().slice(name),
                null,
                Party.Type.PLACE,
                name,
                Party.Basis.NAME,
                "test.name")),
        List.of(),
        new Sector(name, List.of("health", "trade"), Sector.Basis.HEADING, "test.sector"),
        new Period(LocalDate.of(2023, 1, 1), null, name, Period.Basis.CLAUSE, "test.period"),
        List.of(new Quantity(name, new BigDecimal("5E+6"), "%")),
        0.93);
  }
}
