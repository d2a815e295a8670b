package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files in CoNLL-U, the format of the treebanks of Universal Dependencies. */
public final class Conllu {

  private static final int COLUMNS = 10;
  private static final int FORM = 1;
  private static final int UNIVERSAL = 3;
  private static final int OWN = 4;

  private Conllu() {}

  /**
   * A word of a sentence.
   *
   * @param form as it is written, with blanks between its syllables where the language has such
   * @param universal its tag, one of the seventeen of Universal Dependencies
   * @param own its tag in the language's own set, {@code _} where the treebank has none
   */
  public record Word(String form, String universal, String own) {}

  /**
   * The sentences of a file, without ranges ("3-4") and empty words ("5.1").
   *
   * @throws TrainingException where the file cannot be read, a line is not CoNLL-U, or there is no
   *     sentence
   */
  public static List<List<Word>> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrainingException("cannot read the treebank's " + file + ": " + e, e);
    }
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      if (line.isBlank()) {
        if (!sentence.isEmpty()) {
          sentences.add(List.copyOf(sentence));
          sentence.clear();
        }
      } else if (line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
          throw new TrainingException(
              file + ":" + (i + 1) + ": " + cells.length + " columns; CoNLL-U has " + COLUMNS);
        }
        if (isWord(cells[0])) {
          sentence.add(new Word(cells[FORM], cells[UNIVERSAL], cells[OWN]));
        }
      }
    }
    if (sentences.isEmpty()) {
      throw new TrainingException("'" + file + "' has no sentence; needed is CoNLL-U");
    }
    return sentences;
  }

  private static boolean isWord(String number) {
    return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
