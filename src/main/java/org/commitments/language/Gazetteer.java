package org.commitments.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names that a pack knows: places and countries, with the JDK's names of countries (CLDR)
 * beneath the pack's own, and the words of which names of bodies are made.
 */
public final class Gazetteer {

  /** What a word says of the party in whose name it stands. */
  public enum Role {
    /** A person's office: "President", "Chủ tịch". */
    TITLE,
    /** A body: "Ministry", "Sở". */
    ORGAN,
    /** A body of which there is one, so that the word is its name: "Quốc hội". */
    BODY,
    /** People who act together: "enterprises", "cơ quan chức năng". */
    PEOPLE,
    /** "side", "phía". */
    SIDE,
    /** A part of a body: "units", "đơn vị". */
    UNIT,
    /** What cannot act: "programme", "chương trình". */
    THING
  }

  /**
   * A place named in a text.
   *
   * @param span the name
   * @param place the place
   */
  public record Mention(Span span, Place place) {}

  private record Known(String spelling, List<Place> places) {}

  private final PhraseIndex<Known> places = new PhraseIndex<>();
  private final Map<String, Known> bySpelling = new HashMap<>();
  private final PhraseIndex<Role> roles;

  /** That of a pack's tables, read once. */
  public static Gazetteer of(LanguagePack pack) {
    return pack.shared(Gazetteer.class, Gazetteer::new);
  }

  /** Reads the tables of a pack. */
  private Gazetteer(LanguagePack pack) {
    Map<String, Place> countries = new HashMap<>();
    for (Entry entry : pack.entries(Table.PLACES)) {
      Place place = place(entry);
      if (place.id() != null) {
        countries.putIfAbsent(place.id(), place);
      }
      add(place.name(), place);
      for (String alias : entry.attribute("aliases").split("\\|", -1)) {
        add(alias.strip(), place);
      }
    }
    Locale locale = Locale.forLanguageTag(pack.property("locale", "und"));
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
      Place known = countries.get(code);
      Place place = known != null ? known : new Place(name, code, Place.Type.COUNTRY, null, null);
      countries.putIfAbsent(code, place);
      if (!bySpelling.containsKey(Folding.name(name))) {
        add(name, place);
      }
    }
    for (Entry entry : pack.entries(Table.DEMONYMS)) {
      Place country = countries.get(entry.attribute("id"));
      if (country != null) {
        add(entry.phrase(), country);
      }
    }
    this.roles =
        PhraseIndex.of(pack.entries(Table.PARTIES), e -> Role.valueOf(e.attribute("role")));
  }

  private static Place place(Entry entry) {
    String id = entry.attribute("id");
    return new Place(
        entry.attribute("name"),
        id.isEmpty() ? null : id,
        Place.Type.valueOf(entry.attribute("type").toUpperCase(Locale.ROOT)),
        date(entry.attribute("valid_from")),
        date(entry.attribute("valid_to")));
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private void add(String spelling, Place place) {
    if (spelling.isEmpty()) {
      return;
    }
    Known known =
        bySpelling.computeIfAbsent(
            Folding.name(spelling), key -> new Known(spelling, new ArrayList<>()));
    known.places().add(place);
    places.add(spelling, known);
  }

  /**
   * The places named in a stretch of text, in order. A name must open with a capital, and one of
   * capitals alone ("US") be so written. Of several places of one name that which exists on the day
   * is meant.
   */
  public List<Mention> mentions(String text, Span within, @Nullable LocalDate day) {
    List<Mention> mentions = new ArrayList<>();
    for (PhraseIndex.Match<Known> match :
        places.find(text, within, found -> isWrittenAsName(text, found))) {
      if (givenName(text, within, match.span()) || currency(text, match.span())) {
        continue;
      }
      Known known = match.value();
      Place place =
          known.places().stream()
              .filter(candidate -> candidate.existsOn(day))
              .findFirst()
              .orElse(known.places().get(0));
      mentions.add(new Mention(match.span(), place));
    }
    return mentions;
  }

  /** "US$5 million": a sign of money right behind a name makes it one of money. */
  private static boolean currency(String text, Span name) {
    return name.end() < text.length()
        && Character.getType(text.codePointAt(name.end())) == Character.CURRENCY_SYMBOL;
  }

  /** In "thành phố Hà Nội" not the words of "Thành phố Hà Nội" are the name, but "Hà Nội". */
  private static boolean isWrittenAsName(String text, PhraseIndex.Match<Known> match) {
    String words = text.substring(match.span().start(), match.span().end());
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 1;
    return Character.isUpperCase(words.codePointAt(0))
        && (capitals || !isAcronym(match.value().spelling()));
  }

  /** "Trần Văn Đức": a short name right after a word with a capital is part of a person's name. */
  private boolean givenName(String text, Span within, Span name) {
    if (name.length() > 4 || name.start() < within.start() + 2) {
      return false;
    }
    int start = name.start() - 1;
    while (start > within.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    Span before = new Span(start, name.start() - 1);
    boolean capital =
        text.charAt(name.start() - 1) == ' '
            && before.length() > 1
            && Character.isUpperCase(text.charAt(start))
            && Character.isLowerCase(text.charAt(before.end() - 1));
    return capital
        && start > within.start()
        && roles.find(text, before).isEmpty()
        && places.find(text, before).isEmpty();
  }

  private static boolean isAcronym(String spelling) {
    return spelling.length() > 1 && spelling.equals(spelling.toUpperCase(Locale.ROOT));
  }

  /** The place of exactly this name, or null. */
  public @Nullable Place place(String name, @Nullable LocalDate day) {
    List<Mention> mentions = mentions(name, new Span(0, name.length()), day);
    return mentions.size() == 1 && mentions.get(0).span().length() == name.length()
        ? mentions.get(0).place()
        : null;
  }

  /** The first place that a name holds, or null: "Hanoi" of "Hanoi Department of Health". */
  public @Nullable Place within(String name, @Nullable LocalDate day) {
    List<Mention> mentions = mentions(name, new Span(0, name.length()), day);
    return mentions.isEmpty() ? null : mentions.get(0).place();
  }

  /**
   * The words of the table of parties in a stretch of text, in order; what is part of a place's
   * name is none ("Ban" in "Tây Ban Nha").
   */
  public List<PhraseIndex.Match<Role>> roles(String text, Span within) {
    List<PhraseIndex.Match<Role>> found = roles.find(text, within);
    if (found.isEmpty()) {
      return found;
    }
    List<PhraseIndex.Match<Known>> names =
        places.find(text, within, match -> isWrittenAsName(text, match));
    return found.stream()
        .filter(role -> names.stream().noneMatch(name -> isPart(role.span(), name.span())))
        .toList();
  }

  private static boolean isPart(Span word, Span name) {
    return name.contains(word) && word.start() > name.start();
  }
}
