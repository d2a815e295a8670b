package org.commitments.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commitments.model.WordClass;

/** The tables of a language pack, with their columns; a pack may leave any of them out. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Table {
  /** Names for parts of patterns: {@code {month}} in a pattern stands for its alternatives. */
  MACROS(Shape.MACROS, Column.required("name"), Column.required("pattern")),
  /** Words with a value: months, numerals, quarters, magnitudes. */
  VALUES(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.oneOf(
          "kind",
          "MONTH",
          "NUMBER",
          "QUARTER",
          "HALF",
          "SEASON",
          "FEAST",
          "WEEKDAY",
          "FISCAL",
          "MAGNITUDE",
          "UNIT"),
      Column.required("value")),
  /** Date, number, dateline and byline of a page. */
  METADATA(
      Shape.RULES,
      Column.oneOf("field", "PUBLISHED", "ANNOUNCEMENT", "DATELINE", "BYLINE"),
      Column.someOf("form", "LINE", "TITLE", "LEAD", "GLUED", "INLINE", "SIGNATURE")),
  /** Lines of a page that are not the article. */
  FURNITURE(Shape.RULES, Column.oneOf("scope", "LINE", "TAIL", "INLINE")),
  /** Words of a title or lead that tell what kind of announcement it is; evaluation alone asks. */
  GENRES(
      Shape.RULES,
      Column.oneOf(
          "genre",
          "STATEMENT",
          "FACT_SHEET",
          "AGREEMENT",
          "DECISION",
          "LAW",
          "SPEECH",
          "NEWS",
          "RELEASE"),
      Column.someOf("place", "TITLE", "LEAD").always()),
  /** Words that announce a field. */
  HEADINGS(
      Shape.RULES,
      Column.oneOf("place", "INLINE", "LINE"),
      Column.oneOf("reach", "BLOCK", "LIST"),
      Column.oneOf("label", "ANY", "FIELD")),
  /** Openers of a sentence that leaves a list of sections. */
  LEAVERS(Shape.RULES),
  /** Words that make a clause an undertaking or a proposal. */
  CUES(
      Shape.RULES,
      Column.oneOf("kind", "COMMITMENT", "PROPOSAL"),
      Column.oneOf("force", "BINDING", "FIRM", "INTENT"),
      Column.someOf("complement", "VERB", "GERUND", "NOUN", "CLAUSE").always(),
      Column.someOf("flags", "FRAME", "AGENT", "INCLUDE", "SUBJECT", "MODAL", "REPORTED")),
  /** What keeps a cue from counting. */
  VETOES(
      Shape.RULES,
      Column.oneOf(
          "where", "BEFORE", "FORECAST", "SUBJECT", "ACTOR", "ACTION", "SENTENCE", "BLOCK")),
  /** Verbs by what a clause with them says. */
  PREDICATES(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.oneOf("class", "EFFECT", "THEME", "STATIVE", "CONCRETE", "EVENT")),
  /** Verbs that say the same: those with one sense. */
  SYNONYMS(Shape.PHRASES, Column.required("phrase"), Column.required("sense")),
  /** Words between clauses and phrases. */
  CONNECTIVES(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.oneOf(
          "role",
          "STRONG",
          "WEAK",
          "ADDITIVE",
          "PURPOSE",
          "EMBED",
          "NOMINAL",
          "LISTING",
          "SUBORDINATE",
          "REPORT",
          "OPENER",
          "TRAILER",
          "FOCUS")),
  /** Expressions that stand for parties. */
  REFERENCES(
      Shape.RULES,
      Column.oneOf(
          "refers",
          "PRINCIPALS",
          "ADDRESSEE",
          "SEVERAL",
          "BODIES",
          "OTHERS",
          "AUTHORS",
          "LAST",
          "IT",
          "THEY",
          "HOST",
          "KIND",
          "STATE",
          "OWNERS",
          "OWNER",
          "NOBODY"),
      Column.someOf("order", "OWNER_REST", "REST_OWNER")),
  /** Titles, organs and other words of which the names of parties are made. */
  PARTIES(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.oneOf("role", "TITLE", "ORGAN", "BODY", "PEOPLE", "SIDE", "UNIT", "THING")),
  /** Who is meant by an action: the words before, verbs with such an object, and nouns. */
  RECIPIENTS(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.someOf("role", "WITH", "FOR", "VERB", "GIFT", "OF", "ARTICLE", "PEOPLE").always()),
  /** Places and countries with their codes. */
  PLACES(
      Shape.PHRASES,
      Column.optional("id"),
      Column.oneOf("type", "province", "city", "country", "group"),
      Column.required("name"),
      Column.optional("aliases"),
      Column.date("valid_from"),
      Column.date("valid_to")),
  /** Adjectives of countries. */
  DEMONYMS(Shape.PHRASES, Column.required("adjective"), Column.required("id")),
  /** Words of the fields. */
  SECTORS(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.someOf("codes", SectorCodes.all()).always(),
      Column.number("weight")),
  /** Expressions of time. */
  PERIODS(
      Shape.RULES,
      Column.oneOf(
          "form",
          "RANGE",
          "YEAR_SPAN",
          "SOME_YEARS",
          "UNTIL",
          "SINCE_NOW_UNTIL",
          "END_OF_THIS_YEAR",
          "ENDING",
          "BEFORE",
          "FROM",
          "AFTER",
          "IN_YEAR",
          "OF_YEAR",
          "IN_MONTH",
          "ON_DAY",
          "WEEKDAY",
          "QUARTER",
          "HALF",
          "THIS_YEAR",
          "NEXT_YEAR",
          "THIS_MONTH",
          "THIS_WEEK",
          "THIS_QUARTER",
          "SEASON",
          "DECADE",
          "TOMORROW",
          "WITHIN_NEXT",
          "LASTING",
          "AFTER_SIGNING",
          "NOTHING",
          "PURPOSE",
          "NESTED",
          "DEADLINE",
          "COMPLETION",
          "EVENT",
          "AGREEMENT",
          "SIGNING",
          "REVIEW",
          "WITNESSED",
          "ASIDE",
          "SAYING",
          "SAME_TIME",
          "STATEMENT",
          "FUTURE"),
      Column.date("reference"),
      Column.optional("expected")),
  /** Expressions of number. */
  QUANTITIES(Shape.RULES),
  /** Words with their classes, for languages without a tagger. */
  LEXICON(
      Shape.PHRASES,
      Column.required("phrase"),
      Column.oneOf(
          "class", Arrays.stream(WordClass.values()).map(WordClass::name).toArray(String[]::new))),
  /** Words of more than one syllable, without their class; the trained segmenter's vocabulary. */
  COMPOUNDS(Shape.PHRASES, Column.required("phrase")),
  /** Words after whose full stop a sentence goes on. */
  ABBREVIATIONS(Shape.PHRASES, Column.required("phrase"));

  /** How the lines of a table are read. */
  enum Shape {
    MACROS,
    RULES,
    PHRASES
  }

  private final Shape shape;
  private final List<Column> columns;

  Table(Shape shape, Column... columns) {
    this.shape = shape;
    this.columns = List.of(columns);
  }

  Shape shape() {
    return shape;
  }

  /**
   * The columns besides id, pattern, example and counterexample, which every table of rules has.
   */
  List<Column> columns() {
    return columns;
  }

  /** The file of the table in a pack's folder. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".tsv";
  }

  /** The named groups that the pattern of a line must have. */
  List<String> groups(Row row) {
    return switch (this) {
      case HEADINGS -> List.of("label");
      case QUANTITIES -> List.of("number", "unit");
      case REFERENCES -> row.cell("refers").startsWith("OWNER") ? List.of("rest") : List.of();
      default -> List.of();
    };
  }
}
