package org.commitments.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.language.PackException;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.text.PatternSet;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/** A pack's table of periods: the expressions of time, and the words about times. */
final class PeriodRules {

  private static final Pattern GROUP =
      Patterns.exact("\\(\\?<(?<field>[a-z]+)(?<variant>[A-Z]?)(?<second>2?)>");

  private final List<TimeRule> expressions = new ArrayList<>();
  private final Map<PeriodForm, PatternSet> marks = new EnumMap<>(PeriodForm.class);
  private final Map<String, PeriodForm> forms = new LinkedHashMap<>();
  private final PatternSet patterns;

  /**
   * A rule that finds times.
   *
   * @param id its name
   * @param form what it says
   * @param groups of the pattern's named groups the cells that they fill
   */
  record TimeRule(String id, PeriodForm form, Map<String, String> groups) {}

  private PeriodRules(LanguagePack pack) {
    List<String> faults = new ArrayList<>();
    List<Pattern> times = new ArrayList<>();
    Map<PeriodForm, List<Pattern>> words = new EnumMap<>(PeriodForm.class);
    for (Rule rule : pack.rules(Table.PERIODS)) {
      try {
        PeriodForm form = rule.attribute("form", PeriodForm.class);
        forms.put(rule.id(), form);
        if (form.isMark()) {
          words.computeIfAbsent(form, key -> new ArrayList<>()).add(rule.pattern());
        } else {
          expressions.add(new TimeRule(rule.id(), form, groups(rule.pattern())));
          times.add(rule.pattern());
        }
      } catch (IllegalArgumentException e) {
        faults.add(
            rule.place()
                + ": form '"
                + rule.attribute("form")
                + "'; allowed: "
                + Arrays.toString(PeriodForm.values()));
      }
    }
    if (!faults.isEmpty()) {
      throw new PackException(pack.id(), faults);
    }
    words.forEach((form, all) -> marks.put(form, new PatternSet(all, /* anchoring= */ false)));
    patterns = new PatternSet(times, /* anchoring= */ false);
  }

  /**
   * Those of a pack.
   *
   * @throws PackException where a rule has a form that is none of {@link PeriodForm}
   */
  static PeriodRules of(LanguagePack pack) {
    return pack.shared(PeriodRules.class, PeriodRules::new);
  }

  /** Group name to cell: the groups year, yearA and yearB all fill the cell year. */
  private static Map<String, String> groups(Pattern pattern) {
    Map<String, String> groups = new LinkedHashMap<>();
    Matcher matcher = GROUP.matcher(pattern.pattern());
    while (matcher.find()) {
      String field = matcher.group("field");
      String second = matcher.group("second");
      groups.put(field + matcher.group("variant") + second, field + second);
    }
    return groups;
  }

  /** The patterns of all times. */
  PatternSet expressions() {
    return patterns;
  }

  /** The rule of one of those patterns. */
  TimeRule expression(int pattern) {
    return expressions.get(pattern);
  }

  /** The words of a form that is no time, or null where the pack has none. */
  @Nullable PatternSet marks(PeriodForm form) {
    return marks.get(form);
  }

  /** The form of a rule. */
  PeriodForm form(String rule) {
    return forms.getOrDefault(rule, PeriodForm.NOTHING);
  }
}
