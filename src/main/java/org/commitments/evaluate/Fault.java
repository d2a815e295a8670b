package org.commitments.evaluate;

import java.util.List;

/**
 * An error with the stage that made it: a line of the list of errors.
 *
 * @param error what is wrong
 * @param stage where it went wrong
 * @param language the document's language
 * @param document its name
 * @param rule the rule or reason, or an empty string
 * @param weighed the feature that weighed most where a model decided, or an empty string
 * @param action the words of the gold action, or of the found one where there is no gold
 * @param gold what is right, or an empty string
 * @param found what was found, or an empty string
 */
record Fault(
    Finding.Type error,
    Stage stage,
    String language,
    String document,
    String rule,
    String weighed,
    String action,
    String gold,
    String found) {

  /** The names of the columns. */
  static final String HEADER =
      "error\tstage\tlanguage\tdocument\trule\tweighed\taction\tgold\tfound";

  /** Its cells with tabs between them; blanks of any kind in a cell are one blank. */
  String line() {
    List<String> cells =
        List.of(error.id(), stage.id(), language, document, rule, weighed, action, gold, found);
    return String.join("\t", cells.stream().map(Fault::cell).toList());
  }

  private static String cell(String words) {
    return words.isBlank() ? "-" : words.strip().replaceAll("\\s+", " ");
  }
}
