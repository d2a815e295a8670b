package org.commitments.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.benchmark.GeneratedCorpus;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;

/**
 * The regular expressions that the program uses: those in static fields, those in the objects of a
 * pipeline over the bundled packs, those of the packs' tables, and those that {@link String}
 * compiles of literals.
 */
final class ProgramPatterns {

  private static final String ROOT = "org.commitments";
  private static final Pattern LITERAL =
      Pattern.compile(
          "(\\.matcher\\([^\\n\"]*(?:\\(\"[^\"]*\"\\)[^\\n\"]*)?\\))?\\.(?:split|replaceAll|replaceFirst|matches)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(ROOT);
  private final Map<String, Pattern> found = new LinkedHashMap<>();
  private final Map<String, Integer> byOwner = new TreeMap<>();
  private int literals;

  static ProgramPatterns read() throws IOException, ReflectiveOperationException {
    ProgramPatterns all = new ProgramPatterns();
    all.readStaticFields();
    LanguagePacks packs = LanguagePacks.bundled();
    all.readPacks(packs);
    Pipeline pipeline = Pipeline.of(packs);
    // What belongs to a language is made with its first document.
    packs
        .ids()
        .forEach(
            id -> pipeline.extract(new Document(id, new GeneratedCorpus(id).text(3), null, null)));
    all.readObjects(pipeline);
    all.readLiterals();
    return all;
  }

  /** Each with a name that tells where it is from; equal ones once. */
  Map<String, Pattern> distinct() {
    Map<String, String> names = new LinkedHashMap<>();
    found.forEach((name, pattern) -> names.putIfAbsent(key(pattern), name));
    Map<String, Pattern> distinct = new LinkedHashMap<>();
    names.values().forEach(name -> distinct.put(name, found.get(name)));
    return distinct;
  }

  /** How many were found in the fields of a class and of its objects. */
  int ofClass(String name) {
    return byOwner.getOrDefault(name, 0);
  }

  /** How many literals are handed to methods of String that compile them. */
  int literals() {
    return literals;
  }

  /** The calls that compile, by class: the class's name, and in which of its methods. */
  Stream<JavaMethodCall> compilingCalls() {
    return calls().filter(call -> call.getTargetOwner().isEquivalentTo(Patterns.class));
  }

  /** The calls of String's methods that compile what they are given. */
  Stream<JavaMethodCall> callsOfString() {
    return calls()
        .filter(call -> call.getTargetOwner().isEquivalentTo(String.class))
        .filter(
            call ->
                Set.of("split", "replaceAll", "replaceFirst", "matches").contains(call.getName()));
  }

  /** How many patterns are made of quoted words, which try nothing twice. */
  long quotes() {
    return calls()
        .filter(call -> call.getTargetOwner().isEquivalentTo(Pattern.class))
        .filter(call -> call.getName().equals("quote"))
        .count();
  }

  private Stream<JavaMethodCall> calls() {
    return program.stream()
        .filter(type -> !type.isEquivalentTo(Patterns.class))
        .flatMap(type -> type.getMethodCallsFromSelf().stream());
  }

  private static String key(Pattern pattern) {
    return pattern.flags() + pattern.pattern();
  }

  private void add(String owner, String name, Pattern pattern) {
    found.putIfAbsent(name + " " + key(pattern).hashCode(), pattern);
    byOwner.merge(owner, 1, Integer::sum);
  }

  private void readStaticFields() throws ReflectiveOperationException {
    for (JavaClass type : program) {
      Class<?> loaded = Class.forName(type.getName());
      for (Field field : loaded.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
          field.setAccessible(true);
          add(
              type.getName(),
              type.getSimpleName() + "." + field.getName(),
              (Pattern) field.get(null));
        }
      }
    }
  }

  private void readPacks(LanguagePacks packs) {
    for (LanguagePack pack : packs.all()) {
      for (Table table : Table.values()) {
        for (Rule rule : pack.rules(table)) {
          found.put(rule.place() + " " + rule.id(), rule.pattern());
        }
      }
    }
  }

  /** All that hangs together with an object, through fields of our classes and collections. */
  private void readObjects(Object root) throws ReflectiveOperationException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object[]> open = new ArrayDeque<>();
    open.add(new Object[] {root, root.getClass().getName()});
    while (!open.isEmpty()) {
      Object[] next = open.remove();
      Object value = next[0];
      String owner = (String) next[1];
      if (value instanceof Pattern pattern) {
        add(owner, owner.substring(owner.lastIndexOf('.') + 1), pattern);
      } else if (value instanceof Collection<?> many) {
        many.stream()
            .filter(each -> each != null && !(each instanceof String))
            .forEach(each -> open.add(new Object[] {each, owner}));
      } else if (value instanceof Map<?, ?> map) {
        open.add(new Object[] {map.keySet(), owner});
        open.add(new Object[] {map.values(), owner});
      } else if (value instanceof Optional<?> optional) {
        optional.ifPresent(each -> open.add(new Object[] {each, owner}));
      } else if (value.getClass().getName().startsWith(ROOT) && seen.add(value)) {
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
          // A pattern that is sought is that of who seeks it.
          readFields(value, type, value instanceof SoughtPattern ? owner : type.getName(), open);
        }
      }
    }
  }

  private static void readFields(Object value, Class<?> type, String owner, Deque<Object[]> open)
      throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && !field.getType().isPrimitive()
          && !field.getType().isEnum()
          && field.getType() != String.class) {
        field.setAccessible(true);
        Object held = field.get(value);
        if (held != null) {
          open.add(new Object[] {held, owner});
        }
      }
    }
  }

  private void readLiterals() throws IOException {
    Path sources = Path.of(System.getProperty("commitments.basedir", "."), "src/main/java");
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      Matcher matcher = LITERAL.matcher(Files.readString(file));
      while (matcher.find()) {
        if (matcher.group(1) != null) {
          continue; // Matcher.replaceAll takes no pattern
        }
        literals++;
        String regex = matcher.group(2).translateEscapes();
        found.put(file.getFileName() + " “" + regex + "”", Pattern.compile(regex));
      }
    }
  }
}
