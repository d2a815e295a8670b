package org.commitments.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.linguistics.TaggedSentence;
import org.commitments.linguistics.opennlp.Conllu;
import org.commitments.linguistics.opennlp.TrainingException;

/** A treebank of Universal Dependencies: files in CoNLL-U, with tags of the language in XPOS. */
final class Treebank {

  private Treebank() {}

  /**
   * The sentences of one part of a treebank.
   *
   * @param part the end of the file's name: {@code train}, {@code dev} or {@code test}
   */
  static List<TaggedSentence> read(Path folder, String part) {
    Path file = file(folder, part);
    List<TaggedSentence> sentences = new ArrayList<>();
    for (List<Conllu.Word> sentence : Conllu.read(file)) {
      List<String> words = sentence.stream().map(word -> word.form().replace(" ", "")).toList();
      sentences.add(new TaggedSentence(words, sentence.stream().map(Conllu.Word::own).toList()));
    }
    return sentences;
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
