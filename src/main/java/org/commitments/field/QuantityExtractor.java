package org.commitments.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Clause;
import org.commitments.model.Quantity;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.PatternSet;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that make an action measurable, with their units: "100 scholarships", "USD 500
 * million", "30%". Times and dates are none. Where a range is given ("40 to 50 percent") the value
 * is its upper end.
 */
public final class QuantityExtractor implements FieldExtractor<List<Quantity>> {

  private static final int MOST_WORDS = 3;

  private final List<Rule> rules;
  private final PatternSet patterns;
  private final WordValues values;
  private final PeriodGrammar grammar;
  private final boolean headLast;
  private final char decimal;

  /**
   * Takes the rules of a pack; a pack without any finds nothing.
   *
   * @throws org.commitments.language.PackException where the table of periods has faults
   */
  public QuantityExtractor(LanguagePack pack) {
    rules = pack.rules(Table.QUANTITIES);
    patterns = new PatternSet(rules.stream().map(Rule::pattern).toList(), /* anchoring= */ false);
    values = new WordValues(pack);
    grammar = new PeriodGrammar(pack);
    headLast = pack.property("head", "last").equals("last");
    decimal = pack.property("decimal", ".").charAt(0);
  }

  /** The quantities within the action, in the order of the text, none overlapping. */
  @Override
  public List<Quantity> extract(Clause clause, Discourse discourse) {
    return find(clause.article().text(), clause.action(), clause.tokens());
  }

  /** The quantities of a stretch of text; the words' classes tell how far a unit goes. */
  List<Quantity> find(Text text, Span within, List<Token> tokens) {
    List<Quantity> candidates = new ArrayList<>();
    patterns.find(
        text.value(),
        within,
        (rule, matcher) -> {
          Quantity quantity = quantity(rules.get(rule), matcher, text, within, tokens);
          if (quantity != null) {
            candidates.add(quantity);
          }
        });
    List<Span> times =
        grammar.find(text, within, null).stream().map(period -> period.span()).toList();
    candidates.removeIf(
        quantity -> times.stream().anyMatch(time -> time.overlaps(quantity.span())));
    return longest(candidates);
  }

  private @Nullable Quantity quantity(
      Rule rule, Matcher matcher, Text text, Span within, List<Token> tokens) {
    BigDecimal value = value(matcher.group("number"));
    if (value == null) {
      return null;
    }
    String magnitude = rule.hasGroup("magnitude") ? matcher.group("magnitude") : null;
    if (magnitude != null) {
      String factor = values.value("MAGNITUDE", magnitude);
      if (factor == null) {
        return null;
      }
      value = value.multiply(new BigDecimal(factor));
    }
    Span unit = new Span(matcher.start("unit"), matcher.end("unit"));
    int end = unit.end();
    boolean named = values.value("UNIT", text.slice(unit)) != null;
    if (!named && unit.end() == matcher.end() && matcher.end("number") < unit.start()) {
      end = unitEnd(unit, within, tokens);
    }
    String words = text.slice(new Span(unit.start(), end));
    String known = values.value("UNIT", words);
    Span span = new Span(matcher.start(), Math.max(matcher.end(), end));
    return new Quantity(span, plain(value), known == null ? words : known);
  }

  /** A unit goes on to the end of its word and, after adjectives, to the noun. */
  private int unitEnd(Span unit, Span within, List<Token> tokens) {
    int end = unit.end();
    int words = 0;
    for (Token token : tokens) {
      boolean inUnit = token.span().start() < end && token.span().end() > unit.start();
      boolean next = token.span().start() >= end && token.span().start() <= end + 1;
      if (inUnit) {
        end = Math.max(end, token.span().end());
      } else if (next && words <= MOST_WORDS && continues(tokens, token)) {
        end = token.span().end();
        words++;
      }
    }
    return Math.min(end, within.end());
  }

  private boolean continues(List<Token> tokens, Token token) {
    int at = tokens.indexOf(token);
    if (at > 0 && headLast && tokens.get(at - 1).is(WordClass.NOUN) && token.is(WordClass.NOUN)) {
      // "72 commune health stations": the last noun is what is counted.
      return true;
    }
    return at > 0
        && tokens.get(at - 1).is(WordClass.ADJECTIVE, WordClass.PARTICIPLE, WordClass.GERUND)
        && token.is(WordClass.ADJECTIVE, WordClass.NOUN, WordClass.GERUND);
  }

  /** A number in words, also tens with units behind ("twenty-five", "hai mươi lăm"); or -1. */
  private int words(String number) {
    int whole = values.number("NUMBER", number);
    int last = Math.max(number.lastIndexOf('-'), number.lastIndexOf(' '));
    if (whole >= 0 || last < 0) {
      return whole;
    }
    int tens = values.number("NUMBER", number.substring(0, last));
    int units = values.number("NUMBER", number.substring(last + 1));
    return tens > 0 && tens % 10 == 0 && units > 0 && units < 10 ? tens + units : -1;
  }

  private @Nullable BigDecimal value(String number) {
    if (!Character.isDigit(number.charAt(0))) {
      int value = words(number);
      return value < 0 ? null : BigDecimal.valueOf(value);
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == decimal) {
        plain.append('.');
      } else if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c != '.' && c != ',' && !Character.isSpaceChar(c)) {
        return null; // digits of another script
      }
    }
    return new BigDecimal(plain.toString());
  }

  /** Without zeros behind the point, and never as a power of ten. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static List<Quantity> longest(List<Quantity> candidates) {
    candidates.sort(
        Comparator.<Quantity>comparingInt(quantity -> -quantity.span().length())
            .thenComparing(Quantity::span));
    List<Quantity> taken = new ArrayList<>();
    for (Quantity candidate : candidates) {
      if (taken.stream().noneMatch(other -> other.span().overlaps(candidate.span()))) {
        taken.add(candidate);
      }
    }
    taken.sort(Comparator.comparing(Quantity::span));
    return List.copyOf(taken);
  }
}
