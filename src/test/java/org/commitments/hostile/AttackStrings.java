package org.commitments.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.hostile.RegexTree.Choice;
import org.commitments.hostile.RegexTree.Repeat;
import org.commitments.hostile.RegexTree.Row;

/**
 * Texts on which a regular expression that backtracks would be slow: each repeat of the pattern
 * itself pumped behind what leads to it, with an end that fails, and a fixed family for all.
 */
final class AttackStrings {

  /** A text of any length: a beginning, what is repeated, and an end. */
  record Attack(String head, String pump, String tail) {

    /** The text, of at most so many UTF-16 units, and hardly fewer. */
    String ofLength(int units) {
      int times = Math.max(1, (units - head.length() - tail.length()) / pump.length());
      return head + pump.repeat(times) + tail;
    }

    @Override
    public String toString() {
      return "“" + head + "” + n × “" + pump + "” + “" + tail + "”";
    }
  }

  /** No pattern has this, so that what needs an end does not get it. */
  private static final String FAILS = "\u0001";

  private static final List<String> PUMPS =
      List.of(
          " ",
          "\n",
          "1",
          "12,",
          "1.",
          "1/2/",
          "1 - ",
          "(",
          ")",
          "[(",
          "\"",
          "“",
          "” ",
          "'",
          "a, ",
          "a, and ",
          "A",
          "A ",
          "Aa ",
          "Aa. ",
          "Aa, ",
          "A. ",
          "a",
          "aa ",
          "á",
          "ế\u0323",
          "Đà ",
          "tỉnh Đà Nẵng, ",
          "will ",
          "sẽ ",
          "will agree to ",
          "cam kết sẽ ",
          "agreed that the two sides will ",
          "- ",
          ". ",
          "...",
          ":",
          ";\n",
          "- Aa\n",
          "in 2023 - 2025 ",
          "the ",
          "of the ",
          "đến năm 2025, ",
          "\u00AD",
          "😀",
          "\u0301");

  private final int most;

  /** At most so many places of a pattern are pumped; those in between are left out evenly. */
  AttackStrings(int most) {
    this.most = most;
  }

  /** The family and what the pattern itself suggests. */
  List<Attack> on(Pattern pattern) {
    Set<Attack> attacks = new LinkedHashSet<>();
    PUMPS.forEach(pump -> attacks.add(new Attack("", pump, "")));
    RegexTree tree = RegexTree.of(pattern);
    for (int choice = 0; choice < 3; choice++) {
      String whole = tree.sample(choice);
      if (!whole.isEmpty()) {
        attacks.add(new Attack("", whole, FAILS));
        attacks.add(new Attack("", whole + " ", FAILS));
        int cut = whole.offsetByCodePoints(whole.length(), -1);
        if (cut > 0) {
          attacks.add(new Attack("", whole.substring(0, cut), FAILS));
          attacks.add(new Attack("", whole.substring(0, cut) + " ", FAILS));
        }
      }
    }
    List<Attack> pumped = new ArrayList<>();
    pump(tree, "", pumped);
    int step = Math.max(1, (pumped.size() + most - 1) / most);
    for (int i = 0; i < pumped.size(); i += step) {
      attacks.add(pumped.get(i));
    }
    return List.copyOf(attacks);
  }

  private static void pump(RegexTree tree, String before, List<Attack> out) {
    if (tree instanceof Row row) {
      StringBuilder head = new StringBuilder(before);
      for (RegexTree part : row.parts()) {
        pump(part, head.toString(), out);
        head.append(part.sample(0));
      }
    } else if (tree instanceof Choice choice) {
      choice.parts().forEach(part -> pump(part, before, out));
    } else if (tree instanceof Repeat repeat) {
      pump(repeat.part(), before, out);
      if (repeat.most() > 1) {
        for (int choice = 0; choice < 3; choice++) {
          String again = repeat.part().sample(choice);
          if (!again.isEmpty()) {
            out.add(new Attack(before, again, FAILS));
            // Many beginnings, each with a long run of its own.
            out.add(new Attack("", before + again.repeat(40), FAILS));
          }
        }
      }
    }
  }
}
