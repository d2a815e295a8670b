package org.commitments.language;

import java.util.List;
import java.util.regex.Matcher;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its pattern as one that is tried only where it may match.
 *
 * @param rule the rule
 * @param pattern its pattern
 */
public record SoughtRule(Rule rule, SoughtPattern pattern) {

  /** Rules in the order in which they come. */
  public static List<SoughtRule> of(List<Rule> rules) {
    return rules.stream()
        .map(rule -> new SoughtRule(rule, new SoughtPattern(rule.pattern())))
        .toList();
  }

  /** A matcher with a stretch of a text as its region, or null where nothing in it can match. */
  public @Nullable Matcher matcher(String text, Span within) {
    return pattern.matcher(text, within);
  }
}
