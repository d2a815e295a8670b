package org.commitments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The layers of the program and the habits of its code. */
class ArchitectureTest {

  private static final String ROOT = "org.commitments";

  /** Each package may import those before it in the list. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "model",
          "language",
          "decision",
          "linguistics",
          "linguistics.corenlp",
          "linguistics.opennlp",
          "segment",
          "section",
          "clause",
          "field",
          "pipeline",
          "storage",
          "archive.content",
          "archive",
          "duplicate",
          "dataset",
          "batch",
          "evaluate",
          "train",
          "cli");

  private static final List<String> STAGES = List.of("segment", "section", "clause", "field");
  private static final Pattern VAGUE = Pattern.compile("Manager|Util|Helper");
  private static final int FEWEST_CLASSES = 100;
  private static final int MOST_LINES = 400;
  private static final int MOST_PARAMETERS = 5;
  private static final int PARAMETERS_OF_THE_COMPILER = 2; // an enum constant's name and ordinal

  private static JavaClasses program = new ClassFileImporter().importClasses();

  @BeforeAll
  static void readTheProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);
  }

  @Test
  void theWholeProgramIsRead() {
    assertThat(program.size()).isGreaterThan(FEWEST_CLASSES);
    assertThat(sources()).hasSizeGreaterThan(FEWEST_CLASSES);
    assertThat(packages()).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void aPackageImportsOnlyWhatStandsAboveIt() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] below = names(ORDER.subList(i + 1, ORDER.size()));
      if (below.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(name(ORDER.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(below)
            .check(program);
      }
    }
  }

  @Test
  void theStagesDoNotKnowEachOther() {
    for (String stage : STAGES) {
      List<String> others = STAGES.stream().filter(other -> !other.equals(stage)).toList();
      noClasses()
          .that()
          .resideInAPackage(name(stage))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(names(others))
          .check(program);
    }
  }

  @Test
  void noPackagesMakeACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(program);
  }

  @Test
  void onlyOnePackageKnowsCoreNlp() {
    onlyIn("linguistics.corenlp", "edu.stanford..");
  }

  @Test
  void onlyOnePackageKnowsOpenNlp() {
    onlyIn("linguistics.opennlp", "opennlp..");
  }

  @Test
  void onlyOneClassKnowsTheDatabase() {
    noClasses()
        .that(notNamed("org.commitments.dataset.DuckDb"))
        .and(notNamed("org.commitments.dataset.DuckDb$Filling"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.duckdb..")
        .check(program);
  }

  @Test
  void coreNlpIsFoundByItsNameOnly() {
    classes()
        .that()
        .resideInAPackage(name("linguistics.corenlp"))
        .should()
        .onlyBeAccessed()
        .byAnyPackage(name("linguistics.corenlp"))
        .check(program);
  }

  @Test
  void onlyTheCommandsPrintOrEndTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(name("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(program);
  }

  @Test
  void regularExpressionsAreCompiledInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(name("text"))
        .should()
        .callMethod(Pattern.class, "compile", String.class)
        .orShould()
        .callMethod(Pattern.class, "compile", String.class, int.class)
        .check(program);
  }

  @Test
  void nothingIsNullUnlessItSaysSo() {
    for (String each : ORDER) {
      assertThat(program.getPackage(name(each)).isAnnotatedWith(NullMarked.class))
          .as("package-info of %s has @NullMarked", each)
          .isTrue();
    }
  }

  @Test
  void aNameSaysWhatAClassDoes() {
    assertThat(program.stream().map(JavaClass::getSimpleName).filter(n -> VAGUE.matcher(n).find()))
        .isEmpty();
  }

  @Test
  void noStaticFieldCanChange() {
    List<String> mutable =
        program.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(ArchitectureTest::canChange)
            .map(JavaField::getFullName)
            .toList();
    assertThat(mutable).isEmpty();
  }

  @Test
  void noMethodHasManyParameters() {
    List<String> crowded =
        program.stream()
            .filter(type -> !type.isAnonymousClass())
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(unit -> parameters(unit) > MOST_PARAMETERS)
            .map(JavaCodeUnit::getFullName)
            .toList();
    assertThat(crowded).isEmpty();
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noJavaOutsideLinguisticsNamesALanguage() throws IOException {
    String ids = LanguagePacks.bundled().ids().stream().map(Pattern::quote).collect(joining("|"));
    Pattern literal = Pattern.compile("\"(?:" + ids + ")\"");
    List<String> named = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.toString().contains("linguistics")) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (literal.matcher(lines.get(i)).find()) {
            named.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
          }
        }
      }
    }
    assertThat(named).isEmpty();
  }

  private static void onlyIn(String layer, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(name(layer))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(program);
    // A rule about a library that nobody uses would always hold.
    assertThat(program.getPackage(name(layer)).getClasses())
        .anyMatch(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(
                        d ->
                            d.getTargetClass()
                                .getPackageName()
                                .startsWith(library.replace("..", ""))));
  }

  private static boolean canChange(JavaField field) {
    JavaClass type = field.getRawType();
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || type.isArray()
        || type.isAssignableTo(StringBuilder.class)
        || type.isAssignableTo(java.util.concurrent.atomic.AtomicInteger.class)
        || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class);
  }

  private static int parameters(JavaCodeUnit unit) {
    int all = unit.getRawParameterTypes().size();
    if (!(unit instanceof JavaConstructor)) {
      return all;
    }
    JavaClass owner = unit.getOwner();
    return owner.isRecord() ? 0 : all - (owner.isEnum() ? PARAMETERS_OF_THE_COMPILER : 0);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> notNamed(String type) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "are not " + type, each -> !each.getName().equals(type));
  }

  private static Set<String> packages() {
    return program.stream()
        .map(type -> type.getPackageName().substring(ROOT.length() + 1))
        .collect(toSet());
  }

  private static String name(String each) {
    return ROOT + "." + each;
  }

  private static String[] names(List<String> some) {
    return some.stream().map(ArchitectureTest::name).toArray(String[]::new);
  }

  private static List<Path> sources() {
    Path root = Path.of(System.getProperty("commitments.basedir", "."), "src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
