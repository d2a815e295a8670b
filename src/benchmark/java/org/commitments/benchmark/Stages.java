package org.commitments.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.commitments.clause.ClauseSplitter;
import org.commitments.clause.RuleClauseSplitter;
import org.commitments.dataset.ArticleWriter;
import org.commitments.decision.Decider;
import org.commitments.duplicate.Signature;
import org.commitments.field.Discourse;
import org.commitments.field.DiscourseOpener;
import org.commitments.field.RecordReader;
import org.commitments.field.Repetitions;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguageIdentifier;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.Engines;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.opennlp.LearnedDecider;
import org.commitments.linguistics.opennlp.OpenNlpLanguageIdentifier;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.model.Section;
import org.commitments.model.Token;
import org.commitments.section.HeadingSections;
import org.commitments.section.SectionDetector;
import org.commitments.segment.ArticleSegmenter;
import org.commitments.segment.PageSegmenter;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** The stages of one language one by one, each under the eyes of a meter. */
final class Stages {

  static final String SEGMENT = "articles of a page";
  static final String IDENTIFY = "(in all: language identification)";
  static final String SECTIONS = "sections and sentences";
  static final String SENTENCES = "(in all: sentences)";
  static final String CLAUSES = "clauses";
  static final String TOKENS = "(in all: words, tags and lemmas)";
  static final String OPEN = "parties of the article";
  static final String FIELDS = "fields of the records";
  static final String ROWS = "lines of the dataset";
  static final String SIGNATURE = "(in all: signature for copies)";

  /** All names in the order of the stages. */
  static final List<String> NAMES =
      List.of(
          SEGMENT, IDENTIFY, SECTIONS, SENTENCES, CLAUSES, TOKENS, OPEN, FIELDS, ROWS, SIGNATURE);

  private final Meter meter;
  private final ArticleSegmenter segmenter;
  private final SectionDetector sections;
  private final ClauseSplitter clauses;
  private final DiscourseOpener opener;
  private final RecordReader reader;
  private final Repetitions repetitions;

  Stages(LanguagePacks packs, LanguagePack pack, Meter meter) {
    this.meter = meter;
    Linguistics linguistics = new Watched(Engines.of(pack));
    Gazetteer gazetteer = Gazetteer.of(pack);
    Decider decider = LearnedDecider.of(pack);
    LanguageIdentifier identifier = new OpenNlpLanguageIdentifier(packs);
    this.segmenter =
        new PageSegmenter(packs, body -> meter.measure(IDENTIFY, () -> identifier.identify(body)));
    this.sections = new HeadingSections(pack, linguistics);
    this.clauses = new RuleClauseSplitter(pack, linguistics, gazetteer, decider);
    this.opener = new DiscourseOpener(pack, gazetteer, linguistics);
    this.reader = new RecordReader(pack, gazetteer, decider);
    this.repetitions = new Repetitions(pack);
  }

  /** Takes a document through all stages. */
  void read(Document document) {
    for (Article article : meter.measure(SEGMENT, () -> segmenter.segment(document))) {
      List<Clause> found = new ArrayList<>();
      for (Section section : meter.measure(SECTIONS, () -> sections.detect(article))) {
        found.addAll(meter.measure(CLAUSES, () -> clauses.split(article, section)));
      }
      List<Commitment> records = found.isEmpty() ? List.of() : records(article, found);
      Extraction.Result result = new Extraction.Result(article, records);
      meter.measure(ROWS, () -> ArticleWriter.rows(new Extraction(List.of(result), List.of())));
      meter.measure(SIGNATURE, () -> Signature.of(article.text().value()));
    }
  }

  private List<Commitment> records(Article article, List<Clause> found) {
    Discourse opened = meter.measure(OPEN, () -> opener.open(article));
    return meter.measure(
        FIELDS,
        () -> {
          List<Commitment> all = new ArrayList<>();
          Discourse discourse = opened;
          for (Clause clause : found) {
            Commitment record = reader.read(clause, discourse);
            all.add(record);
            discourse = discourse.after(record.parties());
          }
          return repetitions.merge(all);
        });
  }

  /** Linguistics under the eyes of the meter. */
  private final class Watched implements Linguistics {

    private final Linguistics watched;

    Watched(Linguistics watched) {
      this.watched = watched;
    }

    @Override
    public List<Span> sentences(Text text, Span block) {
      return meter.measure(SENTENCES, () -> watched.sentences(text, block));
    }

    @Override
    public List<Token> tokens(Text text, Span sentence) {
      return meter.measure(TOKENS, () -> watched.tokens(text, sentence));
    }

    @Override
    public List<Token> tokensAfter(String before, Text text, Span sentence) {
      return meter.measure(TOKENS, () -> watched.tokensAfter(before, text, sentence));
    }
  }
}
