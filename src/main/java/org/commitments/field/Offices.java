package org.commitments.field;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.LanguagePack;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which body an office belongs to: the minister speaks for the ministry of the article. */
final class Offices {

  /** An office, and a kind of body whose office it is; both folded. */
  private record Belongs(String office, String kind) {}

  private final Pattern pattern;
  private final List<Belongs> bodies;

  Offices(LanguagePack pack) {
    this.pattern = Patterns.ignoringCase(pack.property("offices", "(?!)"));
    this.bodies =
        Arrays.stream(pack.property("title_bodies", "").split("\\|", -1))
            .filter(pair -> pair.contains(" "))
            .map(
                pair -> {
                  String[] words = Folding.fold(pair).split(" ", 2);
                  return new Belongs(words[0], words[1]);
                })
            .toList();
  }

  /** An office that is a body of its own, without its holder's name. */
  Pattern pattern() {
    return pattern;
  }

  /** The one body of the article whose office a phrase names, or null. */
  @Nullable Party body(Context context, Span phrase) {
    List<String> words =
        List.of(Folding.fold(context.text().slice(phrase)).split("[^\\p{L}-]+", -1));
    for (Belongs belongs : bodies) {
      List<Party> named = context.discourse().kinds().getOrDefault(belongs.kind(), List.of());
      if (words.contains(belongs.office()) && named.size() == 1) {
        return named.get(0);
      }
    }
    return null;
  }
}
