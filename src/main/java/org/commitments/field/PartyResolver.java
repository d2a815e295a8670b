package org.commitments.field;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Turns a noun phrase into the parties that it names or stands for. */
final class PartyResolver {
  private static final Pattern EDGE =
      Patterns.exact("^[\\s\"“”'‘’,.;:–-]++|(?<![\\s\"“”‘,.;:–-])[\\s\"“”‘,.;:–-]+$");

  private final Gazetteer gazetteer;
  private final References references;
  private final PhraseParts parts;
  private final Pattern owners;
  private final Pattern sides;
  private final Pattern trailing;
  private final Pattern kindBefore;
  private final OwnedOffices owned;
  private final Pattern nameEnd;
  private final Pattern sharedHead;
  private final Pattern joints;
  private final NamedBodies named;
  private final Offices offices;
  private final DescribedOffices described;
  private final boolean headLast;
  private final CommonNouns nouns;
  private final FullerNames names;

  PartyResolver(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.references = new References(pack, gazetteer);
    this.owned = new OwnedOffices(pack, references);
    this.parts = new PhraseParts(pack, gazetteer);
    this.owners = Patterns.ignoringCase(pack.property("owners", "(?!)(?<owner>)"));
    this.sides = Patterns.ignoringCase(pack.property("sides", "(?!)(?<name>)"));
    this.sharedHead =
        Patterns.ignoringCase(pack.property("shared_head", "(?!)(?<head>)(?<kind>)(?<list>)"));
    this.joints = Patterns.ignoringCase(pack.property("joints", "(?!)"));
    this.headLast = pack.property("head", "last").equals("last");
    this.nouns = new CommonNouns(pack);
    this.names = new FullerNames(pack, gazetteer);
    this.named = new NamedBodies(pack, gazetteer);
    this.offices = new Offices(pack, gazetteer, named);
    this.described = new DescribedOffices(pack, gazetteer, named, offices);
    this.nameEnd = Patterns.ignoringCase(pack.property("name_end", "(?!)"));
    this.kindBefore = Patterns.ignoringCase(pack.property("kind_before", "(?!)"));
    this.trailing = Patterns.ignoringCase(pack.property("trailing", "(?!)"));
  }

  /** The parties of a noun phrase in the order of the text; empty where it names nobody. */
  List<Party> resolve(Text text, Span phrase, @Nullable LocalDate day, Discourse discourse) {
    Context context = new Context(text, day, discourse);
    return resolve(context, withoutTrailing(text, trim(text, phrase)));
  }

  /** Whether an expression is one that the table of references says refers so. */
  boolean refers(Text text, Span phrase, String to) {
    return references.refers(text, phrase, to);
  }

  /**
   * For whom somebody speaks who is named in a stretch, with what is said of him: "Eva Lund,
   * director of the Fund"; empty for a pronoun.
   */
  List<Party> speaking(Article article, Span stretch, Discourse discourse) {
    Text text = article.text();
    Span whole = trim(text, stretch);
    int comma = text.value().indexOf(',', whole.start());
    Span name = comma > 0 && comma < whole.end() ? new Span(whole.start(), comma) : whole;
    if (name.isEmpty() || refers(text, name, "IT") || refers(text, name, "THEY")) {
      return List.of();
    }
    for (String word : text.slice(name).split("[^\\p{L}\\p{M}-]+", -1)) {
      Party known = discourse.aliases().get(Discourse.PERSON + Folding.fold(word));
      if (known != null && !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        return List.of(known.at(name, Basis.SPEAKER, "quoted"));
      }
    }
    List<Party> named = resolve(text, name, article.published(), discourse);
    boolean person = named.size() == 1 && text.slice(name).endsWith(named.get(0).name());
    Party holder =
        person && name.end() + 2 < whole.end()
            ? holder(
                new Context(text, article.published(), discourse),
                new Span(name.end() + 2, whole.end()))
            : null;
    return holder != null
        ? List.of(holder.at(name, Basis.SPEAKER, "quoted"))
        : named.stream().map(party -> party.at(name, Basis.SPEAKER, "quoted")).toList();
  }

  private @Nullable Party holder(Context context, Span office) {
    List<Party> owners = owned.of(context, office, gazetteer.roles(context.text().value(), office));
    return owners.size() == 1 ? owners.get(0) : described.of(context, office);
  }

  /** The parties with which a stretch opens, behind phrases such as "On Monday, in Hanoi,". */
  List<Party> leading(Text text, Span stretch, @Nullable LocalDate day, Discourse discourse) {
    Context context = new Context(text, day, discourse);
    int start = stretch.start();
    while (start >= 0 && start < stretch.end()) {
      Span rest = trim(text, new Span(start, stretch.end()));
      if (!rest.isEmpty() && parts.opensParty(context, rest)) {
        return resolve(text, rest, day, discourse);
      }
      int comma = text.value().indexOf(", ", start);
      start = comma < 0 ? -1 : comma + 2;
    }
    return List.of();
  }

  private List<Party> resolve(Context context, Span phrase) {
    Span authors = headLast ? null : authors(context.text(), trim(context.text(), phrase));
    List<Party> whole =
        references.resolve(context, authors == null ? trim(context.text(), phrase) : authors);
    if (whole != null) {
      return whole;
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    Matcher each = sharedHead.matcher(context.text().slice(phrase).strip());
    if (each.matches()) {
      for (String name : joints.split(each.group("list"), -1)) {
        String body = each.group("head") + " " + each.group("kind") + " " + name.strip();
        parties.put(
            Folding.fold(body),
            new Party(body, null, Party.Type.ORGANISATION, phrase, Basis.NAME, "each"));
      }
      return List.copyOf(parties.values());
    }
    if (headLast && parties.isEmpty()) {
      named
          .ofEach(context, trim(context.text(), phrase), joints)
          .forEach(party -> parties.putIfAbsent(Folding.fold(party.name()), party));
      if (!parties.isEmpty()) {
        return List.copyOf(parties.values());
      }
    }
    List<Party> speaking = withSpeaker(context, phrase);
    if (!speaking.isEmpty()) {
      return speaking;
    }
    for (Span part : parts.of(context, phrase)) {
      for (Party party : one(context, withoutTrailing(context.text(), part))) {
        parties.putIfAbsent(Folding.fold(party.name()), party);
      }
    }
    return List.copyOf(parties.values());
  }

  /**
   * "Cuối tháng 6 chúng tôi": the "we" with which a phrase ends, alone behind one word, or null.
   */
  private @Nullable Span authors(Text text, Span phrase) {
    int at = phrase.end();
    for (int words = 0; words < 2 && at > phrase.start(); words++) {
      at = text.value().lastIndexOf(' ', at - 1);
      Span last = new Span(Math.max(phrase.start(), at + 1), phrase.end());
      if (at > phrase.start() && references.refers(text, last, "AUTHORS")) {
        return last;
      }
    }
    return null;
  }

  /** "Governor Lund and I": those before the last joint, and who speaks; else empty. */
  private List<Party> withSpeaker(Context context, Span phrase) {
    Matcher joint = joints.matcher(context.text().value()).region(phrase.start(), phrase.end());
    int start = -1;
    int end = -1;
    while (joint.find()) {
      start = joint.start();
      end = joint.end();
    }
    if (start <= phrase.start() || end >= phrase.end()) {
      return List.of();
    }
    Span last = new Span(end, phrase.end());
    if (!references.refers(context.text(), last, "AUTHORS")) {
      return List.of();
    }
    List<Party> speaker = resolve(context, last);
    if (speaker.size() > 1) {
      // Where two sides meet, "the other's president and I" are both.
      return speaker;
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    resolve(context, new Span(phrase.start(), start))
        .forEach(p -> parties.putIfAbsent(Folding.fold(p.name()), p));
    speaker.forEach(p -> parties.putIfAbsent(Folding.fold(p.name()), p));
    return List.copyOf(parties.values());
  }

  /** Without words behind a name that are none of it: "the bank last week". */
  private Span withoutTrailing(Text text, Span span) {
    Matcher predicate = nameEnd.matcher(text.value()).region(span.start(), span.end());
    Span name =
        !span.isEmpty()
                && Character.isUpperCase(text.value().codePointAt(span.start()))
                && predicate.find()
                && predicate.start() > span.start()
            ? new Span(span.start(), predicate.start())
            : span;
    Matcher matcher = trailing.matcher(text.value()).region(name.start(), name.end());
    return matcher.find() && matcher.start() > name.start()
        ? trim(text, new Span(name.start(), matcher.start()))
        : name;
  }

  private static Span trim(Text text, Span span) {
    String words = text.slice(span);
    int start = span.start();
    int end = span.end();
    Matcher matcher = EDGE.matcher(words);
    while (matcher.find()) {
      if (matcher.start() == 0) {
        start = Math.min(span.end(), span.start() + matcher.end());
      } else {
        end = span.start() + matcher.start();
      }
    }
    return new Span(Math.min(start, end), end);
  }

  private List<Party> one(Context context, Span part) {
    Text text = context.text();
    Span span = trim(text, part);
    List<Party> referred = references.resolve(context, span);
    if (referred != null) {
      return referred;
    }
    Span phrase = named.withoutDeterminers(text, span);
    String words = NamedBodies.withoutBrackets(text.slice(phrase));
    if (words.isEmpty()) {
      return List.of();
    }
    boolean closes = text.slice(phrase).startsWith(words);
    Span bare = closes ? new Span(phrase.start(), phrase.start() + words.length()) : phrase;
    Matcher kind = kindBefore.matcher(text.value()).region(bare.start(), bare.end());
    if (kind.lookingAt() && kind.end() < bare.end()) {
      return one(context, new Span(kind.end(), bare.end()));
    }
    Party alias = context.discourse().aliases().get(Folding.fold(words));
    if (alias != null) {
      return List.of(alias.at(span, Basis.REFERENCE, "alias"));
    }
    Party place = named.place(context, bare);
    if (place != null) {
      Party body = headLast && sides.matcher(words).matches() ? named.bodyOf(context, place) : null;
      return List.of(body == null ? place : body.at(bare, Basis.REFERENCE, "side"));
    }
    Matcher side = sides.matcher(context.text().value()).region(bare.start(), bare.end());
    if (side.matches() && !side.group("name").equals(words)) {
      return one(context, new Span(side.start("name"), side.end("name")));
    }
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(text.value(), bare);
    List<Party> holders = owned.of(context, span, roles);
    if (!holders.isEmpty()) {
      return holders.stream().map(party -> party.at(bare, Basis.SPEAKER, "title")).toList();
    }
    if (!roles.isEmpty()
        && roles.get(0).value() == Role.TITLE
        && roles.get(0).span().start() <= bare.start() + 30) {
      List<Party> speaking = owned(context, offices.speaker(context, bare, roles));
      Span body = offices.between(context, bare, roles);
      boolean unknown = speaking.stream().allMatch(party -> party.basis() == Basis.NAME);
      List<Party> host =
          body != null && unknown && references.refers(text, body, "HOST")
              ? references.resolve(context, body)
              : null;
      return host == null || host.isEmpty()
          ? speaking
          : host.stream().map(party -> party.at(bare, Basis.SPEAKER, "title")).toList();
    }
    if (!roles.isEmpty() && roles.get(0).value() == Role.UNIT) {
      Party organ = named.organWithin(context, bare, roles);
      if (organ != null) {
        return List.of(organ);
      }
    }
    if (!roles.isEmpty()
        && roles.get(0).value() == Role.BODY
        && roles.get(0).span().start() == bare.start()
        && Character.isLowerCase(text.value().codePointAt(bodyEnd(roles.get(0), bare)))) {
      Span body = roles.get(0).span();
      return List.of(
          new Party(text.slice(body), null, Party.Type.ORGANISATION, body, Basis.NAME, "organ"));
    }
    Party fuller = names.fuller(context, words);
    if (fuller != null) {
      return List.of(fuller.at(bare, Basis.NAME, "fuller"));
    }
    Party person = person(context, holder(text, bare, words, roles));
    if (person != null) {
      return List.of(person.at(bare, Basis.SPEAKER, "person"));
    }
    boolean capital = Character.isUpperCase(words.codePointAt(0));
    boolean organ = roles.stream().anyMatch(NamedBodies::isOrgan);
    boolean people = roles.stream().anyMatch(r -> r.value() == Role.PEOPLE);
    boolean thing = roles.stream().anyMatch(r -> r.value() == Role.THING);
    boolean thingHead =
        headLast
            && !organ
            && roles.stream()
                .anyMatch(r -> r.value() == Role.THING && r.span().end() == bare.end());
    // "Khoản vay của Ngân hàng X": where heads stand first, a thing stays one.
    Role first = headLast ? null : firstOf(roles, bare);
    boolean ofKind = (first == Role.ORGAN || first == Role.BODY) && hasName(words);
    boolean body = organ && capital && first != Role.THING;
    if (thingHead || (thing && !people && !ofKind && !body)) {
      Matcher owner = owners.matcher(context.text().value()).region(bare.start(), bare.end());
      return owner.find()
          ? one(context, new Span(owner.start("owner"), owner.end("owner")))
          : List.of();
    }
    boolean headed = headLast ? !roles.isEmpty() : people || first != null;
    if ((!headed && nouns.cannotAct(words)) || (!people && nouns.counts(words))) {
      return List.of();
    }
    Party.Type type = organ || capital ? Party.Type.ORGANISATION : Party.Type.PEOPLE;
    return List.of(new Party(words, null, type, bare, Basis.NAME, "name"));
  }

  /** The role of the words that a phrase begins with, or null. */
  private static @Nullable Role firstOf(List<PhraseIndex.Match<Role>> roles, Span words) {
    return roles.isEmpty() || roles.get(0).span().start() != words.start()
        ? null
        : roles.get(0).value();
  }

  /** "Chủ tịch UBND thành phố", "Giám đốc Trung tâm": the body is that of the article. */
  private List<Party> owned(Context context, List<Party> speaking) {
    if (speaking.size() != 1) {
      return speaking;
    }
    Party office = speaking.get(0);
    Text words = new Text(office.name());
    boolean known =
        references.refers(words, words.span(), "OWNER")
            || references.refers(words, words.span(), "HOST");
    if (!known) {
      return speaking;
    }
    Context own = new Context(words, context.day(), context.discourse());
    List<Party> bodies = references.resolve(own, words.span());
    return bodies == null || bodies.isEmpty()
        ? speaking
        : bodies.stream().map(p -> p.at(office.span(), office.basis(), office.rule())).toList();
  }

  /** Where what follows a body's word within a phrase begins; its own first letter if nothing. */
  private static int bodyEnd(PhraseIndex.Match<Role> body, Span phrase) {
    int next = body.span().end() + 1;
    return next < phrase.end() ? next : phrase.start();
  }

  private static boolean hasName(String words) {
    return words.codePoints().anyMatch(Character::isUpperCase);
  }

  /** "Thủ tướng Chính phủ Lê Văn An": what stands behind a word for a body, else all words. */
  private static String holder(
      Text text, Span phrase, String words, List<PhraseIndex.Match<Role>> roles) {
    boolean body =
        !roles.isEmpty()
            && roles.get(0).value() == Role.BODY
            && roles.get(0).span().start() == phrase.start()
            && roles.get(0).span().end() + 1 < phrase.end();
    return body ? text.slice(new Span(roles.get(0).span().end() + 1, phrase.end())).strip() : words;
  }

  /** Two to four words with capitals of which the last is the name of somebody who speaks. */
  private static @Nullable Party person(Context context, String words) {
    String[] names = words.split("\\s+", -1);
    for (String name : names) {
      if (!Character.isUpperCase(name.codePointAt(0))) {
        return null;
      }
    }
    String last = Folding.fold(names[names.length - 1]);
    return names.length > 4 ? null : context.discourse().aliases().get(Discourse.PERSON + last);
  }
}
