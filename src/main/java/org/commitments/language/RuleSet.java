package org.commitments.language;

import java.util.List;
import org.commitments.text.PatternSet;

/** Rules of one kind of which a text is asked at once, in the order of their table. Immutable. */
public final class RuleSet {

  private final List<Rule> rules;
  private final PatternSet patterns;

  /** Takes the rules. */
  public RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.patterns = new PatternSet(rules.stream().map(Rule::pattern).toList(), true);
  }

  /** The rules whose patterns may be found in a text; no other is. */
  public List<Rule> possible(CharSequence text) {
    return patterns.possible(text, 0, text.length()).stream().mapToObj(rules::get).toList();
  }
}
