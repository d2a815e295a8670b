package org.commitments.field;

import java.util.List;
import org.commitments.field.References.Context;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells whom a word for a kind of body with a demonstrative behind it means: "bộ này". */
final class Demonstratives {

  private Demonstratives() {}

  /** The body of that kind that the text names last before the expression, or null. */
  static @Nullable Party kind(Context context, Span span, Occurrences occurrences) {
    String words = Folding.fold(context.text().slice(span)).strip();
    List<Party> named =
        context.discourse().kinds().entrySet().stream()
            .filter(entry -> words.startsWith(entry.getKey() + " "))
            .flatMap(entry -> entry.getValue().stream())
            .filter(party -> isName(party.name()))
            .toList();
    return occurrences.nearest(context.text(), new Span(0, span.start()), named);
  }

  /** "Tập đoàn phần mềm" has its capital from the beginning of a sentence and is no name. */
  private static boolean isName(String words) {
    return words.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }
}
