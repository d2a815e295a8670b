package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Cuts a noun phrase that names several parties into one part each. */
final class PhraseParts {

  private static final Pattern NAME_ONLY =
      Patterns.exact("\\p{Lu}[\\p{L}\\p{M}]+(?:\\s\\p{Lu}[\\p{L}\\p{M}]+)?");

  private static final Pattern PERSON =
      Patterns.exact(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,30}(?:\\s\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}){1,3}(?=,|$)");

  private static final Pattern AFTER_OFFICE = Patterns.exact(",| \\p{Ll}");

  private final Gazetteer gazetteer;
  private final Pattern determiners;
  private final Pattern joints;
  private final Pattern oneGroup;
  private final Pattern offices;
  private final Pattern courtesy;
  private final Pattern plural;
  private final Pattern under;
  private final boolean headFirst;
  private final JoinedNames joined;

  PhraseParts(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.headFirst = pack.property("head", "last").equals("first");
    this.determiners = Patterns.ignoringCase(pack.property("determiners", "(?!)"));
    this.under = Patterns.ignoringCase(pack.property("under", "(?!)"));
    this.plural = Patterns.ignoringCase(pack.property("plural", "(?!)"));
    this.courtesy = Patterns.ignoringCase(pack.property("courtesy", "(?!)"));
    this.offices = Patterns.ignoringCase(pack.property("offices", "(?!)"));
    this.oneGroup = Patterns.ignoringCase(pack.property("one_group", "(?!)"));
    this.joined = new JoinedNames(pack, gazetteer);
    this.joints = Patterns.ignoringCase(pack.property("joints", ",\\s+|\\s+&\\s+"));
  }

  /** The phrase cut at commas and conjunctions before which and after which a party stands. */
  List<Span> of(Context context, Span phrase) {
    Text text = context.text();
    if (oneGroup.matcher(text.slice(phrase).strip()).matches()) {
      return List.of(phrase);
    }
    List<Span> parts = new ArrayList<>();
    int start = phrase.start();
    Matcher joint = joints.matcher(text.value()).region(phrase.start(), phrase.end());
    while (joint.find()) {
      Span left = new Span(start, joint.start());
      Span right = new Span(joint.end(), phrase.end());
      boolean both = !left.isEmpty() && !right.isEmpty() && !describes(context, left, right);
      boolean opens =
          both && opensParty(context, right) && balanced(text.slice(left)) && whole(context, left);
      opens &= !underOne(text.slice(left), text.slice(right));
      opens &= !withinName(context, left, right);
      opens &= !withinOffice(context, left, joint.end());
      opens &= !joined.bareKind(context, left, right);
      if (both
          && (opens
              || common(context, left, firstItem(text.slice(right)))
              || besidePeople(text.slice(left), firstItem(text.slice(right)))
              || twoNames(text.slice(left), text.slice(right))
              || closed(context, left, right)
              || joined.bothAlone(context, left, right)
              || joined.anotherName(text, left, right)
              || joined.besideKind(text, left, right))) {
        parts.add(left);
        start = joint.end();
      }
    }
    parts.add(new Span(start, phrase.end()));
    return parts;
  }

  /** "the Secretary of Ports and Inland Waters": a conjunction inside the name of an office. */
  private boolean withinOffice(Context context, Span left, int right) {
    String value = context.text().value();
    Matcher skip = determiners.matcher(value).region(left.start(), left.end());
    int from = skip.lookingAt() ? skip.end() : left.start();
    Matcher office = offices.matcher(value).region(from, value.length());
    return office.lookingAt()
        && office.end() > right
        && gazetteer.roles(value, new Span(right, office.end())).stream()
            .noneMatch(role -> role.value() == Role.TITLE && role.span().start() == right);
  }

  /** What stands before the next joint. */
  private String firstItem(String right) {
    return joints.split(right, 2)[0];
  }

  /**
   * "licensees, consumer groups and traders": on both sides words in small letters of which the
   * last is a plural, and on the left no phrase to which the right could belong.
   */
  private boolean common(Context context, Span left, String right) {
    String before = context.text().slice(left).strip();
    return plural.matcher(before).matches()
        && plural.matcher(right.strip()).matches()
        && !underOne(before, right);
  }

  /** "UNESCO and local schools": an acronym, and people or bodies without names. */
  private boolean besidePeople(String left, String right) {
    Matcher article = determiners.matcher(left.strip());
    String bare = article.lookingAt() ? left.strip().substring(article.end()) : left.strip();
    return NameFinder.acronym(bare) && plural.matcher(right.strip()).matches();
  }

  /**
   * "the Department of Ports and Inland Services", "the Water Resources and Services Agency":
   * behind one article a conjunction inside the name of one body.
   */
  private boolean withinName(Context context, Span left, Span right) {
    String value = context.text().value();
    Matcher article = determiners.matcher(value).region(left.start(), left.end());
    if (plural.pattern().equals("(?!)") || !article.lookingAt() || article.end() == left.end()) {
      return false;
    }
    Span name = new Span(article.end(), left.end());
    boolean own =
        determiners.matcher(value).region(right.start(), right.end()).lookingAt()
            || value.charAt(left.end()) == ','
            || (value.substring(name.start(), name.end()).strip().indexOf(' ') < 0
                && context.text().slice(right).strip().indexOf(' ') < 0)
            || !Character.isUpperCase(value.codePointAt(name.start()))
            || !Character.isUpperCase(value.codePointAt(right.start()))
            || NameFinder.acronym(context.text().slice(name).split("[\\s(]", 2)[0])
            || NameFinder.acronym(value.substring(right.start(), right.end()).split("\\s", 2)[0])
            || !gazetteer.mentions(value, name, context.day()).isEmpty();
    if (own) {
      return false;
    }
    List<PhraseIndex.Match<Role>> before = gazetteer.roles(value, name);
    List<PhraseIndex.Match<Role>> after = gazetteer.roles(value, right);
    boolean body = before.stream().anyMatch(NamedBodies::isOrgan);
    boolean opensOther =
        after.stream()
            .anyMatch(
                role ->
                    role.span().start() == right.start()
                        && (role.value() == Role.TITLE || role.value() == Role.BODY));
    boolean weak =
        after.isEmpty()
            || after.stream()
                .filter(NamedBodies::isOrgan)
                .allMatch(role -> context.text().slice(role.span()).endsWith("s"));
    boolean things = before.stream().allMatch(role -> role.value() == Role.THING);
    return !opensOther && (body ? weak : things);
  }

  /** "the heads of departments and agencies": both stand under one head. */
  private boolean underOne(String left, String right) {
    return plural.matcher(right.strip()).matches()
        && under.matcher(left).find()
        && !determiners.matcher(right.strip()).lookingAt();
  }

  /** "Seoul and Pyongyang": on both sides nothing but a word or two with capitals. */
  private static boolean twoNames(String left, String right) {
    return NAME_ONLY.matcher(left.strip()).matches() && NAME_ONLY.matcher(right.strip()).matches();
  }

  /**
   * "Lund University (LU) and Corv", "the Blue Trust and Corv": a word for a body, or its short
   * name in brackets, closes a name where the head stands last, and words with a capital open
   * another.
   */
  private boolean closed(Context context, Span left, Span right) {
    String value = context.text().value();
    String before = context.text().slice(left).strip();
    boolean opens = Character.isUpperCase(value.codePointAt(right.start()));
    if (headFirst || !opens || !balanced(before) || !before.contains(" ")) {
      return false;
    }
    boolean organ =
        gazetteer.roles(value, left).stream()
            .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().end() >= left.end());
    boolean goesOn =
        gazetteer.roles(value, right).stream()
            .anyMatch(role -> NamedBodies.isOrgan(role) && role.span().start() == right.start());
    return !goesOn && (organ || before.endsWith(")"));
  }

  /** Whether what stands before a joint can be a party by itself: "U.S. Trade" is none. */
  private boolean whole(Context context, Span left) {
    String value = context.text().value();
    String words = context.text().slice(left).strip();
    if (words.endsWith(")")
        || NameFinder.acronym(words)
        || !Character.isUpperCase(words.codePointAt(0))) {
      return true;
    }
    List<Mention> places = gazetteer.mentions(value, left, context.day());
    if (!places.isEmpty() && places.get(places.size() - 1).span().end() >= left.end()) {
      return true;
    }
    return !gazetteer.roles(value, left).isEmpty() || places.isEmpty();
  }

  /** "Mr X, Director of Y": an office behind a person who has none before tells who he is. */
  private boolean describes(Context context, Span left, Span right) {
    String value = context.text().value();
    if (holdsOffices(context, left, right)) {
      return true;
    }
    String joint = value.substring(left.end(), right.start()).strip();
    // "Ông An - Giám đốc …": where the head stands first a dash may set an office apart, too.
    boolean apart =
        joint.startsWith(",") || (headFirst && (joint.equals("-") || joint.equals("–")));
    if (!apart) {
      return false;
    }
    if (!joint.startsWith(",") && Character.isLowerCase(value.codePointAt(right.start()))) {
      // "Sở Y tế - cơ quan thường trực của ban": behind a dash words in small letters tell who.
      return true;
    }
    List<PhraseIndex.Match<Role>> before = gazetteer.roles(value, left);
    if (courtesy.matcher(value).region(right.start(), right.end()).lookingAt()
        && !before.isEmpty()
        && before.get(0).value() == Role.TITLE
        && before.get(0).span().start() <= left.start() + 4) {
      // "the Ambassador of Chad, Ms Lund": the name of who holds the office.
      return true;
    }
    List<PhraseIndex.Match<Role>> after = gazetteer.roles(value, right);
    return before.size() == 1
        && before.get(0).value() == Role.TITLE
        && before.get(0).span().start() == left.start()
        && gazetteer.mentions(value, left, context.day()).isEmpty()
        && !after.isEmpty()
        && (after.get(0).value() == Role.TITLE || NamedBodies.isOrgan(after.get(0)))
        && after.get(0).span().start() == right.start();
  }

  /**
   * "Ada Lim, Founder, Chair and Director of Y": offices behind the bare name of who holds them.
   */
  private boolean holdsOffices(Context context, Span left, Span right) {
    String words = context.text().slice(left);
    Matcher name = PERSON.matcher(words);
    if (headFirst || !name.lookingAt() || !opensWithTitle(context, right)) {
      return false;
    }
    Span person = new Span(left.start(), left.start() + name.end());
    boolean bare =
        gazetteer.roles(context.text().value(), person).isEmpty()
            && gazetteer.mentions(context.text().value(), person, context.day()).isEmpty();
    int offices = name.end() + 2;
    return bare
        && (name.end() == words.length()
            ? context.text().value().charAt(left.end()) == ','
            : words.startsWith(", ", name.end())
                && opensWithTitle(context, new Span(left.start() + offices, left.end())));
  }

  /** Whether an office opens a phrase, and no name of who holds it follows. */
  private boolean opensWithTitle(Context context, Span span) {
    String value = context.text().value();
    return !span.isEmpty()
        && gazetteer.roles(value, span).stream()
            .filter(role -> role.value() == Role.TITLE && role.span().start() == span.start())
            .anyMatch(
                role ->
                    role.span().end() == span.end()
                        || AFTER_OFFICE
                            .matcher(value)
                            .region(role.span().end(), span.end())
                            .lookingAt());
  }

  private static boolean balanced(String words) {
    return words.chars().filter(c -> c == '(').count()
        == words.chars().filter(c -> c == ')').count();
  }

  /** Whether a party begins here: a determiner, a place, an organ, a title, an acronym. */
  boolean opensParty(Context context, Span span) {
    String value = context.text().value();
    if (determiners.matcher(value).region(span.start(), span.end()).lookingAt()) {
      return true;
    }
    List<Mention> places = gazetteer.mentions(value, span, context.day());
    if (!places.isEmpty() && places.get(0).span().start() == span.start()) {
      return true;
    }
    for (PhraseIndex.Match<Role> match : gazetteer.roles(value, span)) {
      if (match.value() != Role.THING && match.span().start() == span.start()) {
        return true;
      }
      // Where the head stands first a word for a body further on opens none: "Môi trường".
      if (!headFirst
          && NamedBodies.isOrgan(match)
          && Character.isUpperCase(value.codePointAt(span.start()))
          && !joints.matcher(value.substring(span.start(), match.span().start())).find()) {
        return true;
      }
    }
    String firstWord = value.substring(span.start(), span.end()).split("[\\s,]", 2)[0];
    return NameFinder.acronym(firstWord);
  }
}
