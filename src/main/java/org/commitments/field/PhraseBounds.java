package org.commitments.field;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.field.Recipients.Action;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;

/** Tells where a noun phrase among the words of an action begins and ends. */
final class PhraseBounds {

  private static final int MOST_WORDS = 8;

  private final Gazetteer gazetteer;
  private final boolean headLast;
  private final PhraseIndex<Boolean> people = new PhraseIndex<>();
  private final Set<String> links = new HashSet<>();

  /**
   * Bounds in a language.
   *
   * @param headLast whether the noun that tells what a phrase is stands last, as in English
   */
  PhraseBounds(Gazetteer gazetteer, boolean headLast) {
    this.gazetteer = gazetteer;
    this.headLast = headLast;
  }

  /** The words for people and bodies, to be added to at first. */
  PhraseIndex<Boolean> people() {
    return people;
  }

  /** Adds a word that joins a name to a phrase: "in". */
  void link(String word) {
    links.add(word);
  }

  /** Behind articles, numbers and "its". */
  static int start(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()
        && (tokens.get(at).is(WordClass.DETERMINER, WordClass.NUMBER, WordClass.ADVERB)
            || ordinal(tokens, at))) {
      at++;
    }
    return at;
  }

  /** "the first 2,000 farms". */
  private static boolean ordinal(List<Token> tokens, int at) {
    return tokens.get(at).is(WordClass.ADJECTIVE)
        && at + 1 < tokens.size()
        && tokens.get(at + 1).is(WordClass.NUMBER);
  }

  /** The number of the token behind the noun phrase that begins at a place; that place if none. */
  int end(Action action, int start) {
    List<Token> tokens = action.tokens();
    Token first = tokens.get(start);
    int at = start;
    for (Span name : action.names()) {
      if (name.start() <= first.span().start() && first.span().end() <= name.end()) {
        while (at < tokens.size() && tokens.get(at).span().end() <= name.end()) {
          at++;
        }
      }
    }
    if (!headLast) {
      Span rest = new Span(first.span().start(), tokens.get(tokens.size() - 1).span().end());
      int word = word(action.text().value(), rest);
      while (at < tokens.size() && tokens.get(at).span().end() <= word) {
        at++;
      }
    }
    return of(action, Math.max(at, run(tokens, start, at)));
  }

  /** Where the word for people or bodies ends with which a stretch opens; its start if none. */
  private int word(String value, Span stretch) {
    int listed =
        people.find(value, stretch).stream()
            .filter(match -> match.span().start() == stretch.start())
            .mapToInt(match -> match.span().end())
            .findFirst()
            .orElse(stretch.start());
    return gazetteer.roles(value, stretch).stream()
        .filter(match -> match.value() == Role.PEOPLE)
        .filter(match -> match.span().start() == stretch.start())
        .mapToInt(match -> Math.max(listed, match.span().end()))
        .findFirst()
        .orElse(listed);
  }

  private int run(List<Token> tokens, int start, int least) {
    int head = start;
    boolean named =
        !headLast && capital(tokens.get(start)) && !tokens.get(start).is(WordClass.NOUN);
    for (int at = headLast ? start : least; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (named && !capital(token) && head == at && people(token)) {
        // "trình UBND tỉnh đề án": of which place a body is, told by a word for places.
        return at + 1;
      }
      if (at - start >= MOST_WORDS || (named && !capital(token))) {
        break;
      }
      if (token.is(WordClass.NOUN, WordClass.NAME)
          || (!headLast && token.is(WordClass.ADJECTIVE))) {
        head = at + 1;
      } else if (!headLast
          || !(token.is(WordClass.ADJECTIVE, WordClass.POSSESSIVE)
              || ((head == start || capital(token))
                  && token.is(WordClass.PARTICIPLE, WordClass.GERUND)))) {
        break;
      }
    }
    return head;
  }

  private boolean people(Token token) {
    return gazetteer.roles(token.word(), new Span(0, token.word().length())).stream()
        .anyMatch(
            role -> role.value() == Role.PEOPLE && role.span().length() == token.span().length());
  }

  /** "people in Ha Tinh", "cán bộ của VCCI": with the name that a phrase belongs to. */
  private int of(Action action, int end) {
    List<Token> tokens = action.tokens();
    if (end + 1 >= tokens.size()
        || !tokens.get(end).is(WordClass.PREPOSITION)
        || !links.contains(tokens.get(end).word().toLowerCase(Locale.ROOT))) {
      return end;
    }
    int at = start(tokens, end + 1);
    int after = at;
    while (after < tokens.size()
        && (capital(tokens.get(after)) || tokens.get(after).is(WordClass.NAME))) {
      after++;
    }
    return after > at ? after : end;
  }

  static boolean capital(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0));
  }
}
