package org.commitments.linguistics.opennlp;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.text.Folding;

/** The words of a pack with their classes, and the same with the tags of a treebank beside them. */
final class PackVocabulary {

  private static final String COMPOUND = "X";
  private static final String NONE = "-";

  private final Map<String, String> notes;

  PackVocabulary(LanguagePack pack) {
    Vocabulary words = new Vocabulary();
    for (Entry entry : pack.entries(Table.LEXICON)) {
      words.add(entry.phrase(), entry.attribute("class"));
    }
    for (Entry entry : pack.entries(Table.PLACES)) {
      words.add(entry.attribute("name"), "NAME");
      for (String alias : entry.attribute("aliases").split("\\|", -1)) {
        words.add(alias, "NAME");
      }
    }
    for (Entry entry : pack.entries(Table.COMPOUNDS)) {
      words.add(entry.phrase(), COMPOUND);
    }
    this.notes = words.entries();
  }

  /** The pack's words, and those of the treebank that it lacks. */
  Vocabulary withWords(Treebank treebank) {
    Vocabulary vocabulary = new Vocabulary();
    notes.forEach(vocabulary::add);
    treebank.sentences().stream()
        .flatMap(sentence -> sentence.stream())
        .forEach(
            word ->
                vocabulary.add(
                    String.join(" ", Parts.of(word.form()).stream().map(Parts::key).toList()),
                    "T"));
    return vocabulary;
  }

  /** All words with the pack's class, and the tag that the treebank gives them most. */
  Vocabulary withTags(Treebank treebank) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (var sentence : treebank.sentences()) {
      for (Treebank.Word word : sentence) {
        counts
            .computeIfAbsent(Folding.lower(word.form()), key -> new TreeMap<>())
            .merge(word.tag(), 1, Integer::sum);
      }
    }
    Set<String> words = new TreeSet<>(notes.keySet());
    words.addAll(counts.keySet());
    Vocabulary vocabulary = new Vocabulary();
    for (String word : words) {
      String tag = most(counts.getOrDefault(word, Map.of()));
      vocabulary.add(word, notes.getOrDefault(word, NONE) + ":" + tag + ";");
    }
    return vocabulary;
  }

  private static String most(Map<String, Integer> counts) {
    String most = NONE;
    int count = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return most;
  }
}
