package org.commitments.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.commitments.language.LanguageIdentifier;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.SectorLexicon;
import org.commitments.language.Table;
import org.commitments.linguistics.Engines;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.Taggers;
import org.commitments.linguistics.opennlp.OpenNlpLanguageIdentifier;
import org.commitments.model.Article;
import org.commitments.model.Document;
import org.commitments.model.Token;
import org.commitments.segment.ArticleSegmenter;
import org.commitments.segment.PageSegmenter;
import org.commitments.text.PatternSet;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts that are called most, each on one announcement after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotParts {

  private static final int TEXTS = 64;

  @Param({"en", "vi"})
  private String language = "en";

  private final LanguagePacks packs = LanguagePacks.bundled();
  private final LanguageIdentifier identifier = new OpenNlpLanguageIdentifier(packs);
  private final ArticleSegmenter segmenter = new PageSegmenter(packs, identifier);
  private List<Text> texts = List.of();
  private List<List<List<String>>> words = List.of();
  private PatternSet cues = new PatternSet(List.of(), true);
  private SectorLexicon sectors = SectorLexicon.of(packs.all().get(0));
  private Linguistics linguistics = Engines.of(packs.all().get(0));
  private Tagger tagger = Taggers.of(packs.all().get(0));
  private int next;

  /** Reads the pack, and loads the models with a first sentence. */
  @Setup
  public void prepare() {
    LanguagePack pack = packs.find(language).orElseThrow();
    texts = new GeneratedCorpus(language).texts(TEXTS).stream().map(Text::new).toList();
    cues = new PatternSet(pack.rules(Table.CUES).stream().map(Rule::pattern).toList(), true);
    sectors = SectorLexicon.of(pack);
    linguistics = Engines.of(pack);
    words =
        texts.stream()
            .map(
                text ->
                    linguistics.sentences(text, text.span()).stream()
                        .map(
                            each ->
                                linguistics.tokens(text, each).stream().map(Token::word).toList())
                        .toList())
            .toList();
    // The tagger is that of English whatever the pack: no other pack has one of this kind.
    tagger = Taggers.of(packs.find("en").orElseThrow());
  }

  private int next() {
    next = (next + 1) % TEXTS;
    return next;
  }

  /** The cues of an announcement: one automaton and some patterns. */
  @Benchmark
  public int patternSetFind() {
    Text text = texts.get(next());
    int[] found = new int[1];
    cues.find(text.value(), text.span(), (pattern, matcher) -> found[0] += matcher.end());
    return found[0];
  }

  /** The terms of sectors in an announcement. */
  @Benchmark
  public int phraseIndexFind() {
    Text text = texts.get(next());
    return sectors.hits(text.value(), text.span()).size();
  }

  /** The Penn tags of an announcement. */
  @Benchmark
  public int tagger() {
    int tags = 0;
    for (List<String> sentence : words.get(next())) {
      tags += tagger.tags(sentence).size();
    }
    return tags;
  }

  /** The sentences of an announcement; where they are made of words, also those. */
  @Benchmark
  public int sentences() {
    Text text = texts.get(next());
    return linguistics.sentences(text, text.span()).size();
  }

  /** The words of an announcement with their classes and lemmas. */
  @Benchmark
  public int tokens() {
    Text text = texts.get(next());
    int count = 0;
    for (Span sentence : linguistics.sentences(text, text.span())) {
      count += linguistics.tokens(text, sentence).size();
    }
    return count;
  }

  /** The language of an announcement. */
  @Benchmark
  public Optional<String> languageIdentifier() {
    return identifier.identify(texts.get(next()).value());
  }

  /** The articles of a page, their language included. */
  @Benchmark
  public List<Article> segmenter() {
    return segmenter.segment(new Document("jmh", texts.get(next()).value(), null, null));
  }
}
