package org.commitments.linguistics.opennlp;

import java.util.List;

/**
 * Writes the words of a treebank as a text has them: no blank before a comma or after a bracket.
 */
final class Detokenizer {

  private static final String TO_LAST = ",.;:!?…)]}%”’»";
  private static final String TO_NEXT = "([{“‘«";

  private Detokenizer() {}

  static String text(List<Treebank.Word> sentence) {
    StringBuilder out = new StringBuilder();
    boolean joined = true;
    boolean quoted = false;
    for (Treebank.Word word : sentence) {
      String form = bracket(word.form());
      boolean quote = form.equals("\"");
      boolean toLast = TO_LAST.contains(form) || form.equals("...") || (quote && quoted);
      if (!joined && !toLast) {
        out.append(' ');
      }
      out.append(form);
      joined = TO_NEXT.contains(form) || (quote && !quoted);
      quoted ^= quote;
    }
    return out.toString();
  }

  private static String bracket(String form) {
    return switch (form) {
      case "LBKT" -> "(";
      case "RBKT" -> ")";
      default -> form;
    };
  }
}
