package org.commitments.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the program knows of one language: the tables of its folder, read and checked.
 *
 * <p>Its tables never change; shared by threads.
 */
public final class LanguagePack {

  private final String id;
  private final Map<String, String> properties;
  private final Map<Table, List<Rule>> rules;
  private final Map<Table, List<Entry>> entries;
  private final String digest;

  /** What was made of the tables, by its class: several stages work with the same. */
  private final ConcurrentHashMap<Class<?>, Object> made = new ConcurrentHashMap<>();

  LanguagePack(
      String id,
      Map<String, String> properties,
      Map<Table, List<Rule>> rules,
      Map<Table, List<Entry>> entries,
      String digest) {
    this.id = id;
    this.properties = Map.copyOf(properties);
    this.rules = new EnumMap<>(rules);
    this.entries = new EnumMap<>(entries);
    this.digest = digest;
  }

  /** The folder's name and the value of {@code language} in the dataset, e.g. {@code en}. */
  public String id() {
    return id;
  }

  /** The language's name. */
  public String name() {
    return property("name", id);
  }

  /** A line of pack.properties, or the value given where there is none. */
  public String property(String key, String orElse) {
    return properties.getOrDefault(key, orElse);
  }

  /** The rules of a table in the file's order; empty where the pack has no such table. */
  public List<Rule> rules(Table table) {
    return rules.getOrDefault(table, List.of());
  }

  /** The phrases of a table in the file's order; empty where the pack has no such table. */
  public List<Entry> entries(Table table) {
    return entries.getOrDefault(table, List.of());
  }

  /** SHA-256 of the pack's files, for the account of a run. */
  public String digest() {
    return digest;
  }

  /**
   * What is made of the pack's tables, made when it is first asked for.
   *
   * @param type its class, of which a pack has one
   * @param maker makes it of the pack, and asks for nothing else that is made so
   * @param <T> immutable
   */
  public <T> T shared(Class<T> type, Function<LanguagePack, T> maker) {
    return type.cast(made.computeIfAbsent(type, key -> maker.apply(this)));
  }

  @Override
  public String toString() {
    return "LanguagePack[" + id + "]";
  }
}
