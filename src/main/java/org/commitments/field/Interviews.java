package org.commitments.field;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells who answers in an interview, a page with questions of which each is a paragraph: "we" and
 * whoever is left out there is the body whose office the text gives to the one who is asked.
 */
final class Interviews {

  /** How many paragraphs must be questions, and in how many of the first it is told who answers. */
  private static final int QUESTIONS = 2;

  private static final int HEAD = 4;

  /** "Giám đốc dự án ABC": where no word tells the kind of body, the acronym behind the office. */
  private static final Pattern ACRONYM =
      Patterns.exact("\\s(?<name>[\\p{Lu}\\p{N}&-]{2,12}(?:\\s[\\p{Lu}\\p{N}&-]{2,12}){0,2})$");

  private static final Discourse NOTHING =
      new Discourse(List.of(), List.of(), List.of(), Map.of(), null);

  private final Gazetteer gazetteer;
  private final NamedBodies bodies;
  private final Pattern interviewed;
  private final Pattern courtesy;

  Interviews(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.bodies = new NamedBodies(pack, gazetteer);
    this.interviewed = Patterns.ignoringCase(pack.property("interviewed", "(?!)(?<who>)"));
    this.courtesy = Patterns.ignoringCase(pack.property("before_person", "(?!)"));
  }

  /** The body for which somebody answers; null where the page is no interview or names none. */
  @Nullable Party answering(Article article) {
    List<Block> blocks = article.blocks();
    long questions = blocks.stream().filter(block -> asks(article, block)).count();
    if (questions < QUESTIONS) {
      return null;
    }
    String value = article.text().value();
    for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
      Matcher matcher = interviewed.matcher(value).region(block.span().start(), block.span().end());
      while (matcher.find()) {
        Span who = new Span(matcher.start("who"), matcher.end("who"));
        Party body = body(article, who);
        if (body != null) {
          return body.at(who, Basis.SPEAKER, "interview");
        }
      }
    }
    return null;
  }

  /** The body behind the office of a person: by the word for its kind, else by its acronym. */
  private @Nullable Party body(Article article, Span who) {
    String value = article.text().value();
    List<PhraseIndex.Match<Role>> titles =
        gazetteer.roles(value, who).stream()
            .filter(role -> role.value() == Role.TITLE)
            .filter(role -> !courtesy.matcher(article.text().slice(role.span()) + " ").find())
            .toList();
    if (titles.isEmpty()) {
      return null;
    }
    Span office = new Span(titles.get(0).span().start(), who.end());
    Context context = new Context(article.text(), article.published(), NOTHING);
    Party body = bodies.organWithin(context, office, gazetteer.roles(value, office));
    if (body != null) {
      return body;
    }
    Matcher acronym = ACRONYM.matcher(value).region(office.start(), office.end());
    return acronym.find()
        ? new Party(
            acronym.group("name"), null, Party.Type.ORGANISATION, who, Basis.SPEAKER, "interview")
        : null;
  }

  private static boolean asks(Article article, Block block) {
    return article.text().slice(block.span()).strip().endsWith("?");
  }
}
