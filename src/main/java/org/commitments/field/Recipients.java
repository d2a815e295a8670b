package org.commitments.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commitments.language.Entry;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Table;
import org.commitments.model.Clause;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of an action that tell to or with whom it is done: behind a word such as "with"
 * and "for", or as object of a verb such as "support". What else stands there, as in "for the
 * project", is told apart by the noun that heads the phrase: a word for people or bodies, or a
 * name.
 */
final class Recipients {

  private final Gazetteer gazetteer;
  private final NameFinder names;
  private final PhraseBounds bounds;
  private final boolean headLast;

  /** The words before a phrase, with whether hardly anything but a party stands behind them. */
  private final Map<String, Boolean> before = new HashMap<>();

  private final Set<String> verbs = new HashSet<>();
  private final PhraseIndex<Boolean> behind = new PhraseIndex<>();
  private final Set<String> articles = new HashSet<>();
  private final Set<String> gifts = new HashSet<>();

  /** What heads a phrase. */
  enum Head {
    /** A word for people of the table. */
    PEOPLE,
    /** A word for people or bodies of the table of parties. */
    BODY,
    /** A name, or an expression that may stand for a party. */
    NAME
  }

  /**
   * A noun phrase.
   *
   * @param whole its words with those before the noun: "the two ministries"
   * @param span its words, without numbers and most articles before them
   * @param head what heads it
   * @param counted whether a number stands before it: "the two governments"
   * @param opening what makes it stand there
   */
  record Phrase(Span whole, Span span, Head head, boolean counted, Opening opening) {}

  /**
   * Where a phrase may begin.
   *
   * @param at the number of its first word in the action; those of a list have the same
   * @param sure whether hardly anything but a party stands there: behind "with", or as the object
   *     of a verb of the table
   */
  record Opening(int at, boolean sure) {}

  /** What the phrases of one clause share. */
  record Action(Text text, List<Token> tokens, List<Span> names) {}

  Recipients(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.names = new NameFinder(pack, gazetteer);
    this.headLast = pack.property("head", "last").equals("last");
    this.bounds = new PhraseBounds(gazetteer, headLast);
    for (Entry entry : pack.entries(Table.RECIPIENTS)) {
      for (String role : entry.attribute("role").split("\\s{0,8},\\s{0,8}", -1)) {
        add(entry.phrase(), role);
      }
    }
    for (Entry entry : pack.entries(Table.CONNECTIVES)) {
      String role = entry.attribute("role");
      if (role.equals("PURPOSE") || role.equals("SUBORDINATE")) {
        behind.add(entry.phrase(), true);
      }
    }
  }

  private void add(String phrase, String role) {
    String word = phrase.toLowerCase(Locale.ROOT);
    switch (role) {
      case "WITH" -> before.put(word, true);
      case "VERB" -> verbs.add(word);
      case "GIFT" -> gifts.add(word);
      case "PEOPLE" -> bounds.people().add(phrase, true);
      case "OF" -> bounds.link(word);
      case "ARTICLE" -> articles.add(word);
      default -> before.putIfAbsent(word, false);
    }
  }

  /** Whether what a clause is about is given to somebody, who may be left out. */
  boolean gives(Clause clause) {
    for (Token token : clause.tokens()) {
      if (clause.verb().contains(token.span())) {
        return gifts.contains(token.lemma())
            || gifts.contains(token.word().toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  /** The phrases in the order of the text; none overlap. */
  List<Phrase> of(Clause clause) {
    List<Token> tokens = main(clause);
    List<Phrase> found = new ArrayList<>();
    Action action = null;
    int i = 0;
    while (i < tokens.size()) {
      within(tokens.get(i), i, found);
      Opening opening = opening(clause, tokens, i);
      if (opening == null) {
        i++;
        continue;
      }
      if (action == null) {
        Text text = clause.article().text();
        action = new Action(text, tokens, names.find(text, clause.tokens(), false));
      }
      i = Math.max(i + 1, list(action, opening, found));
    }
    return found;
  }

  /** The words of an action before what it is done for, and before clauses within it. */
  private List<Token> main(Clause clause) {
    String value = clause.article().text().value();
    int end =
        behind.find(value, clause.action()).stream()
            .mapToInt(match -> match.span().start())
            .filter(start -> start > clause.verb().end())
            .min()
            .orElse(clause.action().end());
    List<Token> tokens = new ArrayList<>();
    for (Token token : clause.tokens()) {
      boolean inside = clause.action().contains(token.span());
      if (!inside) {
        continue;
      }
      boolean purpose =
          token.is(WordClass.INFINITIVE)
              && token.span().start() > clause.verb().end()
              && !tokens.isEmpty()
              && tokens
                  .get(tokens.size() - 1)
                  .is(WordClass.NOUN, WordClass.NAME, WordClass.NUMBER, WordClass.PUNCTUATION);
      if (purpose || token.is(WordClass.RELATIVE) || token.span().start() >= end) {
        break;
      }
      tokens.add(token);
    }
    return tokens;
  }

  /** "trình Chính phủ": adds the name within a word that begins with a verb of the table. */
  private void within(Token token, int number, List<Phrase> found) {
    int blank = token.word().indexOf(' ');
    while (!headLast && blank > 0 && token.is(WordClass.VERB)) {
      boolean named = Character.isUpperCase(token.word().codePointAt(blank + 1));
      if (named && verbs.contains(token.word().substring(0, blank).toLowerCase(Locale.ROOT))) {
        Span span = new Span(token.span().start() + blank + 1, token.span().end());
        found.add(new Phrase(span, span, Head.BODY, false, new Opening(number, true)));
        return;
      }
      blank = token.word().indexOf(' ', blank + 1);
    }
  }

  /** Where a phrase may begin because of the word at a place, or null. */
  private @Nullable Opening opening(Clause clause, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String word = token.word().toLowerCase(Locale.ROOT);
    Boolean sure = before.get(word);
    if (sure != null && !token.is(WordClass.INFINITIVE)) {
      return new Opening(at + 1, sure);
    }
    if (!verbs.contains(token.lemma()) && !verbs.contains(word)) {
      return null;
    }
    if (token.is(WordClass.PARTICIPLE)
        && clause.voice() == Voice.PASSIVE
        && token.span().equals(clause.verb())) {
      return new Opening(0, false); // "Farmers will be paid": they open the action
    }
    return token.is(WordClass.VERB, WordClass.GERUND, WordClass.FINITE)
        ? new Opening(at + 1, true)
        : null;
  }

  /** Adds the phrases of a list "A, B and C" that begins at a place, and tells where it ends. */
  private int list(Action action, Opening opening, List<Phrase> found) {
    int next = opening.at();
    int end = next;
    while (next < action.tokens().size()) {
      int start = PhraseBounds.start(action.tokens(), next);
      int after = start < action.tokens().size() ? bounds.end(action, start) : start;
      Phrase phrase = after > start ? phrase(action, opening, new Span(next, start), after) : null;
      if (phrase == null) {
        return end;
      }
      if (found.isEmpty() || found.get(found.size() - 1).span().end() <= phrase.span().start()) {
        found.add(phrase);
      }
      end = after;
      next = after;
      boolean joined = false;
      while (next < action.tokens().size() && joins(action.tokens().get(next))) {
        joined = true;
        next++;
      }
      if (!joined) {
        return end;
      }
    }
    return end;
  }

  private static boolean joins(Token token) {
    return token.is(WordClass.CONJUNCTION) || token.word().equals(",");
  }

  /**
   * The phrase, where a word for people or bodies or a name heads it, or null.
   *
   * @param before from the first word to the noun's, as numbers of tokens
   */
  private @Nullable Phrase phrase(Action action, Opening opening, Span before, int end) {
    List<Token> tokens = action.tokens();
    int first = before.end();
    Span span = new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    Span whole = new Span(tokens.get(before.start()).span().start(), span.end());
    String value = action.text().value();
    int linked = first;
    while (linked < end && !tokens.get(linked).is(WordClass.PREPOSITION)) {
      linked++;
    }
    Span head = new Span(span.start(), tokens.get(Math.max(first, linked - 1)).span().end());
    boolean listed =
        bounds.people().find(value, head).stream().anyMatch(m -> heads(m.span(), head, tokens));
    boolean role =
        gazetteer.roles(value, head).stream()
            .filter(match -> match.value() == Role.PEOPLE)
            .anyMatch(match -> heads(match.span(), head, tokens));
    boolean kept =
        first > before.start()
            && articles.contains(tokens.get(first - 1).word().toLowerCase(Locale.ROOT));
    Span named = kept ? new Span(tokens.get(first - 1).span().start(), span.end()) : span;
    boolean counted =
        tokens.subList(before.start(), before.end()).stream()
            .anyMatch(token -> token.is(WordClass.NUMBER));
    if (listed || role) {
      return new Phrase(whole, named, listed ? Head.PEOPLE : Head.BODY, counted, opening);
    }
    Token noun = tokens.get(headLast ? linked - 1 : first);
    boolean name = noun.is(WordClass.NAME) || PhraseBounds.capital(noun);
    boolean sum = end < tokens.size() && tokens.get(end).is(WordClass.NUMBER); // "NOK 20 million"
    boolean definite = first > before.start();
    return !sum && (name || definite)
        ? new Phrase(
            whole, span, Head.NAME, counted, name ? opening : new Opening(opening.at(), false))
        : null;
  }

  private boolean heads(Span word, Span phrase, List<Token> tokens) {
    return headLast
        ? word.end() == phrase.end()
        : word.start() == phrase.start()
            && tokens.stream().anyMatch(token -> token.span().end() == word.end());
  }
}
