package org.commitments.clause;

import java.util.List;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Tells whether a subject can undertake something, by its head. */
final class Agency {

  /** What a subject is. */
  enum Nature {
    /** A body, a person or people. */
    AGENT,
    /** A programme, an agreement, an event: known to be none. */
    THING,
    /** A common noun of which the pack says nothing. */
    UNKNOWN
  }

  private final Gazetteer gazetteer;
  private final List<Rule> references;
  private final boolean headFirst;

  Agency(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.references = pack.rules(Table.REFERENCES);
    this.headFirst = pack.property("head", "last").equals("first");
  }

  Nature of(Words words, int from, int to) {
    Text text = words.text();
    Span span = words.span(from, to);
    for (Rule rule : references) {
      if (rule.pattern().matcher(text.value()).region(span.start(), span.end()).matches()) {
        return rule.attribute("refers").equals("NOBODY") ? Nature.THING : Nature.AGENT;
      }
    }
    if (headFirst && to - from > 1 && refers(words, to - 1, "AUTHORS")) {
      // "Cuối tháng 6 chúng tôi", "tập đoàn chúng tôi"
      return Nature.AGENT;
    }
    int head = headFirst ? firstNoun(words, from, to) : lastNoun(words, from, to);
    if (head < 0) {
      return Nature.UNKNOWN;
    }
    Token token = words.token(head);
    Gazetteer.Role role = role(text, span, token.span());
    if (role == Gazetteer.Role.THING) {
      return Nature.THING;
    }
    boolean named = token.is(WordClass.NAME) || capitalInside(words, head);
    if (role != null || named || isPlace(text, span, token.span())) {
      return Nature.AGENT;
    }
    // "Governor Lund and I": a pronoun that closes a list.
    boolean list =
        !headFirst && token.is(WordClass.PRONOUN) && words.is(head - 1, WordClass.CONJUNCTION);
    return list ? Nature.AGENT : Nature.UNKNOWN;
  }

  /** Where the head stands last, a capital within a sentence makes a name: "Harbour Line will". */
  private boolean capitalInside(Words words, int head) {
    String word = words.token(head).word();
    return !headFirst
        && head > 0
        && Character.isUpperCase(word.codePointAt(0))
        && words.is(head - 1, WordClass.NOUN, WordClass.NAME, WordClass.ADJECTIVE)
        && Character.isUpperCase(words.token(head - 1).word().codePointAt(0));
  }

  /** Whether the subject is a pronoun for one body or thing. */
  boolean isPronoun(Words words, int from, int to) {
    return to - from == 1 && refers(words, from, "IT");
  }

  private boolean refers(Words words, int at, String to) {
    Span span = words.token(at).span();
    return references.stream()
        .filter(rule -> rule.attribute("refers").equals(to))
        .anyMatch(
            rule ->
                rule.pattern()
                    .matcher(words.text().value())
                    .region(span.start(), span.end())
                    .matches());
  }

  private Gazetteer.@org.jspecify.annotations.Nullable Role role(Text text, Span all, Span head) {
    for (PhraseIndex.Match<Gazetteer.Role> match : gazetteer.roles(text.value(), all)) {
      boolean atHead = match.span().overlaps(head);
      if (atHead && (headFirst || match.span().end() >= head.end())) {
        return match.value();
      }
    }
    return null;
  }

  private boolean isPlace(Text text, Span all, Span head) {
    return gazetteer.mentions(text.value(), all, null).stream()
        .anyMatch(mention -> mention.span().overlaps(head));
  }

  private static int firstNoun(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.NOUN, WordClass.NAME, WordClass.PRONOUN, WordClass.VERB)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastNoun(Words words, int from, int to) {
    int last = -1;
    for (int i = from; i < to; i++) {
      boolean phraseEnds =
          words.is(i, WordClass.PREPOSITION, WordClass.RELATIVE) || words.isMark(i, "(,");
      if (phraseEnds && last >= 0) {
        break;
      }
      if (words.is(i, WordClass.NOUN, WordClass.NAME, WordClass.PRONOUN, WordClass.NUMBER)) {
        last = i;
      }
    }
    return last;
  }
}
