package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.LanguagePack;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells for whom somebody speaks who is called by a word for persons only: "ông", "đồng chí". */
final class People {

  /** So far before the word a name is looked for: the paragraph, and the one before. */
  private static final int REACH = 1200;

  private static final int LONGEST_NAME = 40;
  private static final Pattern WORD = Patterns.exact("\\p{Lu}[\\p{L}\\p{M}]{0,20}+(?!\\s\\p{Lu})");

  private final Pattern pronouns;
  private final Pattern name;

  People(LanguagePack pack) {
    this.pronouns = Patterns.ignoringCase(pack.property("person_pronouns", "(?!)"));
    this.name = Patterns.ignoringCase(pack.property("person", "(?!)"));
  }

  /**
   * "Bí thư Tỉnh ủy Lê Văn An cảm ơn. Đồng chí đề nghị …": the body for which he speaks whom the
   * nearest sentence before names first; null where the expression means no person, or nobody is
   * named of whom the article tells an office.
   */
  @Nullable Party before(Context context, Span expression) {
    if (!pronouns.matcher(context.text().slice(expression)).matches()) {
      return null;
    }
    String value = context.text().value();
    Matcher word = WORD.matcher(value).region(from(value, expression), expression.start());
    Party person = null;
    int end = -1;
    while (word.find()) {
      Party known =
          context.discourse().aliases().get(Discourse.PERSON + Folding.fold(word.group()));
      boolean sameSentence = end >= 0 && value.substring(end, word.start()).indexOf(". ") < 0;
      if (known != null && !sameSentence && isPerson(value, word.start(), word.end())) {
        person = known;
        end = word.end();
      }
    }
    return person;
  }

  private static int from(String value, Span expression) {
    int paragraph = value.lastIndexOf('\n', expression.start());
    int last = paragraph < 1 ? 0 : value.lastIndexOf('\n', paragraph - 1) + 1;
    return Math.max(last, expression.start() - REACH);
  }

  /** Whether a word ends a person's full name, or follows a word for persons: "ông An". */
  private boolean isPerson(String value, int start, int end) {
    Matcher full = name.matcher(value).region(Math.max(0, end - LONGEST_NAME), end);
    int space = start < 2 ? -1 : value.lastIndexOf(' ', start - 2);
    return full.find()
        || (start > 1 && pronouns.matcher(value.substring(space + 1, start - 1)).matches());
  }
}
