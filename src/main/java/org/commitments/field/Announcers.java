package org.commitments.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Finds the bodies without a word for their kind that an article has announce or do something again
 * and again: "Solara vừa công bố …", "Solara cho biết …". A product or a place is no such subject,
 * and a name that stands behind a first name or a courtesy title is a person's.
 */
final class Announcers {

  /** How often a name must be the subject of such a verb where it is not that of the title. */
  private static final int LEAST = 2;

  /** How far from a name its holder's office is looked for, and where it begins at most. */
  private static final int OFFICE = 60;

  private static final int NEAR = 24;

  private final Gazetteer gazetteer;
  private final Pattern announcing;
  private final Pattern courtesy;
  private final boolean headLast;

  Announcers(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.announcing = Patterns.ignoringCase(pack.property("announcing", "(?!)(?<who>)"));
    this.headLast = pack.property("head", "last").equals("last");
    this.courtesy = Patterns.ignoringCase(pack.property("before_person", "(?!)"));
  }

  /**
   * Where each such name stands as subject, in the order of the text; where the head stands last
   * only that which opens the title, for people too have two names or three there.
   */
  List<Span> find(Article article) {
    String value = article.text().value();
    Map<String, List<Span>> subjects = new LinkedHashMap<>();
    Span title = article.metadata().title();
    Span room = headLast ? (title == null ? new Span(0, 0) : title) : new Span(0, value.length());
    Matcher matcher = announcing.matcher(value).region(room.start(), room.end());
    boolean more = headLast ? matcher.lookingAt() : matcher.find();
    while (more) {
      Span who = new Span(matcher.start("who"), matcher.end("who"));
      String words = value.substring(who.start(), who.end());
      boolean known = ofPlace(article, words) || !gazetteer.roles(value, who).isEmpty();
      if (!known) {
        subjects.computeIfAbsent(Folding.fold(words), key -> new ArrayList<>()).add(who);
      }
      more = !headLast && matcher.find();
    }
    return subjects.values().stream()
        .filter(spans -> (!headLast && spans.size() >= LEAST) || titled(article, spans.get(0)))
        .filter(spans -> !person(value, spans.get(0)))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Whether a name holds a place; where the head stands last one that does not open it may be a
   * part of it: "Solara Chile".
   */
  private boolean ofPlace(Article article, String words) {
    return headLast
        ? gazetteer.mentions(words, new Span(0, words.length()), article.published()).stream()
            .anyMatch(mention -> mention.span().start() == 0 || words.contains(" and "))
        : gazetteer.within(words, article.published()) != null;
  }

  /** Whether a subject is that of the title, and the text comes back to it. */
  private boolean titled(Article article, Span name) {
    String words = article.text().slice(name);
    Span title = article.metadata().title();
    return title != null
        && title.contains(name)
        && article.text().value().indexOf(words, title.end()) >= 0;
  }

  /** "Ana Lund, head of sales", "Mayor Ana Lund": an office right behind or before a name. */
  private boolean holds(String value, int from, int to) {
    if (!headLast) {
      return false;
    }
    Span before = new Span(Math.max(0, from - OFFICE), from);
    Span behind = new Span(to, Math.min(value.length(), to + OFFICE));
    boolean office =
        gazetteer.roles(value, before).stream()
            .anyMatch(role -> role.value() == Role.TITLE && role.span().end() == from - 1);
    return office
        || (value.startsWith(", ", to)
            && gazetteer.roles(value, behind).stream()
                .anyMatch(role -> role.value() == Role.TITLE && role.span().start() < to + NEAR));
  }

  /** Whether the name stands anywhere behind a first name or a courtesy title. */
  private boolean person(String value, Span name) {
    String words = value.substring(name.start(), name.end());
    for (int at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + 1)) {
      if (courtesy.matcher(value.substring(Math.max(0, at - 24), at)).find()
          || holds(value, at, at + words.length())) {
        return true;
      }
    }
    return false;
  }
}
