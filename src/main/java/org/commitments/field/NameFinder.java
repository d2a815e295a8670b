package org.commitments.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.SectorLexicon;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Finds the names of organisations among the words of a sentence: runs of words with capitals, and
 * the small words between them, that hold a word of the pack's table of organs or are an acronym.
 */
final class NameFinder {

  private final Gazetteer gazetteer;
  private static final int MOST_BEFORE = 3;
  private static final int MOST_AFTER = 6;

  private final boolean headLast;
  private final Pattern syllable;
  private final Set<String> links;
  private final JoinedNames joined;
  private final Set<String> openers;
  private final SectorLexicon sectors;
  private final Pattern person;
  private final WordValues values;

  NameFinder(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.sectors = SectorLexicon.of(pack);
    this.values = new WordValues(pack);
    this.person = Patterns.ignoringCase(pack.property("person", "(?!)"));
    this.headLast = pack.property("head", "last").equals("last");
    this.syllable = Patterns.ignoringCase(pack.property("syllable", ".*"));
    this.openers = Set.of(pack.property("organ_links", "").split("\\|", -1));
    this.joined = new JoinedNames(pack, gazetteer);
    this.links = Set.of(pack.property("name_links", "&").split("\\|", -1));
  }

  /** The names in order; none overlap. */
  List<Span> find(Text text, List<Token> tokens, boolean title) {
    List<Span> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      // "About Blue Lines": no name begins with a small word, though it may have a capital.
      boolean small = tokens.get(i).is(WordClass.DETERMINER, WordClass.PREPOSITION);
      if (!capital(tokens.get(i)) || small) {
        i++;
        continue;
      }
      int end = headLast ? runEnd(text, tokens, i) : withFields(text, tokens, i);
      Span span = new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end());
      if (title && headLast) {
        inTitle(text, tokens.subList(i, end), names);
      } else {
        organ(text, withoutPeople(text, span), names);
      }
      i = end;
    }
    return names;
  }

  /**
   * In a title every word may have a capital: the name is the organ's word, up to three words
   * before it and what "of" joins to it.
   */
  private void inTitle(Text text, List<Token> run, List<Span> names) {
    int organ = -1;
    for (int i = 0; i < run.size(); i++) {
      if (isOrgan(text, run.get(i))) {
        organ = i;
        if (i + 1 >= run.size() || !isOrgan(text, run.get(i + 1))) {
          break;
        }
      }
    }
    if (organ < 0) {
      return;
    }
    int from = organ;
    while (from > 0
        && organ - from < MOST_BEFORE
        && capital(run.get(from - 1))
        && run.get(from - 1)
            .is(WordClass.NAME, WordClass.ADJECTIVE, WordClass.NOUN, WordClass.POSSESSIVE)) {
      from--;
    }
    int to = organ + 1;
    while (to + 1 < run.size() && links(run.get(to)) && to - organ < MOST_AFTER) {
      to += 2;
      while (to < run.size()
          && run.get(to).is(WordClass.NAME, WordClass.NOUN)
          && to - organ < MOST_AFTER) {
        to++;
      }
    }
    int last = to;
    while (last < run.size() && run.get(last).is(WordClass.NAME, WordClass.NOUN)) {
      last++;
    }
    Span whole = new Span(run.get(from).span().start(), run.get(last - 1).span().end());
    if (to - from > 1 && (last == to || !isThing(text, whole))) {
      names.add(new Span(run.get(from).span().start(), run.get(to - 1).span().end()));
    }
  }

  private boolean isOrgan(Text text, Token token) {
    return gazetteer.roles(text.value(), token.span()).stream()
        .anyMatch(match -> match.value() == Role.ORGAN);
  }

  /**
   * Words that can only be names: acronyms and, where the pack knows the shape of its own words,
   * words of another shape; a title before one makes it a person's.
   */
  List<Span> foreign(Text text, List<Token> tokens) {
    List<Span> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean shape =
          acronym(token.word())
              || (!syllable.matcher(token.word()).matches() && token.word().length() > 2);
      boolean person = i > 0 && beforeName(text, tokens.get(i - 1));
      if (capital(token) && token.is(WordClass.NAME) && shape && !person) {
        names.add(token.span());
      }
    }
    return names;
  }

  private boolean beforeName(Text text, Token before) {
    boolean title =
        gazetteer.roles(text.value(), before.span()).stream()
            .anyMatch(match -> match.value() == Role.TITLE);
    return title || (before.is(WordClass.NAME) && capital(before));
  }

  /** Cuts a run where a second organ begins, and keeps the pieces that have one. */
  private void organ(Text text, Span run, List<Span> names) {
    List<Span> organs = new ArrayList<>();
    int start = run.start();
    for (PhraseIndex.Match<Role> match : gazetteer.roles(text.value(), run)) {
      if (match.value() == Role.TITLE && blank(text, start, match.span().start())) {
        // "Phó Giám đốc Sở Y tế": the office before a body is none of its name.
        start = match.span().end();
      }
      boolean capital = Character.isUpperCase(text.value().codePointAt(match.span().start()));
      boolean body = match.value() == Role.BODY && blank(text, start, match.span().start());
      if (capital && (body || (match.value() == Role.ORGAN && begins(text, run, match.span())))) {
        organs.add(match.span());
      }
      if (body && capital && match.span().end() == run.end()) {
        names.add(match.span());
        return;
      }
    }
    if (organs.isEmpty()) {
      return;
    }
    if (headLast && isThing(text, run)) {
      return;
    }
    boolean office = start > run.start() && blank(text, start, organs.get(0).start());
    int end = office ? beforePerson(text, organs.get(0), run) : beforeOffice(text, organs, run);
    Span name =
        office || !headLast
            ? new Span(organs.get(0).start(), end)
            : text.trim(new Span(run.start(), end));
    String words = text.slice(name);
    boolean shouted = words.equals(words.toUpperCase(java.util.Locale.ROOT)) && words.length() > 30;
    if (!organs.get(0).equals(name) && !shouted) {
      names.add(text.trim(name));
    }
  }

  /** "Members of the Lund Council": the people of a body are none of its name. */
  private Span withoutPeople(Text text, Span run) {
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(text.value(), run);
    boolean people =
        headLast
            && !roles.isEmpty()
            && roles.get(0).value() == Role.PEOPLE
            && roles.get(0).span().start() == run.start();
    String rest = people ? text.value().substring(roles.get(0).span().end(), run.end()) : "";
    return links.stream()
        .filter(link -> rest.startsWith(" " + link + " "))
        .findFirst()
        .map(link -> new Span(run.end() - rest.length() + link.length() + 2, run.end()))
        .orElse(run);
  }

  /** "National Harbour Fund Scheme": what is named is no body, as its head is none. */
  private boolean isThing(Text text, Span run) {
    String name = text.slice(run);
    return Arrays.stream(name.split(" ", -1)).noneMatch(links::contains)
        && gazetteer.roles(text.value(), run).stream()
            .anyMatch(role -> role.value() == Role.THING && role.span().end() == run.end());
  }

  /** "University President Ana Lim": the office, and who holds it, are none of the body's name. */
  private int beforeOffice(Text text, List<Span> organs, Span run) {
    int first = organs.get(0).end();
    return !headLast
        ? run.end()
        : gazetteer.roles(text.value(), run).stream()
            .filter(role -> role.value() == Role.TITLE && role.span().start() == first + 1)
            .mapToInt(role -> role.span().start())
            .findFirst()
            .orElse(run.end());
  }

  /**
   * Whether a name can begin with a word for a body. Where the head stands last it can always;
   * where it stands first the word opens the run or follows an office, a mark, an acronym: the
   * "Trường" in "Lê Trường An" is part of a person's name.
   */
  private boolean begins(Text text, Span run, Span organ) {
    if (headLast || organ.start() == run.start()) {
      return true;
    }
    String before = text.value().substring(run.start(), organ.start()).strip();
    String word = before.substring(before.lastIndexOf(' ') + 1);
    int last = word.codePointBefore(word.length());
    return !Character.isLetterOrDigit(last)
        || links.contains(word)
        || word.equals(word.toUpperCase(java.util.Locale.ROOT))
        || gazetteer.roles(text.value(), new Span(run.start(), organ.start())).stream()
            .anyMatch(
                role -> blank(text, /* start= */ role.span().end(), /* end= */ organ.start()));
  }

  /** "Giám đốc Sở Y tế Lê Văn An": the office's holder is none of the body's name. */
  private int beforePerson(Text text, Span organ, Span run) {
    Matcher matcher = person.matcher(text.value()).region(organ.end(), run.end());
    int end = run.end();
    while (matcher.find()) {
      boolean place = gazetteer.within(matcher.group(), null) != null;
      end = matcher.end() == run.end() && !place ? matcher.start() : end;
    }
    return end;
  }

  private static boolean blank(Text text, int start, int end) {
    return start <= end && text.value().substring(start, end).isBlank();
  }

  static boolean acronym(String words) {
    return words.length() >= 3
        && words.length() <= 12
        && words.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '&')
        && words.chars().anyMatch(Character::isUpperCase);
  }

  private int runEnd(Text text, List<Token> tokens, int from) {
    int end = from + 1;
    while (end < tokens.size()) {
      if (capital(tokens.get(end)) || tokens.get(end).is(WordClass.POSSESSIVE)) {
        end++;
      } else if (links(tokens.get(end))
          && !endsBefore(text, tokens, end)
          && end + 1 < tokens.size()
          && capital(tokens.get(end + 1))
          && !twoBodies(text, tokens, from, end)) {
        end += 2;
      } else {
        break;
      }
    }
    while (end > from + 1 && tokens.get(end - 1).is(WordClass.POSSESSIVE)) {
      end--;
    }
    return end;
  }

  /** "the Institute of Lund on Cooperation": "on" goes on with "Commission" and its like only. */
  private boolean endsBefore(Text text, List<Token> tokens, int link) {
    return headLast
        && tokens.get(link).is(WordClass.PREPOSITION)
        && openers.contains(tokens.get(link).word())
        && (!isOrgan(text, tokens.get(link - 1)) || isDay(tokens, link + 1));
  }

  private boolean isDay(List<Token> tokens, int at) {
    String word = at < tokens.size() ? tokens.get(at).word() : "";
    return values.value("WEEKDAY", word) != null || values.value("MONTH", word) != null;
  }

  /** "Cần Thơ và Tập đoàn …", "Đại học A và Đại học B": the link joins two names, not one. */
  private boolean twoBodies(Text text, List<Token> tokens, int from, int link) {
    if (!tokens.get(link).is(WordClass.CONJUNCTION)) {
      return false;
    }
    Span left = new Span(tokens.get(from).span().start(), tokens.get(link - 1).span().end());
    boolean organ = isOrgan(text, tokens.get(link + 1));
    if (headLast && link - from > 1 && isOrgan(text, tokens.get(link - 1))) {
      // "Harbour Line Ltd and St. Ann's": the head closed; but "Lund College and Hospital".
      return !organ || (link + 2 < tokens.size() && capital(tokens.get(link + 2)));
    }
    if (headLast && link - from == 1 && isOrgan(text, tokens.get(from))) {
      // "Commission and Chile sign": a bare word for a body, and a country.
      Span place = placeBehind(tokens, link + 1);
      return gazetteer.place(text.slice(place), null) != null;
    }
    if (headLast
        && holdsOrgan(text, left)
        && (bodyBehind(text, tokens, link + 1)
            || joined.besideKind(text, left, placeBehind(tokens, link + 1)))) {
      return true;
    }
    boolean whole =
        gazetteer.place(text.slice(left), null) != null
            || gazetteer.roles(text.value(), left).stream().anyMatch(m -> m.value() == Role.ORGAN);
    return whole && (organ || (!headLast && joined.isForeign(tokens.get(link + 1).word())));
  }

  /** The words with capitals from a token on. */
  private static Span placeBehind(List<Token> tokens, int from) {
    int end = from + 1;
    while (end < tokens.size() && capital(tokens.get(end))) {
      end++;
    }
    return new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end());
  }

  private boolean holdsOrgan(Text text, Span name) {
    return gazetteer.roles(text.value(), name).stream().anyMatch(r -> r.value() == Role.ORGAN);
  }

  /**
   * "the Ministry of Rivers and Lund Harbour Authority": the words behind the link end in a body.
   */
  private boolean bodyBehind(Text text, List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && capital(tokens.get(end))) {
      end++;
    }
    return end - from > 1
        && isOrgan(text, tokens.get(end - 1))
        && !tokens.get(end - 1).word().endsWith("s");
  }

  /**
   * Where the head stands first a name goes on with its field in small letters: "Bộ Phát triển nông
   * thôn", "Viện kinh tế", and what follows that: "Ngân hàng công thương Việt Nam".
   */
  private int withFields(Text text, List<Token> tokens, int from) {
    int end = runEnd(text, tokens, from);
    while (end < tokens.size()) {
      int to = fieldEnd(text, tokens, from, end);
      if (to == end) {
        return end;
      }
      end = runEnd(text, tokens, to - 1);
    }
    return end;
  }

  private int fieldEnd(Text text, List<Token> tokens, int from, int end) {
    int start = tokens.get(from).span().start();
    int last = tokens.get(end - 1).span().end();
    int limit = tokens.get(Math.min(tokens.size(), end + MOST_BEFORE) - 1).span().end();
    // "Viện kinh tế", but "Bộ Công an nghiên cứu": what follows a whole name is its verb.
    Span organ = new Span(start, last);
    boolean bare =
        gazetteer.roles(text.value(), organ).stream()
            .anyMatch(role -> role.value() == Role.ORGAN && role.span().equals(organ));
    for (SectorLexicon.Hit hit : sectors.hits(text.value(), new Span(start, limit))) {
      boolean inside = hit.span().start() > start && hit.span().start() < last;
      boolean next = bare && hit.span().start() == last + 1;
      if ((inside || next) && hit.span().end() > last) {
        int to = end;
        while (to < tokens.size() && tokens.get(to).span().end() <= hit.span().end()) {
          to++;
        }
        return to;
      }
    }
    return end;
  }

  private boolean links(Token token) {
    return links.contains(token.word());
  }

  static boolean capital(Token token) {
    int first = token.word().codePointAt(0);
    return Character.isUpperCase(first) && !token.is(WordClass.PUNCTUATION);
  }
}
