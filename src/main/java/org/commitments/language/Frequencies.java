package org.commitments.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How rare the terms of a pack are, by its table {@code frequencies}. */
final class Frequencies {

  /** The line of pack.properties with the number of documents of the corpus. */
  private static final String SIZE = "frequencies_documents";

  private final Map<String, Double> documents = new HashMap<>();
  private final double size;

  Frequencies(LanguagePack pack) {
    List<Entry> entries = pack.entries(Table.FREQUENCIES);
    for (Entry entry : entries) {
      documents.put(key(entry.phrase()), Double.parseDouble(entry.attribute("documents")));
    }
    this.size = Double.parseDouble(pack.property(SIZE, "0"));
  }

  /**
   * The logarithm of the documents of the corpus over those with the phrase, each and one more; 1
   * where the pack does not say how many documents there are.
   */
  double rarity(String phrase) {
    if (size == 0) {
      return 1;
    }
    double with = Math.min(size, documents.getOrDefault(key(phrase), 0.0));
    return Math.log((size + 1) / (with + 1));
  }

  private static String key(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }
}
