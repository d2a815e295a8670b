package org.commitments.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commitments.decision.Decider;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.opennlp.LearnedDecider;
import org.commitments.linguistics.opennlp.OpenNlpLanguageIdentifier;
import org.commitments.model.Article;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.segment.ArticleSegmenter;
import org.commitments.segment.PageSegmenter;

/** A document in, its articles and their commitments out; safe for use by many threads. */
public final class Pipeline {

  private final ArticleSegmenter segmenter;
  private final Map<String, LazyStages> stages;
  private final List<String> languages;

  private Pipeline(LanguagePacks packs, Function<LanguagePack, Decider> deciders) {
    this.segmenter = new PageSegmenter(packs, new OpenNlpLanguageIdentifier(packs));
    this.languages = packs.ids();
    this.stages = new HashMap<>();
    for (LanguagePack pack : packs.all()) {
      LazyStages lazy = new LazyStages(() -> new LanguageStages(pack, deciders.apply(pack)));
      stages.put(pack.id(), lazy);
      if (!packs.isBundled(pack)) {
        lazy.get(); // so that its faults are told before the work begins
      }
    }
  }

  /**
   * The pipeline over these packs; what belongs to a language is made, and its models are read,
   * when a document first needs it.
   */
  public static Pipeline of(LanguagePacks packs) {
    return new Pipeline(packs, LearnedDecider::of);
  }

  /**
   * The pipeline over these packs with somebody who watches how it decides.
   *
   * @param watching puts the watcher before who decides for a pack
   */
  public static Pipeline watched(LanguagePacks packs, UnaryOperator<Decider> watching) {
    return new Pipeline(packs, pack -> watching.apply(LearnedDecider.of(pack)));
  }

  /** The pipeline over these packs with another who decides. */
  public static Pipeline of(LanguagePacks packs, Decider decider) {
    return new Pipeline(packs, pack -> decider);
  }

  /**
   * The articles of a document with their records; a diagnostic where it has no readable article.
   */
  public Extraction extract(Document document) {
    List<Article> articles = segmenter.segment(document);
    if (articles.isEmpty()) {
      return new Extraction(
          List.of(),
          List.of(
              new Diagnostic(
                  document.source(),
                  "segment",
                  "language",
                  "no running text in one of "
                      + languages
                      + "; if it is one, name it with --language, or add a pack with"
                      + " --language-dir")));
    }
    List<Extraction.Result> results = new ArrayList<>();
    for (Article article : articles) {
      LanguageStages language = Objects.requireNonNull(stages.get(article.language())).get();
      results.add(new Extraction.Result(article, language.read(article)));
    }
    return new Extraction(results, List.of());
  }
}
