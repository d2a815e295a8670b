package org.commitments.linguistics.opennlp;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/**
 * Sentences of a treebank in CoNLL-U: their words with the universal tags.
 *
 * @param sentences in the order of the files
 */
record Treebank(List<List<Word>> sentences) {

  private static final Pattern SPLIT_NUMBER = Patterns.exact("(?<=\\p{N}) ([.,:/-]) (?=\\p{N})");

  Treebank {
    sentences = List.copyOf(sentences);
  }

  /**
   * A word, with blanks between its syllables, and its tag.
   *
   * @param form as it is written
   * @param tag one of the seventeen of Universal Dependencies
   */
  record Word(String form, String tag) {}

  /**
   * Reads files one after the other.
   *
   * @throws TrainingException where a file cannot be read, a line is not CoNLL-U, or there is no
   *     sentence
   */
  static Treebank read(List<Path> files) {
    List<List<Word>> all = new ArrayList<>();
    for (Path file : files) {
      for (List<Conllu.Word> sentence : Conllu.read(file)) {
        all.add(
            sentence.stream().map(word -> new Word(form(word.form()), word.universal())).toList());
      }
    }
    return new Treebank(all);
  }

  /** The treebank writes "10 . 000" for the number that any text has as "10.000". */
  private static String form(String cell) {
    String form = Normalizer.normalize(cell.replace('\u00a0', ' ').strip(), Normalizer.Form.NFC);
    return SPLIT_NUMBER.matcher(form).replaceAll("$1");
  }

  /** Every {@code folds}-th sentence from {@code fold} on, or all the others. */
  Treebank fold(int fold, int folds, boolean inside) {
    List<List<Word>> chosen = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if ((i % folds == fold) == inside) {
        chosen.add(sentences.get(i));
      }
    }
    return new Treebank(chosen);
  }
}
