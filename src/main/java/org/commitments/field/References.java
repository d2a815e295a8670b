package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.LanguagePack;
import org.commitments.language.Place;
import org.commitments.language.Rule;
import org.commitments.language.SoughtRule;
import org.commitments.language.Table;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds whom an expression such as "both sides", "they" or "the bank" stands for. */
final class References {

  /** Where an expression stands, and what was said before it. */
  record Context(Text text, @Nullable LocalDate day, Discourse discourse) {}

  private final Gazetteer gazetteer;
  private final Pattern nation;
  private final Pattern expletive;
  private final Pattern company;
  private final PartsOfPlaces parts;
  private final FormedBodies formed;
  private final People people;
  private final List<SoughtRule> references;
  private final Occurrences occurrences = new Occurrences();
  private final Pattern joint;
  private final Set<String> placeWords;
  private final Set<String> ofPlaces;
  private final boolean headFirst;
  private final BodyKinds kinds;

  References(LanguagePack pack, Gazetteer gazetteer) {
    this.headFirst = pack.property("head", "last").equals("first");
    this.kinds = new BodyKinds(headFirst, occurrences);
    this.placeWords =
        Arrays.stream(pack.property("place_words", "").split("\\|", -1))
            .map(Folding::fold)
            .collect(Collectors.toSet());
    this.ofPlaces = Set.of(pack.property("place_nouns", "").split("\\|", -1));
    this.joint = Patterns.ignoringCase(pack.property("joints", "(?!)"));
    this.parts = new PartsOfPlaces(pack, gazetteer);
    this.expletive = Patterns.ignoringCase(pack.property("expletive", "(?!)"));
    this.company = Patterns.ignoringCase(pack.property("company_words", "(?!)"));
    this.nation = Patterns.ignoringCase(pack.property("nation", "(?!)"));
    this.formed = new FormedBodies(pack);
    this.people = new People(pack);
    this.gazetteer = gazetteer;
    this.references = SoughtRule.of(pack.rules(Table.REFERENCES));
  }

  /** The parties that an expression of the table of references stands for, or null. */
  @Nullable List<Party> resolve(Context context, Span span) {
    for (SoughtRule sought : references) {
      Matcher matcher = sought.matcher(context.text().value(), span);
      if (matcher == null || !matcher.matches()) {
        continue;
      }
      Rule rule = sought.rule();
      Discourse discourse = context.discourse();
      String refers = rule.attribute("refers");
      boolean plural = refers.equals("SEVERAL") || refers.equals("BODIES");
      if (plural && !several(refers, counted(context, span))) {
        continue;
      }
      return switch (refers) {
        case "PRINCIPALS", "SEVERAL", "BODIES" -> at(counted(context, span), span, rule);
        case "AUTHORS" -> at(speaking(discourse), span, rule);
        case "LAST" ->
            at(discourse.last().isEmpty() ? discourse.principals() : discourse.last(), span, rule);
        case "ADDRESSEE" -> at(discourse.addressee(), span, rule);
        case "STATE" -> at(state(context, span), span, rule);
        case "KIND" -> at(kindOrName(context, span), span, rule);
        case "OTHERS" -> others(discourse, span, rule);
        case "HOST" -> at(hostOrName(context, span), span, rule);
        case "IT" -> {
          if (expletive
              .matcher(context.text().value())
              .region(span.start(), lineEnd(context, span))
              .lookingAt()) {
            // "It was agreed to": the pronoun stands for nobody.
            yield at(counted(context, span), span, rule);
          }
          Party kind =
              headFirst
                  ? Demonstratives.kind(context, span, occurrences)
                  : formed.opening(context.text(), span);
          kind = kind == null ? people.before(context, span) : kind;
          List<Party> last = discourse.last().size() == 1 ? discourse.last() : first(discourse);
          yield at(kind == null ? last : List.of(kind), span, rule);
        }
        case "THEY" -> at(several(discourse), span, rule);
        case "OWNER" -> owned(context, span, rule, matcher);
        case "OWNERS" -> parts.ofEach(discourse.principals(), span, rule, matcher);
        default -> List.of();
      };
    }
    return null;
  }

  private static int lineEnd(Context context, Span span) {
    int end = context.text().value().indexOf('\n', span.start());
    return end < 0 ? context.text().value().length() : end;
  }

  /** Who says "we": the authors; in an article of others, the body whose speaker acted last. */
  private static List<Party> speaking(Discourse discourse) {
    boolean own =
        discourse.authors().isEmpty() || discourse.authors().equals(discourse.principals());
    boolean speaker =
        discourse.last().size() == 1 && discourse.last().get(0).basis() == Basis.SPEAKER;
    if (own && speaker) {
      return discourse.last();
    }
    return discourse.authors().isEmpty() ? discourse.principals() : discourse.authors();
  }

  /** Whether a plural can stand for the principals: for one alone, or for what it is no kind of. */
  private static boolean several(String refers, List<Party> principals) {
    boolean group = principals.stream().anyMatch(p -> p.type() == Party.Type.GROUP);
    boolean bodies = principals.stream().allMatch(p -> p.type() == Party.Type.ORGANISATION);
    return (principals.size() > 1 || group) && (bodies || refers.equals("SEVERAL"));
  }

  /** Whether an expression is one that the table says refers so. */
  boolean refers(Text text, Span span, String to) {
    for (SoughtRule sought : references) {
      Matcher matcher = sought.matcher(text.value(), span);
      if (matcher != null && matcher.matches()) {
        return sought.rule().attribute("refers").equals(to);
      }
    }
    return false;
  }

  /** Who "the two provinces" are: the principals, or two that acted last where there is but one. */
  private List<Party> counted(Context context, Span span) {
    Discourse discourse = context.discourse();
    List<Party> pair = pair(context, span);
    if (!pair.isEmpty()) {
      return pair;
    }
    boolean group = discourse.principals().stream().anyMatch(p -> p.type() == Party.Type.GROUP);
    boolean last = !group && discourse.principals().size() < 2 && discourse.last().size() > 1;
    return last ? discourse.last() : discourse.principals();
  }

  /**
   * "It signed pacts with Chad and Togo. The two countries will …": the pair that the paragraph
   * names before, of the same kind as those whose article it is; empty where it names none or more.
   */
  private List<Party> pair(Context context, Span span) {
    List<Party> principals = context.discourse().principals();
    String value = context.text().value();
    int paragraph = value.lastIndexOf('\n', span.start()) + 1;
    List<Mention> named =
        gazetteer.mentions(value, new Span(paragraph, span.start()), context.day());
    if (principals.isEmpty() || named.size() != 2) {
      return List.of();
    }
    Mention first = named.get(0);
    Mention second = named.get(1);
    boolean joined =
        joint.matcher(value.substring(first.span().end(), second.span().start())).matches();
    List<Party> pair =
        named.stream()
            .map(
                mention ->
                    NamedBodies.party(
                        mention.place(), mention.span(), context.day(), Basis.NAME, "place"))
            .toList();
    boolean alike = pair.stream().allMatch(p -> p.type() == principals.get(0).type());
    return joined && alike && !first.place().equals(second.place()) ? pair : List.of();
  }

  /** Who "they" are: those who acted last where they were several, else the principals. */
  private static List<Party> several(Discourse discourse) {
    boolean principals = discourse.last().size() < 2 && discourse.principals().size() > 1;
    return principals || discourse.last().isEmpty() ? discourse.principals() : discourse.last();
  }

  private static List<Party> first(Discourse discourse) {
    return discourse.principals().stream().limit(1).toList();
  }

  /** "The town", "the secretariat": a body of that kind that the article names, else its words. */
  private List<Party> kindOrName(Context context, Span span) {
    String words = Folding.fold(context.text().slice(span)).strip();
    Party body = kinds.last(context.discourse(), words, span);
    List<Party> named = BodyKinds.named(context.discourse(), words);
    if (body != null || !named.isEmpty()) {
      return List.of(body == null ? kinds.nearest(context, span, named) : body);
    }
    List<Party> last = context.discourse().last();
    return last.size() == 1
            && (last.get(0).type() == Party.Type.PLACE || last.get(0).basis() == Basis.SPEAKER)
        ? last
        : List.of(ownWords(context, span));
  }

  /** "The Government": that of the place which acted last, else of the first principal. */
  private List<Party> state(Context context, Span span) {
    String words = Folding.fold(context.text().slice(span)).strip();
    List<Party> named = BodyKinds.named(context.discourse(), words);
    if (!named.isEmpty()) {
      return List.of(kinds.nearest(context, span, named));
    }
    Discourse discourse = context.discourse();
    for (List<Party> known : List.of(discourse.last(), first(discourse))) {
      boolean place =
          known.size() == 1
              && (known.get(0).type() == Party.Type.COUNTRY
                  || known.get(0).type() == Party.Type.PLACE);
      if (place) {
        return known;
      }
    }
    List<Party> country = onlyCountry(context);
    return country.isEmpty() ? hostOrName(context, span) : country;
  }

  /** The one country that the first line of the text names, or none. */
  private List<Party> onlyCountry(Context context) {
    String value = context.text().value();
    int end = value.indexOf('\n');
    Span title = new Span(0, end < 0 ? value.length() : end);
    List<Place> named =
        gazetteer.mentions(value, title, context.day()).stream()
            .map(Mention::place)
            .filter(place -> place.type() == Place.Type.COUNTRY)
            .distinct()
            .toList();
    return named.size() == 1
        ? List.of(NamedBodies.party(named.get(0), title, context.day(), Basis.REFERENCE, "state"))
        : List.of();
  }

  /** An expression without its first word, a determiner, as a name. */
  private static Party ownWords(Context context, Span span) {
    int space = context.text().slice(span).indexOf(' ');
    Span name = new Span(span.start() + space + 1, span.end());
    String words = context.text().slice(name);
    return new Party(words, null, Party.Type.ORGANISATION, name, Basis.NAME, "kind");
  }

  /** "The Commission", where nothing tells which: its own words, as they have a capital. */
  private List<Party> hostOrName(Context context, Span span) {
    List<Party> known = host(context, span);
    String words = context.text().slice(span);
    int space = words.indexOf(' ');
    boolean capital = space > 0 && Character.isUpperCase(words.codePointAt(space + 1));
    boolean state = capital && known.stream().anyMatch(p -> p.type() != Party.Type.GROUP);
    if (capital
        && organ(words.substring(space + 1))
        && known.stream().allMatch(References::place)) {
      // "The Commission", where the article knows only states: none of them is one.
      return List.of(ownWords(context, span));
    }
    if (!capital || (!known.isEmpty() && !(state && refers(context.text(), span, "STATE")))) {
      return known;
    }
    return List.of(ownWords(context, span));
  }

  private boolean organ(String words) {
    return gazetteer.roles(words, new Span(0, words.length())).stream()
        .anyMatch(match -> match.value() == Gazetteer.Role.ORGAN && match.span().start() == 0);
  }

  private static boolean place(Party party) {
    return party.type() == Party.Type.COUNTRY || party.type() == Party.Type.PLACE;
  }

  /** "the bank", "nhà trường": the body of that kind that the article named first. */
  private List<Party> host(Context context, Span span) {
    String words = Folding.fold(context.text().slice(span)).strip();
    Discourse discourse = context.discourse();
    Party named = kinds.last(discourse, words, span);
    Party meant = formed.before(context.text(), span, words, named);
    if (meant != null) {
      return List.of(meant);
    }
    boolean country =
        discourse.last().size() == 1 && discourse.last().get(0).type() == Party.Type.COUNTRY;
    if (country && nation.matcher(words).find()) {
      return discourse.last();
    }
    if (named != null) {
      return List.of(named);
    }
    if (discourse.last().size() == 1
        && discourse.last().get(0).type() == Party.Type.PLACE
        && discourse.principals().stream().anyMatch(p -> p.type() == Party.Type.PLACE)) {
      // "The province …" after a sentence about one of two provinces.
      return BodyKinds.named(discourse, words).isEmpty()
          ? discourse.last()
          : organ(context, span, words);
    }
    return organ(context, span, words);
  }

  private List<Party> organ(Context context, Span span, String words) {
    Discourse discourse = context.discourse();
    List<Party> named = BodyKinds.named(discourse, words);
    if (!named.isEmpty()) {
      return List.of(kinds.nearest(context, span, named));
    }
    // "The company": of two principals that of whose kind the name says nothing.
    List<Party> other = discourse.principals().stream().filter(this::ofNoKind).toList();
    if (discourse.principals().size() > 1 && other.size() == 1) {
      return other;
    }
    List<Party> bodies = discourse.principals().stream().filter(p -> !place(p)).toList();
    boolean tells = ofPlaces.size() > 1;
    if (tells
        && bodies.size() == 1
        && !ofPlaces.contains(words.substring(words.lastIndexOf(' ') + 1))) {
      // "The lender", of a country and a bank.
      return bodies;
    }
    boolean trades = company.matcher(words).find();
    if (trades && discourse.principals().stream().allMatch(References::place)) {
      // "The company", where whose article it is are places: the body named last, or its words.
      Party body = BodyKinds.before(discourse, span);
      return List.of(body == null ? ownWords(context, span) : body);
    }
    List<Party> first = first(discourse);
    boolean noPlace = first.stream().allMatch(References::place) && !placeWords.contains(words);
    for (Party party : discourse.last()) {
      // "The ministry", where whose article it is is a place: the body that acted last.
      if (discourse.last().size() == 1
          && party.type() == Party.Type.ORGANISATION
          && (ofNoKind(party) || (noPlace && headFirst))) {
        return List.of(party);
      }
    }
    return first;
  }

  /** Whether a body's name holds no word by which the table refers to a body of that kind. */
  private boolean ofNoKind(Party party) {
    String name = party.name();
    // "Companies that sign agree": no body, but any of a kind.
    boolean any =
        gazetteer.roles(name, new Span(0, name.length())).stream()
            .anyMatch(role -> role.span().length() == name.length());
    return party.type() == Party.Type.ORGANISATION
        && !any
        && Arrays.stream(party.name().split("\\s+", -1))
            .noneMatch(
                word -> {
                  Text text = new Text(word);
                  return refers(text, text.span(), "HOST");
                });
  }

  private static List<Party> others(Discourse discourse, Span span, Rule rule) {
    List<Party> rest = new ArrayList<>(discourse.principals());
    rest.removeIf(p -> discourse.last().stream().anyMatch(l -> l.name().equals(p.name())));
    return at(rest, span, rule);
  }

  private static List<Party> at(List<Party> parties, Span span, Rule rule) {
    return parties.stream().map(p -> p.at(span, Basis.REFERENCE, rule.id())).toList();
  }

  /** "the city's health sector": that which the article names, else of the place acting last. */
  private List<Party> owned(Context context, Span span, Rule rule, Matcher matcher) {
    Discourse discourse = context.discourse();
    Party body = headFirst ? parts.called(discourse, matcher.group("rest")) : null;
    if (body != null) {
      return List.of(body.at(span, Basis.REFERENCE, rule.id()));
    }
    List<Party> known = new ArrayList<>(discourse.last());
    List<Party> named = BodyKinds.named(discourse, Folding.fold(matcher.group()).strip());
    if (!named.isEmpty()) {
      known.add(kinds.nearest(context, span, named));
    }
    known.addAll(discourse.principals());
    return parts.ofOne(known, context.day(), span, rule, matcher);
  }
}
