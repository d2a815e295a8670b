package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;

/**
 * What the segmenter sees of a part: the parts around it, how they are written, and which words of
 * the vocabulary could go on or begin here.
 */
final class WordFeatures implements Features {

  private static final int LONGEST = 5;

  private final Vocabulary vocabulary;

  WordFeatures(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Object[] prepare(List<String> parts) {
    int size = parts.size();
    List<String> keys = parts.stream().map(Parts::key).toList();
    char[] shapes = new char[size];
    boolean[] joins = new boolean[size + 1];
    int[] starts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      shapes[i] = Parts.shape(parts.get(i));
      starts[i] = vocabulary.longestAt(keys, i);
    }
    for (int i = 0; i < size; i += starts[i]) {
      for (int k = 1; k < starts[i]; k++) {
        joins[i + k] = true;
      }
    }
    Object[] prepared = new Object[size];
    for (int i = 0; i < size; i++) {
      prepared[i] = features(keys, shapes, joins, starts, i);
    }
    return prepared;
  }

  private String[] features(
      List<String> keys, char[] shapes, boolean[] joins, int[] starts, int at) {
    List<String> out = new ArrayList<>(40);
    String here = Features.key(keys, at);
    String last = Features.key(keys, at - 1);
    String next = Features.key(keys, at + 1);
    String shape = "" + shape(shapes, at - 1) + shapes[at] + shape(shapes, at + 1);
    String words = dictionary(keys, starts, at);
    String join = "" + flag(joins, at - 1) + flag(joins, at) + flag(joins, at + 1);
    out.add("d=" + words + join.charAt(1));
    out.add("w=" + here);
    out.add("p=" + last);
    out.add("s=" + shape);
    out.add("j=" + join);
    out.add("js=" + join + shape);
    out.add("n=" + next);
    out.add("pp=" + Features.key(keys, at - 2));
    out.add("nn=" + Features.key(keys, at + 2));
    out.add("pw=" + last + "_" + here);
    out.add("wn=" + here + "_" + next);
    out.add("jw=" + join.charAt(1) + here);
    out.add("jp=" + join.charAt(1) + last);
    out.add("jn=" + join + next);
    out.add("dw=" + words + here);
    out.add("s2=" + shape(shapes, at - 2) + shape + shape(shapes, at + 2));
    String note = vocabulary.get(last + " " + here);
    out.add("v=" + note + "/" + vocabulary.get(here + " " + next));
    out.add("v1=" + vocabulary.get(last) + "/" + vocabulary.get(here) + "/" + note);
    return out.toArray(String[]::new);
  }

  /** How long the words of the vocabulary are that span the gap before a part, or meet there. */
  private String dictionary(List<String> keys, int[] starts, int at) {
    StringBuilder out = new StringBuilder();
    int across = 0;
    for (int from = Math.max(0, at - LONGEST + 1); from < at; from++) {
      for (int to = at + 1; to <= Math.min(keys.size(), from + LONGEST); to++) {
        if (vocabulary.has(String.join(" ", keys.subList(from, to)))) {
          across = Math.max(across, to - from);
        }
      }
    }
    int ending = 1;
    for (int from = Math.max(0, at - LONGEST + 1); from < at - 1; from++) {
      if (vocabulary.has(String.join(" ", keys.subList(from, at)))) {
        ending = Math.max(ending, at - from);
      }
    }
    return out.append(across).append(ending).append(Math.min(starts[at], LONGEST)).toString();
  }

  private static char shape(char[] shapes, int at) {
    return at < 0 ? '^' : at >= shapes.length ? '$' : shapes[at];
  }

  private static char flag(boolean[] flags, int at) {
    return at < 0 || !flags[at] ? 'B' : 'I';
  }
}
