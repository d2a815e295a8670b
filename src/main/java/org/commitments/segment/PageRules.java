package org.commitments.segment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.RuleSet;
import org.commitments.language.SoughtRule;
import org.commitments.language.Table;
import org.commitments.segment.PageLine.Role;
import org.commitments.text.GivenUp;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the packs know of pages; the rules of all packs hold on every page, since sites mix
 * languages around their articles.
 *
 * <p>Patterns see lines of fewer than {@value #LONGEST} units, or the two ends of longer ones.
 */
final class PageRules {

  private static final int LONGEST = 300;
  private static final int TAIL_LENGTH = 150;
  private static final Pattern SEPARATOR = Patterns.exact("(?:(?:[*=_~•·–—-] ?){3,}+|[–—])");

  private final DateRules dates;
  private final Map<Scope, List<Rule>> furniture = new EnumMap<>(Scope.class);
  private final List<SoughtRule> tails;
  private final Map<Scope, RuleSet> found = new EnumMap<>(Scope.class);
  private final Map<Form, RuleSet> signs = new EnumMap<>(Form.class);

  private enum Scope {
    LINE,
    TAIL,
    INLINE
  }

  /** Where a sign of the page other than its date may stand. */
  enum Form {
    /** A dateline at the beginning of the lead. */
    DATELINE_LEAD("DATELINE", "LEAD"),
    /** A dateline that also shows where a title ends that has run into the lead. */
    DATELINE_GLUED("DATELINE", "GLUED"),
    /** A byline on a line of its own. */
    BYLINE_LINE("BYLINE", "LINE"),
    /** A byline behind the last sentence of a paragraph. */
    BYLINE_INLINE("BYLINE", "INLINE"),
    /** A name alone, which signs where it is the last line. */
    BYLINE_SIGNATURE("BYLINE", "SIGNATURE"),
    /** The number of an announcement. */
    ANNOUNCEMENT("ANNOUNCEMENT", "");

    private final String field;
    private final String form;

    Form(String field, String form) {
      this.field = field;
      this.form = form;
    }
  }

  /**
   * A sign found.
   *
   * @param label what it says
   * @param span its place with everything around it that is no part of the article
   */
  record Sign(String label, Span span) {}

  PageRules(LanguagePacks packs) {
    this.dates = new DateRules(packs);
    Map<Form, List<Rule>> ofForm = new EnumMap<>(Form.class);
    for (LanguagePack pack : packs.all()) {
      for (Rule rule : pack.rules(Table.FURNITURE)) {
        furniture
            .computeIfAbsent(rule.attribute("scope", Scope.class), scope -> new ArrayList<>())
            .add(rule);
      }
      for (Rule rule : pack.rules(Table.METADATA)) {
        if (!rule.attribute("field").equals("PUBLISHED")) {
          ofForm.computeIfAbsent(form(rule), form -> new ArrayList<>()).add(rule);
        }
      }
    }
    for (Scope scope : Scope.values()) {
      found.put(scope, new RuleSet(furniture.getOrDefault(scope, List.of())));
    }
    tails = SoughtRule.of(furniture.getOrDefault(Scope.INLINE, List.of()));
    for (Form form : Form.values()) {
      signs.put(form, new RuleSet(ofForm.getOrDefault(form, List.of())));
    }
  }

  private static Form form(Rule rule) {
    for (Form form : Form.values()) {
      if (form.field.equals(rule.attribute("field")) && form.form.equals(rule.attribute("form"))) {
        return form;
      }
    }
    throw new IllegalArgumentException(
        rule.place()
            + ": form '"
            + rule.attribute("form")
            + "' of field "
            + rule.attribute("field")
            + "; allowed: LEAD and GLUED of DATELINE, LINE, INLINE and SIGNATURE of BYLINE, none of"
            + " ANNOUNCEMENT");
  }

  /** What a line is to the page; a line of words comes back without what is glued to its end. */
  PageLine classify(Line line) {
    GivenUp.ifInterrupted();
    String text = line.text();
    if (text.length() >= LONGEST) {
      return words(line);
    }
    if (SEPARATOR.matcher(text).matches()) {
      return new PageLine(line, Role.SEPARATOR, null, null);
    }
    DateRules.Found date = dates.find(DateRules.Place.LINE, text);
    if (date != null) {
      return new PageLine(line, Role.DATE, date.stamp(), null);
    }
    if (isFound(Scope.TAIL, text)) {
      return new PageLine(line, Role.TAIL, null, null);
    }
    Sign byline = find(Form.BYLINE_LINE, text);
    if (byline != null) {
      return new PageLine(line, Role.BYLINE, null, byline.label());
    }
    if (isFound(Scope.LINE, text)) {
      return new PageLine(line, Role.FURNITURE, null, null);
    }
    DateRules.Found title = dates.find(DateRules.Place.TITLE, text);
    if (title != null) {
      return new PageLine(line, Role.DATED, title.stamp(), null);
    }
    return words(line);
  }

  private PageLine words(Line line) {
    String words = withoutTails(line.text());
    int from = Math.max(0, words.length() - TAIL_LENGTH);
    Sign byline = find(Form.BYLINE_INLINE, words.substring(from));
    if (byline != null) {
      words = words.substring(0, from + byline.span().start()).strip();
    }
    return words.isEmpty()
        ? new PageLine(line, Role.FURNITURE, null, null)
        : new PageLine(
            new Line(words, line.gap()), Role.TEXT, null, byline == null ? null : byline.label());
  }

  /** Whether a line stands for itself and is never a part of a wrapped paragraph. */
  boolean standsAlone(String text) {
    return !classify(new Line(text, false)).is(Role.TEXT);
  }

  /** A title without the date behind it. */
  String withoutDate(String title) {
    DateRules.Found date = dates.find(DateRules.Place.TITLE, title);
    return date == null ? title : title.substring(0, date.start()).strip();
  }

  /** The date that opens a lead, or null. */
  DateRules.@Nullable Found leadDate(String lead) {
    return dates.find(DateRules.Place.LEAD, lead.substring(0, Math.min(lead.length(), LONGEST)));
  }

  /** The first sign of a form within the first {@value #LONGEST} units, or null. */
  @Nullable Sign find(Form form, String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    for (Rule rule : Objects.requireNonNull(signs.get(form)).possible(head)) {
      Matcher matcher = rule.pattern().matcher(head);
      if (matcher.find()) {
        String label = rule.hasGroup("label") ? matcher.group("label") : matcher.group();
        return new Sign(
            label == null ? "" : label.strip(), new Span(matcher.start(), matcher.end()));
      }
    }
    return null;
  }

  /** A paragraph without what is glued to its end and is not of the article. */
  String withoutTails(String paragraph) {
    String rest = paragraph;
    for (SoughtRule tail : tails) {
      int from = Math.max(0, rest.length() - TAIL_LENGTH);
      Matcher matcher = tail.matcher(rest, new Span(from, rest.length()));
      if (matcher != null && matcher.useTransparentBounds(true).useAnchoringBounds(false).find()) {
        rest = (rest.substring(0, matcher.start()) + rest.substring(matcher.end())).strip();
      }
    }
    return rest;
  }

  private boolean isFound(Scope scope, String text) {
    return Objects.requireNonNull(found.get(scope)).possible(text).stream()
        .anyMatch(rule -> rule.pattern().matcher(text).find());
  }
}
