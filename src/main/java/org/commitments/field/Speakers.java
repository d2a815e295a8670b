package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Notes for which body a person speaks: "Lê Văn An, Director of the Fund", "the Fund's Director Lê
 * Văn An", where the office stands right before the body's name.
 */
final class Speakers {

  private static final int REACH = 80;
  private static final Pattern BEFORE =
      Patterns.exact(
          "((?:\\p{Lu}[\\p{L}\\p{M}.-]{0,40}\\s{1,4}){1,4}\\p{Lu}[\\p{L}\\p{M}-]{0,40})"
              + "\\s{0,4}[,(–-]\\s{0,4}$");
  private static final Pattern BEHIND =
      Patterns.exact(
          "^[\\s,(–-]{1,20}(?:\\p{Ll}{1,40}\\s{1,4})?((?:\\p{Lu}[\\p{L}\\p{M}.-]{0,40}\\s{1,4}){1,4}"
              + "\\p{Lu}[\\p{L}\\p{M}-]{0,40})");

  private final Gazetteer gazetteer;
  private final boolean lastName;

  Speakers(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.lastName = pack.property("called_by", "any").equals("last");
  }

  /** Whether a person is called by the last word of the name only. */
  boolean byLastName() {
    return lastName;
  }

  /** Notes who holds an office in a body that is named in a sentence. */
  void note(String value, Span sentence, Span body, Party party, Cast cast) {
    if (!lastName) {
      return;
    }
    int from = Math.max(sentence.start(), body.start() - REACH);
    for (PhraseIndex.Match<Role> role : gazetteer.roles(value, new Span(from, body.start()))) {
      boolean office =
          role.value() == Role.TITLE && value.substring(role.span().end(), body.start()).isBlank();
      if (!office) {
        continue;
      }
      Matcher before = BEFORE.matcher(value.substring(from, role.span().start()));
      Matcher behind =
          BEHIND.matcher(value.substring(body.end(), Math.min(sentence.end(), body.end() + REACH)));
      if (before.find()) {
        person(before.group(1), party, cast);
      } else if (behind.find()) {
        person(behind.group(1), party, cast);
      }
    }
  }

  private static void person(String name, Party party, Cast cast) {
    String[] words = Folding.fold(name).strip().split("\\s+", -1);
    cast.alias(Discourse.PERSON + words[words.length - 1], party);
  }
}
