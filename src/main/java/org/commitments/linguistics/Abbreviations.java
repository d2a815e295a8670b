package org.commitments.linguistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;

/** Words and initials after whose full stop a sentence goes on. */
public final class Abbreviations {

  private static final Pattern LAST_WORD =
      Patterns.exact("(\\p{L}[\\p{L}\\p{M}./]{0,40})\\.\\s{0,8}$");
  private static final Pattern INITIAL =
      Patterns.exact("(?:^|[\\s(])\\p{Lu}\\p{M}{0,4}+\\.\\s{0,8}$");

  private final Set<String> words = new HashSet<>();

  /**
   * Those of a pack's table, but for the pack's {@code closing_abbreviations}, such as "etc.",
   * which often end a sentence.
   */
  public Abbreviations(LanguagePack pack) {
    Set<String> closing = Set.of(pack.property("closing_abbreviations", "").split("\\|", -1));
    for (Entry entry : pack.entries(Table.ABBREVIATIONS)) {
      String word = Folding.lower(entry.phrase()).replaceAll("(?<!\\.)\\.+$", "");
      if (!closing.contains(word)) {
        words.add(word);
      }
    }
  }

  /** All of them in lower case, without their last full stop. */
  public Set<String> words() {
    return Set.copyOf(words);
  }

  /** Whether the words before a break end with one; white space after it does not count. */
  public boolean end(String before) {
    if (INITIAL.matcher(before).find()) {
      return true;
    }
    Matcher last = LAST_WORD.matcher(before);
    if (!last.find()) {
      return false;
    }
    String word = Folding.lower(last.group(1));
    // "PGS.TS." is two of them.
    return words.contains(word)
        || (word.indexOf('.') > 0 && words.containsAll(List.of(word.split("\\.", -1))));
  }
}
