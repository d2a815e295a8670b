package org.commitments.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.commitments.decision.Decider;
import org.commitments.evaluate.Genres;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.pipeline.Pipeline;
import org.commitments.segment.LineSign;
import org.commitments.segment.LineSigns;

/**
 * The extraction with the languages that it knows.
 *
 * @param packs language to the digest of its pack
 * @param stages composes the stages, which takes a moment
 * @param watched the same, with somebody who watches those who decide
 * @param genres who tells the genres of annotated texts
 * @param signs makes what tells what the words of a line say, which takes a moment
 */
record Engine(
    Map<String, String> packs,
    Supplier<Function<Document, Extraction>> stages,
    Function<UnaryOperator<Decider>, Function<Document, Extraction>> watched,
    Supplier<Genres> genres,
    Supplier<Function<String, LineSign>> signs) {

  Engine {
    packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
  }

  /** An extraction in which there is nothing to be watched, and every line says the same. */
  Engine(Map<String, String> packs, Supplier<Function<Document, Extraction>> stages) {
    this(
        packs,
        stages,
        watching -> stages.get(),
        () -> new Genres(LanguagePacks.bundled()),
        () -> line -> LineSign.NONE);
  }

  static Engine of(LanguagePacks packs) {
    Map<String, String> digests = new LinkedHashMap<>();
    packs.all().forEach(pack -> digests.put(pack.id(), pack.digest()));
    return new Engine(
        digests,
        () -> Pipeline.of(packs)::extract,
        watching -> Pipeline.watched(packs, watching)::extract,
        () -> new Genres(packs),
        () -> new LineSigns(packs));
  }

  List<String> languages() {
    return List.copyOf(packs.keySet());
  }
}
