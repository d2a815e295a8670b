package org.commitments.field;

import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Clause;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Widens a subject by the bodies that stand before it in a list without a conjunction: "Sở Y tế,
 * Công an tỉnh sẽ …". Only for languages whose heads stand first, where a body's name opens with
 * the word for its kind.
 */
final class ListedSubjects {

  private static final String COMMA = ", ";
  private static final String MARKS = ",;:";

  private final Gazetteer gazetteer;
  private final boolean headFirst;

  ListedSubjects(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.headFirst = pack.property("head", "last").equals("first");
  }

  /** The subject with the names of bodies right before it, each with a comma behind. */
  Span widened(Clause clause, Span subject) {
    Text text = clause.article().text();
    int sentence = clause.sentence().span().start();
    if (!headFirst || !opensBody(text, subject)) {
      return subject;
    }
    int start = subject.start();
    while (start - COMMA.length() > sentence
        && text.value().startsWith(COMMA, start - COMMA.length())) {
      Span before = before(text, sentence, start - COMMA.length());
      if (before.isEmpty() || !opensBody(text, before) || !isName(clause, before)) {
        break;
      }
      start = before.start();
    }
    return new Span(start, subject.end());
  }

  /** What stands between a comma and the mark before it, or the beginning of the sentence. */
  private static Span before(Text text, int sentence, int comma) {
    int start = comma;
    while (start > sentence && MARKS.indexOf(text.value().charAt(start - 1)) < 0) {
      start--;
    }
    return text.trim(new Span(start, comma));
  }

  private boolean opensBody(Text text, Span words) {
    return Character.isUpperCase(text.value().codePointAt(words.start()))
        && gazetteer.roles(text.value(), words).stream()
            .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().start() == words.start());
  }

  /** Whether some words hold no verb but in the name itself: "Bộ Giáo dục và Đào tạo". */
  private static boolean isName(Clause clause, Span words) {
    return clause.tokens().stream()
        .filter(token -> words.contains(token.span()))
        .allMatch(ListedSubjects::isOfName);
  }

  private static boolean isOfName(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0))
        || token.is(
            WordClass.NOUN,
            WordClass.NAME,
            WordClass.ADJECTIVE,
            WordClass.NUMBER,
            WordClass.CONJUNCTION);
  }
}
