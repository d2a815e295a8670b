package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Party;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/** "The bank’s chief executive": whose an office is where an expression for a body owns it. */
final class OwnedOffices {

  private final Pattern possessive;
  private final References references;

  OwnedOffices(LanguagePack pack, References references) {
    this.possessive = Patterns.ignoringCase(pack.property("possessive", "(?!)"));
    this.references = references;
  }

  /**
   * The bodies that the expression before the first office of a phrase stands for.
   *
   * @param roles what the gazetteer knows of the phrase
   * @return empty where no office has such an owner
   */
  List<Party> of(Context context, Span phrase, List<PhraseIndex.Match<Role>> roles) {
    for (PhraseIndex.Match<Role> role : roles) {
      if (role.value() == Role.TITLE) {
        return role.span().start() <= phrase.start()
            ? List.of()
            : owner(context, new Span(phrase.start(), role.span().start()));
      }
    }
    return List.of();
  }

  private List<Party> owner(Context context, Span before) {
    Matcher mark = possessive.matcher(context.text().slice(before));
    if (!mark.find()) {
      return List.of();
    }
    Span owner = new Span(before.start(), before.start() + mark.start());
    boolean body =
        references.refers(context.text(), owner, "HOST")
            || references.refers(context.text(), owner, "KIND");
    List<Party> bodies = body ? references.resolve(context, owner) : null;
    return bodies == null ? List.of() : bodies;
  }
}
