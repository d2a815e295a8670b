package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.RuleSet;
import org.commitments.language.SectorLexicon;
import org.commitments.language.Table;
import org.commitments.text.Span;

/**
 * Tells by the tables of all packs what a line may be, for those who ask whether it can be spared.
 * In doubt a line is content. Immutable; shared by threads.
 */
public final class LineSigns implements Function<String, LineSign> {

  /** Lines of more UTF-16 units are content. */
  private static final int LONGEST = 300;

  private final RuleSet ofPage;
  private final RuleSet furniture;
  private final RuleSet content;
  private final List<Words> words = new ArrayList<>();

  /**
   * The words of a pack.
   *
   * @param names places and what names of bodies are made of
   * @param fields words of the fields
   */
  private record Words(Gazetteer names, SectorLexicon fields) {}

  /** Takes the packs whose tables count. */
  public LineSigns(LanguagePacks packs) {
    List<Rule> page = new ArrayList<>();
    List<Rule> lines = new ArrayList<>();
    List<Rule> announced = new ArrayList<>();
    for (LanguagePack pack : packs.all()) {
      words.add(new Words(Gazetteer.of(pack), SectorLexicon.of(pack)));
      for (Rule rule : pack.rules(Table.FURNITURE)) {
        switch (rule.attribute("scope")) {
          case "LINE" -> lines.add(rule);
          case "TAIL" -> page.add(rule);
          default -> {
            // A part of a line says nothing of the line.
          }
        }
      }
      for (Rule rule : pack.rules(Table.METADATA)) {
        if (!rule.attribute("form").equals("SIGNATURE")) {
          page.add(rule);
        }
      }
      for (Table table : List.of(Table.HEADINGS, Table.CUES, Table.PERIODS, Table.QUANTITIES)) {
        announced.addAll(pack.rules(table));
      }
    }
    this.ofPage = new RuleSet(page);
    this.furniture = new RuleSet(lines);
    this.content = new RuleSet(announced);
  }

  @Override
  public LineSign apply(String line) {
    if (line.length() > LONGEST) {
      return LineSign.CONTENT;
    }
    if (ofPage.possible(line).stream().anyMatch(rule -> rule.pattern().matcher(line).find())) {
      return LineSign.PAGE;
    }
    if (furniture.possible(line).stream().anyMatch(rule -> rule.pattern().matcher(line).find())) {
      return LineSign.FURNITURE;
    }
    if (content.possible(line).stream().anyMatch(rule -> isFound(rule, line))) {
      return LineSign.CONTENT;
    }
    return names(line) ? LineSign.NAME : LineSign.NONE;
  }

  /** Nearly every short line has the form of a heading; one of a field names one. */
  private boolean isFound(Rule rule, String line) {
    Matcher matcher = rule.pattern().matcher(line);
    if (!matcher.find()) {
      return false;
    }
    if (!rule.attribute("label").equals("FIELD")) {
      return true;
    }
    Span label = new Span(matcher.start("label"), matcher.end("label"));
    return words.stream().anyMatch(pack -> !pack.fields().hits(line, label).isEmpty());
  }

  /** Whether it names a place, or has a word of which names of bodies and offices are made. */
  private boolean names(String line) {
    Span all = new Span(0, line.length());
    return words.stream()
        .map(Words::names)
        .anyMatch(
            names ->
                !names.mentions(line, all, null).isEmpty()
                    || names.roles(line, all).stream()
                        .anyMatch(role -> role.value() != Gazetteer.Role.THING));
  }
}
