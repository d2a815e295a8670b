package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the model is told of each word of one sentence. */
final class SentenceFeatures {

  private static final String EDGE = "<>";
  private static final int LONGEST_SUFFIX = 4;
  private static final int LONGEST_PREFIX = 3;

  private final int size;
  private final String[] words;
  private final String[] lower;
  private final String[] classes;
  private final String[] shapes;
  private final KnownTags known;

  SentenceFeatures(List<String> sentence, KnownTags known) {
    this.size = sentence.size();
    this.words = new String[size];
    this.lower = new String[size];
    this.classes = new String[size];
    this.shapes = new String[size];
    this.known = known;
    for (int i = 0; i < size; i++) {
      String word = sentence.get(i);
      words[i] = digits(word);
      lower[i] = words[i].toLowerCase(Locale.ROOT);
      classes[i] = known.ambiguity(word);
      shapes[i] = shape(word);
    }
  }

  /** The tags that the word had in training, or {@link KnownTags#UNKNOWN}. */
  String ambiguity(int at) {
    return classes[at];
  }

  /**
   * The features of a word.
   *
   * @param before the tag of the word before it, empty at the start
   * @param beforeThat the tag of the word before that
   */
  String[] of(int at, String before, String beforeThat) {
    String word = words[at];
    String last = lower(at - 1);
    String next = lower(at + 1);
    String ambiguity = classes[at];
    String after = ambiguity(at + 1, EDGE);
    String afterThat = ambiguity(at + 2, EDGE);
    List<String> features = new ArrayList<>(32);
    features.add("b");
    features.add("w" + word);
    features.add("c" + ambiguity);
    features.add("h" + shapes[at] + ' ' + suffix(lower[at]));
    features.add("m" + shapes[at] + ' ' + shape(at + 1));
    features.add("n" + shape(at - 1) + ' ' + shapes[at]);
    if (!word.equals(lower[at])) {
      features.add("l" + lower[at]);
      features.add("a" + known.ambiguity(lower[at]) + ' ' + shapes[at]);
      features.add("g" + known.ambiguity(lower[at]) + ' ' + before);
    }
    affixes(lower[at], features);
    features.add("-" + last);
    features.add("=" + lower(at - 2));
    features.add("+" + next);
    features.add("#" + lower(at + 2));
    features.add("d" + after);
    features.add("e" + after + ' ' + afterThat);
    features.add("f" + ambiguity + ' ' + after);
    features.add("i" + last + ' ' + lower[at]);
    features.add("j" + lower[at] + ' ' + next);
    features.add("k" + last + ' ' + next);
    features.add("t" + before);
    features.add("u" + before + ' ' + beforeThat);
    features.add("v" + before + ' ' + lower[at]);
    features.add("x" + before + ' ' + ambiguity + ' ' + after);
    features.add("y" + before + ' ' + beforeThat + ' ' + ambiguity);
    features.add("z" + before + ' ' + next);
    return features.toArray(new String[0]);
  }

  private static String suffix(String word) {
    return word.substring(Math.max(0, word.length() - 2));
  }

  private String shape(int at) {
    return at < 0 || at >= size ? EDGE : shapes[at];
  }

  private static void affixes(String word, List<String> features) {
    int length = word.length();
    for (int n = 1; n <= LONGEST_SUFFIX && n < length; n++) {
      features.add("s" + word.substring(length - n));
    }
    for (int n = 1; n <= LONGEST_PREFIX && n < length; n++) {
      features.add("p" + word.substring(0, n));
    }
  }

  private String lower(int at) {
    return at < 0 || at >= size ? EDGE : lower[at];
  }

  private String ambiguity(int at, String orElse) {
    return at < 0 || at >= size ? orElse : classes[at];
  }

  /** The word with each digit as 0. */
  private static String digits(String word) {
    StringBuilder changed = null;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i)) && word.charAt(i) != '0') {
        if (changed == null) {
          changed = new StringBuilder(word);
        }
        changed.setCharAt(i, '0');
      }
    }
    return changed == null ? word : changed.toString();
  }

  /** "Good-Paying" is "Xx-Xx". */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    char previous = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind = c;
      if (Character.isUpperCase(c)) {
        kind = 'X';
      } else if (Character.isLetter(c)) {
        kind = 'x';
      } else if (Character.isDigit(c)) {
        kind = '0';
      }
      if (kind != previous) {
        shape.append(kind);
      }
      previous = kind;
    }
    return shape.toString();
  }
}
