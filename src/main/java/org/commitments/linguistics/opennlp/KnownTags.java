package org.commitments.linguistics.opennlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.linguistics.TaggedSentence;
import org.jspecify.annotations.Nullable;

/** The tags that each word of the training texts had there, the commonest first. */
final class KnownTags {

  /** The class of a word that was seen too seldom to have one. */
  static final String UNKNOWN = "?";

  private static final int LEAST_COUNT = 3;
  private static final int SURE_COUNT = 8;
  private static final double SURE_SHARE = 0.998;
  private static final double LEAST_SHARE = 0.003;

  /** Word to its tags joined by bars; a word that has always the same tag ends in {@code !}. */
  private final Map<String, String> classes;

  private KnownTags(Map<String, String> classes) {
    this.classes = classes;
  }

  static KnownTags of(Collection<TaggedSentence> sentences) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (TaggedSentence sentence : sentences) {
      for (int i = 0; i < sentence.words().size(); i++) {
        counts
            .computeIfAbsent(sentence.words().get(i), word -> new TreeMap<>())
            .merge(sentence.tags().get(i), 1, Integer::sum);
      }
    }
    Map<String, String> classes = new HashMap<>();
    counts.forEach(
        (word, tags) -> {
          int sum = tags.values().stream().mapToInt(Integer::intValue).sum();
          if (sum >= LEAST_COUNT) {
            classes.put(word, ambiguity(tags, sum));
          }
        });
    return new KnownTags(classes);
  }

  private static String ambiguity(Map<String, Integer> tags, int sum) {
    List<Map.Entry<String, Integer>> ranked = new ArrayList<>(tags.entrySet());
    // The map is sorted by tag and the sort is stable, so that ties have an order.
    ranked.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    String commonest = ranked.get(0).getKey();
    if (sum >= SURE_COUNT && ranked.get(0).getValue() >= SURE_SHARE * sum) {
      return commonest + "!";
    }
    StringBuilder joined = new StringBuilder();
    for (Map.Entry<String, Integer> tag : ranked) {
      if (tag.getValue() >= LEAST_SHARE * sum) {
        joined.append(joined.isEmpty() ? "" : "|").append(tag.getKey());
      }
    }
    return joined.toString();
  }

  /** The tags of a word as one word, e.g. {@code NN|VB}; {@link #UNKNOWN} where it is not known. */
  String ambiguity(String word) {
    return classes.getOrDefault(word, UNKNOWN);
  }

  /** The tag of a word that has only one, or null. */
  static @Nullable String sure(String ambiguity) {
    int last = ambiguity.length() - 1;
    return ambiguity.charAt(last) == '!' ? ambiguity.substring(0, last) : null;
  }

  int size() {
    return classes.size();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(classes).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  static KnownTags read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, String> classes = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String word = in.readUTF();
      classes.put(word, in.readUTF().intern());
    }
    return new KnownTags(classes);
  }
}
