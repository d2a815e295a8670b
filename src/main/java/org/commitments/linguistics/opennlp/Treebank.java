package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
  private static final int COLUMNS = 10;
  private static final int TAG = 3;

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
   * @throws TrainingException where a line is not CoNLL-U or a file has no sentence
   */
  static Treebank read(List<Path> files) {
    List<List<Word>> all = new ArrayList<>();
    for (Path file : files) {
      int before = all.size();
      read(file, all);
      if (all.size() == before) {
        throw new TrainingException("'" + file + "' has no sentence; needed is CoNLL-U");
      }
    }
    return new Treebank(all);
  }

  private static void read(Path file, List<List<Word>> all) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + file + "'", e);
    }
    List<Word> sentence = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      if (line.isBlank()) {
        if (!sentence.isEmpty()) {
          all.add(List.copyOf(sentence));
          sentence.clear();
        }
      } else if (line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
          throw new TrainingException(
              file + ":" + (i + 1) + ": " + cells.length + " columns; CoNLL-U has " + COLUMNS);
        }
        // "3-4" and "5.1" are no words of the sentence.
        if (cells[0].chars().allMatch(Character::isDigit)) {
          sentence.add(new Word(form(cells[1]), cells[TAG]));
        }
      }
    }
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
