package org.commitments.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Table;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** The words of one sentence and what the pack's tables say of them; token numbers from 0. */
final class Words {

  /** Characters of "hai nước" and the name behind it. */
  private static final int LONGEST_PAIR = 60;

  /** What a connective does. */
  enum Role {
    STRONG,
    WEAK,
    ADDITIVE,
    PURPOSE,
    EMBED,
    NOMINAL,
    LISTING,
    SUBORDINATE,
    REPORT,
    OPENER,
    TRAILER,
    FOCUS
  }

  /** A connective that begins at a token and ends before another. */
  record Connective(Role role, int end) {}

  /** Makes the words of sentences of one language. */
  static final class Factory {
    private final PhraseIndex<Role> connectives;
    private final boolean gerunds;
    private final Pattern dating;
    private final Set<String> genitive;
    private final List<String> activities;
    private final Set<String> control;
    private final Set<String> days;
    private final Set<String> lasting;
    private final Set<String> programmes;
    private final Set<String> firstVerbs;
    private final Pattern pair;

    Factory(LanguagePack pack) {
      this.dating = Patterns.ignoringCase(pack.property("dating", "(?!)"));
      this.genitive = Set.of(pack.property("genitive", "").split("\\|", -1));
      this.control = Set.of(pack.property("control_verbs", "").split("\\|", -1));
      this.days = Set.of(pack.property("day_words", "").split("\\|", -1));
      this.programmes = Set.of(pack.property("programme_nouns", "").split("\\|", -1));
      this.firstVerbs = Set.of(pack.property("first_verbs", "").split("\\|", -1));
      this.pair = Patterns.ignoringCase(pack.property("counted_pair", "(?!)"));
      this.lasting = Set.of(pack.property("last_focus", "").split("\\|", -1));
      this.activities =
          Stream.of(pack.property("activities", "").split("\\|", -1))
              .filter(word -> !word.isEmpty())
              .toList();
      this.connectives =
          PhraseIndex.of(pack.entries(Table.CONNECTIVES), e -> Role.valueOf(e.attribute("role")));
      this.gerunds = pack.property("gerunds", "no").equals("yes");
    }

    Words of(Text text, Span sentence, List<Token> tokens) {
      Map<Integer, Connective> at = new HashMap<>();
      int token = 0;
      for (PhraseIndex.Match<Role> match : connectives.find(text.value(), sentence)) {
        while (token < tokens.size() && tokens.get(token).span().start() < match.span().start()) {
          token++;
        }
        int end = token;
        while (end < tokens.size() && tokens.get(end).span().start() < match.span().end()) {
          end++;
        }
        // "song" is no word of its own in "song phương".
        boolean whole = end > token && tokens.get(end - 1).span().end() <= match.span().end();
        boolean determiner =
            whole
                && match.value() == Role.REPORT
                && (tokens.get(token).is(WordClass.DETERMINER)
                    || (token > 0
                        && gerunds
                        && tokens.get(token - 1).is(WordClass.PREPOSITION, WordClass.INFINITIVE)));
        // "Its first report will be published": a noun is no word of saying.
        boolean noun =
            whole
                && gerunds
                && match.value() == Role.REPORT
                && end - token == 1
                && tokens.get(token).is(WordClass.NOUN);
        // "WHO will": the name of a body is no relative pronoun.
        boolean name = whole && end - token == 1 && isCapitals(tokens.get(token));
        if (whole && !determiner && !noun && !name) {
          at.put(token, new Connective(match.value(), end));
        }
      }
      return new Words(text, tokens, at, this);
    }
  }

  private static boolean isCapitals(Token token) {
    String word = token.word();
    return token.is(WordClass.NAME) && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private final Text text;
  private final List<Token> tokens;
  private final Map<Integer, Connective> connectives;
  private final Factory language;

  private Words(
      Text text, List<Token> tokens, Map<Integer, Connective> connectives, Factory language) {
    this.text = text;
    this.tokens = tokens;
    this.connectives = connectives;
    this.language = language;
  }

  /** "…, hoàn thành trước ngày 30/8": whether a verb behind a comma only dates what is done. */
  boolean dates(int at) {
    if (at >= size() || !isMark(at - 1, ",")) {
      return false;
    }
    Span rest = span(at, size());
    return language.dating.matcher(text.value()).region(rest.start(), rest.end()).lookingAt();
  }

  /** "said Monday", "said last week": whether a word tells when something was said. */
  boolean isDay(int at) {
    return at >= 0 && at < size() && language.days.contains(lower(at, at + 1));
  }

  /** "xây dựng lại": whether a focus word belongs to the word before it and ends what is done. */
  boolean endsAction(int at) {
    return language.lasting.contains(lower(at, at + 1))
        && !isMark(at - 1, ",;:")
        && !is(at - 1, WordClass.CONJUNCTION)
        && !has(at - 1, Role.WEAK);
  }

  /** "request agencies to act": whether the object of a verb acts in the infinitive behind it. */
  boolean controls(int at) {
    return language.control.contains(token(at).lemma());
  }

  /** "công tác quản lý": whether a noun of several words begins with one that names an activity. */
  boolean isActivity(int at) {
    if (!is(at, WordClass.NOUN)) {
      return false;
    }
    String word = token(at).lemma();
    return language.activities.stream().anyMatch(each -> word.startsWith(each + " "));
  }

  /** "chương trình": whether a verb right behind a token may tell what it is a programme of. */
  boolean isProgramme(int at) {
    return at >= 0 && is(at, WordClass.NOUN) && language.programmes.contains(token(at).lemma());
  }

  /** "chương trình đào tạo", where a lexicon holds the noun together with what it is of. */
  boolean isProgrammeOf(int at) {
    String word = at >= 0 && is(at, WordClass.NOUN) ? token(at).lemma() : "";
    return language.programmes.stream().anyMatch(each -> word.startsWith(each + " "));
  }

  /** "nghiên cứu xây dựng": a token without the verb before another that it holds. */
  String withoutFirstVerb(int at) {
    String word = lower(at, at + 1);
    for (String verb : language.firstVerbs) {
      if (word.startsWith(verb + " ")) {
        return word.substring(verb.length() + 1);
      }
    }
    return word;
  }

  /** "lĩnh vực", "trong lĩnh vực": whether a token is, or ends with, such a word. */
  boolean endsInActivity(int at) {
    if (at < 0 || at >= size()) {
      return false;
    }
    String word = " " + token(at).lemma();
    return language.activities.stream().anyMatch(each -> word.endsWith(" " + each));
  }

  /** Whether a word tells whose the word before it is, so that a verb there is a noun. */
  boolean isGenitive(int at) {
    return at < size() && language.genitive.contains(token(at).lemma());
  }

  Text text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether the language has verb forms in -ing. */
  boolean gerunds() {
    return language.gerunds;
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  boolean is(int at, WordClass first, WordClass... more) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(first, more);
  }

  boolean isMark(int at, String marks) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).word().length() == 1
        && marks.contains(tokens.get(at).word());
  }

  /** "the Lund–Oslo line": whether a dash stands between two words without a blank. */
  boolean isLink(int at) {
    return isMark(at, "–—")
        && at > 0
        && at + 1 < tokens.size()
        && ((tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start())
            || joinsPair(at));
  }

  /** "hai nước Việt – Lào": a dash between the names of two that were counted before them. */
  private boolean joinsPair(int at) {
    int end = tokens.get(at).span().start();
    int start = Math.max(tokens.get(0).span().start(), end - LONGEST_PAIR);
    return !isMark(at, "—")
        && is(at + 1, WordClass.NAME)
        && language.pair.matcher(text.value()).region(start, end).find();
  }

  /** Whether a token is a row of two full stops and more. */
  boolean isDots(int at) {
    String word = tokens.get(at).word();
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 1;
  }

  /** Whether one of some marks stands among the tokens from one on, before another. */
  boolean hasMark(int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (isMark(i, marks)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Connective connective(int at) {
    return connectives.get(at);
  }

  boolean has(int at, Role role) {
    Connective connective = connectives.get(at);
    return connective != null && connective.role() == role;
  }

  /** The first token that ends after this offset. */
  int tokenAt(int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).span().end() <= offset) {
      at++;
    }
    return at;
  }

  /** The span of tokens from, inclusive, to, exclusive; from must lie before to. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The words of tokens from to, lower case. */
  String lower(int from, int to) {
    return text.slice(span(from, to)).toLowerCase(Locale.ROOT);
  }
}
