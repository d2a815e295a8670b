package org.commitments.field;

import java.util.List;
import org.commitments.field.References.Context;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds bodies by the kind that an expression names: "the bank", "nhà trường". */
final class BodyKinds {

  private final boolean headFirst;
  private final Occurrences occurrences;

  /**
   * Takes where names stand.
   *
   * @param headFirst whether a name opens with the word for its kind ("Ngân hàng Lúa Vàng")
   */
  BodyKinds(boolean headFirst, Occurrences occurrences) {
    this.headFirst = headFirst;
    this.occurrences = occurrences;
  }

  /** The body of that kind that was named last before the expression. */
  @Nullable Party last(Discourse discourse, String words, Span span) {
    String kind = words.substring(words.lastIndexOf(' ') + 1);
    Party body = null;
    for (Party party : discourse.bodies()) {
      String name = " " + Folding.fold(party.name()) + " ";
      boolean named =
          headFirst
              ? name.startsWith(" " + kind + " ")
              : name.contains(" " + kind + " ") || name.contains(" " + kind + "s ");
      if (named && party.span().end() <= span.start()) {
        body = party;
      }
    }
    return body;
  }

  /** The body, no place, that was named last before the expression, or null. */
  static @Nullable Party before(Discourse discourse, Span span) {
    Party body = null;
    for (Party party : discourse.bodies()) {
      boolean organisation = party.type() == Party.Type.ORGANISATION;
      body = organisation && party.span().end() <= span.start() ? party : body;
    }
    return body;
  }

  /** The parties whose kind an expression names. */
  static List<Party> named(Discourse discourse, String words) {
    return discourse.kinds().entrySet().stream()
        .filter(entry -> words.endsWith(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /**
   * Of several bodies of a kind the one that the sentence names before, else that which acted last,
   * else that which the paragraph names before, else that which the article named first.
   */
  Party nearest(Context context, Span span, List<Party> named) {
    Text text = context.text();
    int paragraph = occurrences.last(text, "\n", span.start()) + 1;
    int sentence = Math.max(paragraph, occurrences.last(text, ". ", span.start()) + 1);
    Party inSentence = occurrences.nearest(text, new Span(sentence, span.start()), named);
    if (inSentence != null) {
      return inSentence;
    }
    List<Party> last = context.discourse().last();
    for (Party party : named) {
      if (last.size() == 1 && last.get(0).name().equals(party.name())) {
        return party;
      }
    }
    Party inParagraph = occurrences.nearest(text, new Span(paragraph, span.start()), named);
    return inParagraph == null ? named.get(0) : inParagraph;
  }
}
