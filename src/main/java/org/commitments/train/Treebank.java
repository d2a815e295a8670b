package org.commitments.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.linguistics.TaggedSentence;
import org.commitments.linguistics.opennlp.TrainingException;

/** A treebank of Universal Dependencies: files in CoNLL-U, with tags of the language in XPOS. */
final class Treebank {

  private static final int FORM = 1;
  private static final int XPOS = 4;
  private static final int COLUMNS = 10;

  private Treebank() {}

  /**
   * The sentences of one part of a treebank.
   *
   * @param part the end of the file's name: {@code train}, {@code dev} or {@code test}
   */
  static List<TaggedSentence> read(Path folder, String part) {
    Path file = file(folder, part);
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrainingException("cannot read the treebank's " + file + ": " + e, e);
    }
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (line.isEmpty() && !words.isEmpty()) {
        sentences.add(new TaggedSentence(words, tags));
        words.clear();
        tags.clear();
      } else if (columns.length == COLUMNS && isWord(columns[0])) {
        words.add(columns[FORM].replace(" ", ""));
        tags.add(columns[XPOS]);
      }
    }
    if (!words.isEmpty()) {
      sentences.add(new TaggedSentence(words, tags));
    }
    return sentences;
  }

  /** "3-4" is a range of words and "3.1" an empty one. */
  private static boolean isWord(String number) {
    return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Path file(Path folder, String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith("-" + part + ".conllu"))
          .sorted()
          .findFirst()
          .orElseThrow(
              () ->
                  new TrainingException(
                      "the treebank's folder " + folder + " has no file *-" + part + ".conllu"));
    } catch (IOException e) {
      throw new TrainingException("cannot read the treebank's folder " + folder + ": " + e, e);
    }
  }
}
