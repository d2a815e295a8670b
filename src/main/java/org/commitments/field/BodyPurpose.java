package org.commitments.field;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Finds where the name of a body ends that holds what the body is for in small letters. */
final class BodyPurpose {

  /** A name goes on over at most so many words in small letters up to one with a capital. */
  private static final int MOST_SMALL = 8;

  private final Gazetteer gazetteer;
  private final Pattern fields;
  private final Set<String> links;

  BodyPurpose(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.fields = Patterns.ignoringCase(pack.property("name_fields", "(?!)"));
    this.links = Set.of(pack.property("name_links", "&").split("\\|", -1));
  }

  /**
   * "Công ty Quản lý và khai thác cảng Sao Mai": right behind the word for a body, or behind "và",
   * stands what it is for, in small letters, and then a name with a capital.
   */
  int end(Text text, List<Token> tokens, int from, int end) {
    int next = tokens.get(end).span().start();
    Matcher field = fields.matcher(text.value()).region(next, text.length());
    if (!field.lookingAt()) {
      return end;
    }
    int last = tokens.get(end - 1).span().end();
    Span run = new Span(tokens.get(from).span().start(), last);
    List<PhraseIndex.Match<Role>> organs =
        gazetteer.roles(text.value(), run).stream().filter(NamedBodies::isOrgan).toList();
    boolean bare = !organs.isEmpty() && organs.get(organs.size() - 1).span().end() == last;
    boolean joined = tokens.get(end).is(WordClass.CONJUNCTION);
    boolean level = field.group("level") != null;
    if (organs.isEmpty() || !(level || bare || joined)) {
      return end;
    }
    int least = end;
    while (level && least < tokens.size() && tokens.get(least).span().end() <= field.end()) {
      least++;
    }
    for (int i = least; i < Math.min(tokens.size(), end + MOST_SMALL); i++) {
      Token token = tokens.get(i);
      if (NameFinder.capital(token)) {
        return i + 1;
      }
      boolean within =
          token.is(WordClass.NOUN, WordClass.VERB, WordClass.ADJECTIVE)
              || (token.is(WordClass.CONJUNCTION) && links.contains(token.word()));
      if (!within) {
        return least;
      }
    }
    return least;
  }
}
