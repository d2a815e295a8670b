package org.commitments.hostile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commitments.hostile.AttackStrings.Attack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No text makes a regular expression of the program slow; work is counted, not timed. */
class PatternAttackTest {

  /** How often each character may be looked at where the work does not grow with the text. */
  private static final long FLOOR = 100;

  private static final long MOST_STEPS = 6000;
  private static final double MOST_GROWTH = 2.5;
  private static final int SHORTEST = 1024;

  /** Compile patterns that are looked at here by another way than a field. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "org.commitments.language.PackLoader.rule", "the rules of the packs' tables",
          "org.commitments.language.PackProperties.checkPattern", "checks, and never matches",
          "org.commitments.evaluate.PartyNames.generic", "fills the field GENERIC");

  private static Map<String, Pattern> patterns = Map.of();
  private static ProgramPatterns program;

  private record Measured(Attack attack, boolean finding, long steps) {}

  @BeforeAll
  static void readThePatterns() throws IOException, ReflectiveOperationException {
    program = ProgramPatterns.read();
    patterns = program.distinct();
  }

  @Test
  void noPatternIsLeftOut() {
    assertThat(patterns).hasSizeGreaterThan(400);
    Map<String, Long> calls =
        program
            .compilingCalls()
            .filter(call -> !OTHERWISE.containsKey(origin(call)))
            .collect(groupingBy(call -> call.getOriginOwner().getName(), TreeMap::new, counting()));
    assertThat(calls).hasSizeGreaterThan(30);
    List<String> missed = new ArrayList<>();
    calls.forEach(
        (owner, count) -> {
          if (program.ofClass(owner) < count) {
            missed.add(
                owner + ": " + count + " compiled, " + program.ofClass(owner) + " in fields");
          }
        });
    assertThat(missed).isEmpty();
    assertThat(
            program
                .compilingCalls()
                .filter(call -> !OTHERWISE.containsKey(origin(call)))
                .filter(call -> !Set.of("<clinit>", "<init>").contains(call.getOrigin().getName()))
                .map(PatternAttackTest::origin))
        .as("patterns are compiled once, into fields")
        .isEmpty();
  }

  @Test
  void noPatternThatAStringCompilesIsLeftOut() {
    Map<String, Long> calls =
        program
            .callsOfString()
            .collect(groupingBy(call -> call.getOriginOwner().getName(), TreeMap::new, counting()));
    long known = program.literals() + program.quotes();
    assertThat(known).as("%s", calls).isEqualTo(program.callsOfString().count());
  }

  @Test
  void noTextMakesAPatternSlow() {
    assertThat(faults(new AttackStrings(4), 2, 1 << 13)).isEmpty();
  }

  @Test
  @Tag("slow")
  void noLongTextMakesAPatternSlow() {
    assertThat(faults(new AttackStrings(40), 4, 1 << 16)).isEmpty();
  }

  @Test
  void seesWhatIsSlow() {
    for (String slow : List.of("\\s+$", "(?:a|aa)+b", "a*a*b", "x[^y]*y", "^(?:\\s*a?\\s*)+$")) {
      Pattern pattern = Pattern.compile(slow);
      assertThat(faults(slow, pattern, new AttackStrings(4), 2, 1 << 13)).as(slow).isNotEmpty();
    }
    // One frame of the stack for each round.
    Pattern deep = Pattern.compile("(?:a|b)*");
    assertThat(faults("deep", deep, new AttackStrings(4), 2, 1 << 16)).isNotEmpty();
    Pattern fast = Pattern.compile("(?<!\\s)\\s++$");
    assertThat(faults("fast", fast, new AttackStrings(4), 2, 1 << 13)).isEmpty();
  }

  /** All attacks at the two smallest sizes, and those that cost most on to the largest. */
  private static List<String> faults(AttackStrings attacks, int worst, int longest) {
    return patterns.entrySet().parallelStream()
        .flatMap(each -> faults(each.getKey(), each.getValue(), attacks, worst, longest).stream())
        .toList();
  }

  private static List<String> faults(
      String name, Pattern pattern, AttackStrings attacks, int worst, int longest) {
    List<Measured> measured = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try {
      for (Attack attack : attacks.on(pattern)) {
        for (boolean finding : new boolean[] {true, false}) {
          long steps = steps(pattern, attack, finding, 2 * SHORTEST);
          // Where there is little work it is not asked how it grew.
          long before = isMuch(steps, 2 * SHORTEST) ? steps(pattern, attack, finding, SHORTEST) : 0;
          check(name, attack, new long[] {2 * SHORTEST, before, steps}, faults);
          measured.add(new Measured(attack, finding, steps));
        }
      }
      measured.sort(Comparator.comparingLong(each -> -each.steps()));
      for (Measured each : measured.subList(0, Math.min(worst, measured.size()))) {
        long before = each.steps();
        if (!isMuch(steps(pattern, each.attack(), each.finding(), longest), longest)) {
          continue;
        }
        for (int size = 4 * SHORTEST; size <= longest && faults.isEmpty(); size *= 2) {
          long steps = steps(pattern, each.attack(), each.finding(), size);
          check(name, each.attack(), new long[] {size, before, steps}, faults);
          before = steps;
        }
      }
    } catch (StackOverflowError e) {
      faults.add(name + ": overflows the stack: " + pattern);
    }
    return faults.subList(0, Math.min(2, faults.size()));
  }

  private static boolean isMuch(long steps, long size) {
    return steps > FLOOR * size;
  }

  private static long steps(Pattern pattern, Attack attack, boolean finding, int size) {
    String text = attack.ofLength(size);
    long most = 2 * MOST_STEPS * size;
    return finding ? Steps.ofFinding(pattern, text, most) : Steps.ofMatching(pattern, text, most);
  }

  private static void check(String name, Attack attack, long[] sizeAndSteps, List<String> faults) {
    long size = sizeAndSteps[0];
    long before = sizeAndSteps[1];
    long steps = sizeAndSteps[2];
    boolean grows = isMuch(steps, size) && steps > MOST_GROWTH * before;
    if (grows || steps > MOST_STEPS * size) {
      faults.add(
          name + ": " + before + " steps, then " + steps + " on " + size + " units of " + attack);
    }
  }

  private static String origin(JavaMethodCall call) {
    return call.getOriginOwner().getName() + "." + call.getOrigin().getName();
  }
}
