package org.commitments.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.pipeline.Pipeline;

/**
 * The extraction with the languages that it knows.
 *
 * @param packs language to the digest of its pack
 * @param stages composes the stages, which takes a moment
 */
record Engine(Map<String, String> packs, Supplier<Function<Document, Extraction>> stages) {

  Engine {
    packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
  }

  static Engine of(LanguagePacks packs) {
    Map<String, String> digests = new LinkedHashMap<>();
    packs.all().forEach(pack -> digests.put(pack.id(), pack.digest()));
    return new Engine(digests, () -> Pipeline.of(packs)::extract);
  }

  List<String> languages() {
    return List.copyOf(packs.keySet());
  }
}
