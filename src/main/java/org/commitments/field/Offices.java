package org.commitments.field;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells for which body the holder of an office speaks: the minister for the ministry of the
 * article.
 */
final class Offices {

  /** An office, and a kind of body whose office it is; both folded. */
  private record Belongs(String office, String kind) {}

  private static final Pattern HELD =
      Patterns.exact(
          "\\s{0,4}+(?<name>\\p{Lu}[\\p{L}\\p{M}\\p{N}&.-]{0,40}+"
              + "(?:\\s[\\p{L}\\p{M}\\p{N}&.-]{1,40}+){0,6})");

  private static final Pattern ACRONYM =
      Patterns.exact("\\s(?<name>[\\p{Lu}\\p{N}&-]{2,12})(?![\\p{L}\\p{M}])");

  private static final Pattern PERSON_NAME =
      Patterns.exact("(?:\\s\\p{Lu}[\\p{L}\\p{M}.'’-]{0,40}+){1,5}");

  /**
   * So many places of a given name are looked at, so far before it, for the office of its holder.
   */
  private static final int HOLDERS = 8;

  private static final int ROOM = 80;

  private final Gazetteer gazetteer;
  private final NamedBodies named;
  private final boolean headFirst;
  private final Pattern person;
  private final Pattern pattern;
  private final Pattern state;
  private final Pattern presided;
  private final Pattern ofAnyBody;
  private final Pattern officeOf;
  private final List<Belongs> bodies;

  Offices(LanguagePack pack, Gazetteer gazetteer, NamedBodies named) {
    this.gazetteer = gazetteer;
    this.named = named;
    this.headFirst = pack.property("head", "last").equals("first");
    this.person = Patterns.ignoringCase(pack.property("person", "(?!)"));
    this.pattern = Patterns.ignoringCase(pack.property("offices", "(?!)"));
    this.officeOf = Patterns.ignoringCase(pack.property("speaker_of", "(?!)"));
    this.ofAnyBody = Patterns.ignoringCase(pack.property("body_offices", "(?!)"));
    this.presided = Patterns.ignoringCase(pack.property("presided", "(?!)"));
    this.state = Patterns.ignoringCase(pack.property("state_offices", "(?!)"));
    this.bodies =
        Arrays.stream(pack.property("title_bodies", "").split("\\|", -1))
            .filter(pair -> pair.contains(" "))
            .map(
                pair -> {
                  String[] words = Folding.fold(pair).split(" ", 2);
                  return new Belongs(words[0], words[1]);
                })
            .toList();
  }

  /** The one body of the article whose office a phrase names, or null. */
  @Nullable Party body(Context context, Span phrase) {
    List<String> words =
        List.of(Folding.fold(context.text().slice(phrase)).split("[^\\p{L}-]+", -1));
    for (String kind : headFirst ? List.<String>of() : words) {
      // "board chair", "club president": the one body of that kind.
      List<Party> same = kind.length() < 3 ? List.of() : whole(ofKind(context, kind));
      if (same.size() == 1) {
        return same.get(0);
      }
    }
    for (Belongs belongs : bodies) {
      List<Party> named = whole(ofKind(context, belongs.kind()));
      if (words.contains(belongs.office()) && named.size() == 1) {
        return named.get(0);
      }
    }
    return null;
  }

  /** The bodies of a kind, "council", also where a longer word names it, "city council". */
  private static List<Party> ofKind(Context context, String kind) {
    return context.discourse().kinds().entrySet().stream()
        .filter(each -> each.getKey().equals(kind) || each.getKey().endsWith(" " + kind))
        .flatMap(each -> each.getValue().stream())
        .distinct()
        .toList();
  }

  /**
   * Without names with which others begin: "Ministry of Ports" beside "Ministry of Ports and …".
   */
  private static List<Party> whole(List<Party> bodies) {
    return bodies.stream()
        .filter(
            body -> bodies.stream().noneMatch(other -> other.name().startsWith(body.name() + " ")))
        .toList();
  }

  /** "Secretary of Energy": an office that is as much as its body. */
  static Party byName(Context context, Span office) {
    String name = context.text().slice(office);
    return new Party(name, null, Party.Type.ORGANISATION, office, Basis.NAME, "office");
  }

  /** A person: the body of the title, else the place in the title, else the one he belongs to. */
  List<Party> speaker(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    Matcher office = pattern.matcher(context.text().value()).region(span.start(), span.end());
    if (office.matches()) {
      return List.of(byName(context, span));
    }
    Party organ = named.organWithin(context, span, roles);
    if (organ != null) {
      // "Council leader Ana Lund": a bare word for a body, of which the article names one.
      String kind = Folding.fold(organ.name());
      List<Party> same = headFirst || kind.contains(" ") ? List.of() : whole(ofKind(context, kind));
      return List.of((same.size() == 1 ? same.get(0) : organ).at(span, Basis.SPEAKER, "title"));
    }
    List<Mention> mentions = gazetteer.mentions(context.text().value(), span, context.day());
    if (!mentions.isEmpty()) {
      return List.of(
          NamedBodies.party(mentions.get(0).place(), span, context.day(), Basis.SPEAKER, "title"));
    }
    Party abbreviated = acronym(context, span, roles);
    if (abbreviated != null) {
      return List.of(abbreviated.at(span, Basis.SPEAKER, "title"));
    }
    Party held = heldBy(context, span, roles);
    if (held != null) {
      return List.of(held);
    }
    String words = Folding.fold(context.text().slice(span));
    for (String word : words.split("[^\\p{L}]+", -1)) {
      Party known = context.discourse().aliases().get(Discourse.PERSON + word);
      if (known != null) {
        return List.of(known.at(span, Basis.SPEAKER, "title"));
      }
    }
    Party body = body(context, span);
    if (body != null) {
      return List.of(body.at(span, Basis.SPEAKER, "title"));
    }
    List<Party> last = context.discourse().last();
    boolean small = Character.isLowerCase(context.text().value().codePointAt(span.start()));
    if (small && !headFirst && last.size() == 1 && sameParagraph(context, last.get(0), span)) {
      // "Lund Mills plans … “We will …”, chief executive Ana Lim told guests."
      return List.of(last.get(0).at(span, Basis.SPEAKER, "title"));
    }
    List<Party> principals = context.discourse().principals();
    boolean ofState =
        state.matcher(context.text().value()).region(span.start(), span.end()).lookingAt();
    // The president of a university, but for one who speaks in the article for somebody else.
    boolean elsewhere =
        !context.discourse().authors().equals(principals)
            && context.discourse().authors().stream()
                .anyMatch(author -> author.basis() == Basis.SPEAKER);
    ofState &=
        elsewhere || principals.stream().noneMatch(party -> presided.matcher(party.name()).find());
    ofState |= principals.size() == 1 && ofAnother(context, span, roles, principals.get(0));
    return principals.size() == 1 && !ofState && principals.get(0).type() != Party.Type.COUNTRY
        ? List.of(principals.get(0).at(span, Basis.SPEAKER, "title"))
        : List.of(
            new Party(
                context.text().slice(span),
                null,
                Party.Type.ORGANISATION,
                span,
                Basis.NAME,
                "name"));
  }

  /** Whether a body acted right before somebody is named by an office. */
  private static boolean sameParagraph(Context context, Party party, Span span) {
    int from = context.text().value().lastIndexOf('\n', span.start());
    return party.type() == Party.Type.ORGANISATION
        && party.span().start() > from
        && party.span().start() < span.start();
  }

  /**
   * "Director of National Ports" beside a Fish Council: the office tells whose it is; not where it
   * is one that any body has, and the name of who holds it follows.
   */
  private boolean ofAnother(
      Context context, Span span, List<PhraseIndex.Match<Role>> roles, Party body) {
    String value = context.text().value();
    Matcher of = officeOf.matcher(value).region(roles.get(0).span().end(), span.end());
    int title = roles.get(0).span().end();
    Matcher holder = person.matcher(value).region(title, span.end());
    boolean own = ofAnyBody.matcher(value).region(span.start(), span.end()).lookingAt();
    return of.lookingAt()
        && of.end() < span.end()
        && !(own && holder.find())
        && !holds(value, span, new Span(Math.min(title + 1, span.end()), span.end()))
        && Character.isUpperCase(value.codePointAt(of.end()))
        && !body.name().contains(value.substring(of.end(), span.end()).split("[ ,(]", 2)[0]);
  }

  /** "ông An" where the text has "Tổng Giám đốc Lê Văn An", an office that any body has. */
  private boolean holds(String value, Span phrase, Span name) {
    String word = value.substring(name.start(), name.end());
    if (!headFirst || word.isEmpty() || word.indexOf(' ') >= 0) {
      return false;
    }
    int at = value.lastIndexOf(" " + word, phrase.start() - 1);
    for (int tries = 0; at > 0 && tries < HOLDERS; tries++) {
      Span before =
          new Span(Math.max(0, at - ROOM), Math.min(value.length(), at + 1 + word.length()));
      Matcher holder = person.matcher(value).region(before.start(), before.end());
      if (holder.find()) {
        Matcher office =
            ofAnyBody
                .matcher(value)
                .region(before.start(), holder.start())
                .useTransparentBounds(true);
        while (office.find()) {
          if (office.end() == holder.start()) {
            return true;
          }
        }
        return false;
      }
      at = value.lastIndexOf(" " + word, at - 1);
    }
    return false;
  }

  /**
   * "Giám đốc bệnh viện Lê Văn An": the words between an office and the name of who holds it, or
   * null where there are none.
   */
  @Nullable Span between(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    Matcher holder = person.matcher(context.text().value()).region(span.start(), span.end());
    int from = roles.get(0).span().end() + 1;
    return holder.find() && from < holder.start() ? new Span(from, holder.start()) : null;
  }

  /** "Chủ tịch SVN": the body whose short name stands right behind an office, or null. */
  private @Nullable Party acronym(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    String value = context.text().value();
    int from = roles.get(0).span().end();
    Matcher name = ACRONYM.matcher(value).region(from, span.end());
    if (!headFirst || !name.lookingAt()) {
      return null;
    }
    Party known = context.discourse().aliases().get(Folding.fold(name.group("name")));
    Span words = new Span(name.start("name"), name.end("name"));
    return known == null
        ? new Party(
            name.group("name"), null, Party.Type.ORGANISATION, words, Basis.SPEAKER, "title")
        : known;
  }

  /**
   * The body whose office a person holds where no table has the body's kind: "ông An, Chủ tịch Sao
   * Mai", "Chủ tịch UBND huyện", whose title ends with a word for a body.
   */
  private @Nullable Party heldBy(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    String value = context.text().value();
    for (PhraseIndex.Match<Role> role : roles) {
      Span title = role.span();
      if (role.value() != Role.TITLE) {
        continue;
      }
      int last = value.lastIndexOf(' ', title.end() - 1) + 1;
      boolean body =
          last > title.start()
              && title.end() < span.end()
              && gazetteer.roles(value, new Span(last, title.end())).stream()
                  .anyMatch(NamedBodies::isOrgan);
      boolean apposition = afterPerson(value, title.start());
      Matcher name = HELD.matcher(value).region(body ? last : title.end(), span.end());
      if (!(body || apposition) || !name.lookingAt()) {
        continue;
      }
      Matcher holder = person.matcher(value).region(name.start("name"), name.end());
      Span held = new Span(name.start("name"), holder.find() ? holder.start() : name.end("name"));
      boolean isName =
          held.length() > 1 && !person.matcher(" " + context.text().slice(held)).matches();
      if (isName) {
        String words = context.text().slice(held);
        return new Party(words, null, Party.Type.ORGANISATION, span, Basis.SPEAKER, "title");
      }
    }
    return null;
  }

  /** Whether a person's name and a comma stand right before an office: "ông An, Chủ tịch …". */
  private boolean afterPerson(String value, int office) {
    if (office < 3 || !value.startsWith(", ", office - 2)) {
      return false;
    }
    Span before = new Span(Math.max(0, office - 62), office - 2);
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(value, before);
    return roles.stream()
        .filter(role -> role.value() == Role.TITLE)
        .anyMatch(
            role ->
                PERSON_NAME.matcher(value.substring(role.span().end(), before.end())).matches());
  }
}
