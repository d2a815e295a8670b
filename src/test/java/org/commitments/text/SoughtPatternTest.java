package org.commitments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtPatternTest {

  @ParameterizedTest
  @CsvSource({
    "will be,            They WILL BE there,       true",
    "will\\s+be,         They will \u00a0be there, true",
    "will be,            They willed it to be,     false",
    "opened in \\d{4},   It opened in \ud835\udfda\ud835\udfd8\ud835\udfda\ud835\udfdc., true",
    "opened in \\d{4},   It opens in 2024,         false",
    "Ủy ban,             CÁC ỦY BAN họp,           true",
    "x,                  no such letter,           false",
    "x,                  a box,                    true",
    "'s of |[.]',        ends here.,               true",
  })
  void isFoundWhereThePatternIs(String regex, String text, boolean found) {
    SoughtPattern sought = Patterns.sought(regex);

    assertThat(sought.isIn(text)).isEqualTo(found);
    assertThat(Patterns.ignoringCase(regex).matcher(text).find()).isEqualTo(found);
  }

  @Test
  void rulesOutWhatHoldsNoneOfTheStrings() {
    SoughtPattern sought = Patterns.sought("agreed|will be");

    assertThat(sought.isPossible("It was agreed.", 0, 14)).isTrue();
    assertThat(sought.isPossible("It was agreed.", 8, 14)).isFalse();
    assertThat(sought.matcher("It was not.")).isNull();
    assertThat(Patterns.sought("\\w").isPossible("", 0, 0)).isTrue();
  }

  /** The rules' own examples in the shapes that texts come in, whole and without their ends. */
  @Test
  void findsWhatThePatternsOfTheTablesFind() {
    for (LanguagePack pack : LanguagePacks.bundled().all()) {
      List<Rule> rules = new ArrayList<>();
      for (Table table : Table.values()) {
        rules.addAll(pack.rules(table));
      }
      for (Rule rule : rules) {
        SoughtPattern sought = new SoughtPattern(rule.pattern());
        for (Rule other : rules.subList(0, rules.size() / 4)) {
          other.examples().forEach(text -> assertSame(rule, sought, text));
        }
        for (String text : rule.examples()) {
          assertSame(rule, sought, text);
          assertSame(rule, sought, text.toUpperCase(java.util.Locale.ROOT));
          assertSame(rule, sought, text.replace(" ", "\u00a0\n"));
          assertSame(rule, sought, text.replaceAll("[0-9]", "\ud835\udfd9"));
        }
      }
    }
  }

  private static void assertSame(Rule rule, SoughtPattern sought, String text) {
    for (int cut : new int[] {0, 1, 3}) {
      Span within = new Span(Math.min(cut, text.length()), Math.max(cut, text.length() - cut));
      if (within.end() <= text.length()) {
        Matcher expected = rule.pattern().matcher(text).region(within.start(), within.end());
        assertThat(sought.isIn(text, within))
            .as("%s in: %s", rule.id(), text)
            .isEqualTo(expected.find());
      }
    }
  }
}
