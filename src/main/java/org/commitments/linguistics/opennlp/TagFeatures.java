package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import org.commitments.text.Folding;

/**
 * What the tagger sees of a word: its syllables and those of its neighbours, how they are written,
 * and the notes of the vocabulary on them.
 */
final class TagFeatures implements Features {

  private final Vocabulary vocabulary;

  TagFeatures(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Object[] prepare(List<String> words) {
    List<String> keys =
        words.stream().map(word -> Parts.shape(word) == 'd' ? "0" : Folding.lower(word)).toList();
    Object[] prepared = new Object[words.size()];
    for (int i = 0; i < prepared.length; i++) {
      prepared[i] = features(words, keys, i);
    }
    return prepared;
  }

  private String[] features(List<String> words, List<String> keys, int at) {
    List<String> out = new ArrayList<>(32);
    String here = keys.get(at);
    String last = Features.key(keys, at - 1);
    String next = Features.key(keys, at + 1);
    String note = note(keys, at);
    String noteLast = note(keys, at - 1);
    String noteNext = note(keys, at + 1);
    out.add("w=" + here);
    out.add("v=" + note);
    out.add("vn=" + note + noteNext);
    out.add("n=" + next);
    out.add("p=" + last);
    out.add("pp=" + Features.key(keys, at - 2));
    out.add("nn=" + Features.key(keys, at + 2));
    out.add("pw=" + last + "_" + here);
    out.add("wn=" + here + "_" + next);
    out.add("v-" + noteLast);
    out.add("v+" + noteNext);
    out.add("v3=" + noteLast + note + noteNext);
    out.add("wv+" + here + noteNext);
    out.add("wv-" + here + noteLast);
    out.add("v++" + noteNext + note(keys, at + 2));
    String[] syllables = here.split(" ", -1);
    String shape = shape(words.get(at)) + Math.min(syllables.length, 4);
    boolean opens = at == 0;
    out.add("f=" + syllables[0] + (syllables.length > 1));
    out.add("l=" + syllables[syllables.length - 1] + (syllables.length > 1));
    out.add("s=" + shape + opens);
    out.add("sv=" + shape + opens + note);
    out.add("s3=" + near(words, at - 1) + shape + near(words, at + 1));
    out.add("b=" + ends(here));
    return out.toArray(String[]::new);
  }

  private String note(List<String> keys, int at) {
    String note = at < 0 || at >= keys.size() ? "^" : vocabulary.get(keys.get(at));
    return note == null ? "?" : note;
  }

  private static String ends(String word) {
    int length = word.length();
    return word.substring(0, Math.min(2, length)) + "~" + word.substring(Math.max(0, length - 2));
  }

  private static String near(List<String> words, int at) {
    return at < 0 || at >= words.size() ? "^" : shape(words.get(at));
  }

  private static String shape(String word) {
    StringBuilder out = new StringBuilder();
    for (String part : Parts.of(word)) {
      char shape = Parts.shape(part);
      if (out.length() == 0 || out.charAt(out.length() - 1) != shape) {
        out.append(shape);
      }
    }
    return out.toString();
  }
}
