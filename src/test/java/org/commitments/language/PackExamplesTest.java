package org.commitments.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of every pack finds its examples, at the words in brackets, and nothing else. */
class PackExamplesTest {

  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final int FEWEST_RULES = 10;

  @TestFactory
  Stream<DynamicTest> rulesFindTheirExamples() {
    return rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> checkExamples(rule)));
  }

  @TestFactory
  Stream<DynamicTest> rulesRefuseTheirCounterexamples() {
    return rules().stream()
        .filter(rule -> !rule.counterexamples().isEmpty())
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> checkCounterexamples(rule)));
  }

  @Test
  void bundledPacksHaveRules() {
    assertThat(rules()).hasSizeGreaterThanOrEqualTo(FEWEST_RULES);
  }

  private static List<Rule> rules() {
    return LanguagePacks.bundled().all().stream()
        .flatMap(pack -> Arrays.stream(Table.values()).flatMap(t -> pack.rules(t).stream()))
        .toList();
  }

  private static void checkExamples(Rule rule) {
    assertThat(rule.examples()).as("examples of %s (%s)", rule.id(), rule.place()).isNotEmpty();
    for (String example : rule.examples()) {
      String words = BRACKETS.matcher(example).replaceAll("$1");
      Matcher matcher = rule.pattern().matcher(words);
      assertThat(matches(rule, matcher))
          .as("%s (%s) finds its example '%s'", rule.id(), rule.place(), words)
          .isTrue();
      Matcher brackets = BRACKETS.matcher(example);
      if (brackets.find()) {
        String found = rule.hasGroup("label") ? matcher.group("label") : matcher.group();
        assertThat(found)
            .as("%s (%s) at '%s'", rule.id(), rule.place(), example)
            .isEqualTo(brackets.group(1));
      }
    }
  }

  /** A reference must be all of a noun phrase; every other rule is looked for within its text. */
  private static boolean matches(Rule rule, Matcher matcher) {
    boolean whole = rule.place().startsWith(Table.REFERENCES.fileName());
    return whole ? matcher.matches() : matcher.find();
  }

  private static void checkCounterexamples(Rule rule) {
    for (String counterexample : rule.counterexamples()) {
      assertThat(matches(rule, rule.pattern().matcher(counterexample)))
          .as("%s (%s) finds its counterexample '%s'", rule.id(), rule.place(), counterexample)
          .isFalse();
    }
  }
}
