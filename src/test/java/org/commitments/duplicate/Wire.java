package org.commitments.duplicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Generates an archive in which announcements come more than once: stories made from templates,
 * copies of them as other agencies print them, and others that only look like copies.
 */
final class Wire {

  /** How a text came about. */
  enum Kind {
    ORIGINAL,
    EXACT,
    DATELINE,
    AGENCY,
    CUT,
    ADDED,
    TYPOGRAPHY,
    CORRECTED,
    WRAPPED,
    FURNITURE,
    SEVERAL,
    NEXT_YEAR,
    YEAR_ONLY,
    SISTER,
    BRIEF
  }

  /**
   * One text of the archive.
   *
   * @param story texts with the same story are copies of each other
   * @param kind how it came about
   * @param text its words
   */
  record Item(String story, Kind kind, String text) {}

  private static final List<Kind> COPIES =
      List.of(
          Kind.EXACT,
          Kind.DATELINE,
          Kind.AGENCY,
          Kind.CUT,
          Kind.ADDED,
          Kind.TYPOGRAPHY,
          Kind.CORRECTED,
          Kind.WRAPPED,
          Kind.FURNITURE);

  private final String part;
  private final Random random;
  private final Map<String, Map<String, List<String>>> values = new HashMap<>();

  private Wire(String part, long seed) {
    this.part = part;
    this.random = new Random(seed);
  }

  /** An archive in random order; of each template so many stories with so many copies each. */
  static List<Item> archive(String part, List<String> templates, int stories, long seed) {
    Wire wire = new Wire(part, seed);
    List<Item> items = new ArrayList<>();
    for (String template : templates) {
      for (int i = 0; i < stories; i++) {
        wire.story(template, i, items);
      }
    }
    Collections.shuffle(items, wire.random);
    return items;
  }

  /** A story in both languages with the same figures, each with its copies and look-alikes. */
  private void story(String template, int number, List<Item> items) {
    Map<String, String> figures = figures();
    for (String language : List.of("en", "vi")) {
      List<String> lines = read(part + "/" + template + "." + language + ".txt");
      Map<String, String> slots = new LinkedHashMap<>(figures);
      slots.putAll(names(language));
      List<String> story = fill(lines, slots);
      String name = language + "/" + template + "/" + number;
      items.add(new Item(name, Kind.ORIGINAL, join(story)));
      for (Kind kind : COPIES) {
        items.add(new Item(name, kind, join(changed(story, kind, language))));
      }
      for (int i = 0; i < 4; i++) {
        items.add(new Item(name, Kind.SEVERAL, join(several(story, language))));
      }
      Map<String, String> sister = new HashMap<>(slots);
      sister.putAll(figures());
      List<String> fields = draw("field", language, 3);
      sister.put("f", fields.get(0));
      sister.put("g", fields.get(1));
      sister.put("h", fields.get(2));
      items.add(new Item(name + "/sister", Kind.SISTER, join(fill(lines, sister))));
      for (String year : List.of("y", "z")) {
        slots.put(year, Integer.toString(Integer.parseInt(figures.get(year)) + 1));
      }
      items.add(new Item(name + "/year", Kind.YEAR_ONLY, join(fill(lines, slots))));
      slots.putAll(figures());
      slots.put("y", Integer.toString(Integer.parseInt(figures.get("y")) + 1));
      slots.put("z", Integer.toString(Integer.parseInt(figures.get("z")) + 1));
      items.add(new Item(name + "/next", Kind.NEXT_YEAR, join(fill(lines, slots))));
      items.add(new Item(name + "/brief", Kind.BRIEF, join(story.subList(0, 3))));
    }
  }

  private Map<String, String> figures() {
    Map<String, String> slots = new HashMap<>();
    int year = 2012 + random.nextInt(12);
    slots.put("y", Integer.toString(year));
    slots.put("z", Integer.toString(year + 1 + random.nextInt(6)));
    slots.put("d", (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)));
    for (int i = 1; i <= 7; i++) {
      slots.put(
          Integer.toString(i),
          Integer.toString(2 + random.nextInt(random.nextBoolean() ? 40 : 900)));
    }
    return slots;
  }

  private Map<String, String> names(String language) {
    Map<String, String> slots = new HashMap<>();
    List<String> places = draw("place", language, 2);
    slots.put("a", places.get(0));
    slots.put("b", places.get(1));
    List<String> fields = draw("field", language, 3);
    slots.put("f", fields.get(0));
    slots.put("g", fields.get(1));
    slots.put("h", fields.get(2));
    slots.put("org", draw("org", language, 1).get(0));
    slots.put("firm", draw("firm", language, 1).get(0));
    slots.put("p", draw("person", language, 1).get(0));
    return slots;
  }

  private List<String> several(List<String> story, String language) {
    List<Kind> kinds = new ArrayList<>(COPIES.subList(1, COPIES.size()));
    Collections.shuffle(kinds, random);
    List<Kind> chosen = new ArrayList<>(kinds.subList(0, 2 + random.nextInt(3)));
    Collections.sort(chosen);
    List<String> lines = story;
    for (Kind kind : chosen) {
      lines = changed(lines, kind, language);
    }
    return lines;
  }

  private List<String> changed(List<String> story, Kind kind, String language) {
    List<String> lines = new ArrayList<>(story);
    switch (kind) {
      case DATELINE -> lines.set(1, draw("agency", language, 1).get(0) + " - " + lines.get(1));
      case AGENCY -> {
        lines.add(1, draw("head", language, 1).get(0));
        lines.addAll(draw("tail", language, 2));
      }
      case CUT -> lines.remove(2 + random.nextInt(lines.size() - 2));
      case ADDED ->
          lines.add(2 + random.nextInt(lines.size() - 2), draw("extra", language, 1).get(0));
      case TYPOGRAPHY -> lines = typeset(lines);
      case CORRECTED -> correct(lines);
      case WRAPPED -> lines = wrap(lines);
      case FURNITURE -> {
        List<String> page = draw("page", language, 4);
        lines.addAll(0, page.subList(0, 2));
        lines.addAll(page.subList(2, 4));
      }
      default -> {} // as it is
    }
    return lines;
  }

  private List<String> typeset(List<String> lines) {
    List<String> out = new ArrayList<>();
    boolean decomposed = random.nextBoolean();
    for (String line : lines) {
      String set = line.replaceAll("\"([^\"]*)\"", "“$1”").replace("'", "’").replace(" - ", " – ");
      out.add(decomposed ? Normalizer.normalize(set, Normalizer.Form.NFD) : set);
    }
    out.set(0, out.get(0).toUpperCase(Locale.ROOT));
    return out;
  }

  /** Changes one number of the body. */
  private void correct(List<String> lines) {
    List<Integer> with = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches(".* \\d+ .*")) {
        with.add(i);
      }
    }
    if (!with.isEmpty()) {
      int at = with.get(random.nextInt(with.size()));
      lines.set(at, lines.get(at).replaceFirst(" \\d+ ", " " + (1000 + random.nextInt(900)) + " "));
    }
  }

  private List<String> wrap(List<String> lines) {
    int width = 40 + random.nextInt(50);
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      StringBuilder row = new StringBuilder();
      for (String word : line.split(" ", -1)) {
        if (row.length() + word.length() > width && row.length() > 0) {
          out.add(row.toString());
          row.setLength(0);
        }
        row.append(row.length() == 0 ? "" : " ").append(word);
      }
      out.add(row.toString());
    }
    return out;
  }

  private List<String> draw(String kind, String language, int count) {
    List<String> all = new ArrayList<>(Objects.requireNonNull(values(language).get(kind), kind));
    Collections.shuffle(all, random);
    return all.subList(0, count);
  }

  private Map<String, List<String>> values(String language) {
    return values.computeIfAbsent(
        language,
        id ->
            read(part + "/values." + id + ".tsv").stream()
                .map(line -> line.split("\t", -1))
                .collect(
                    Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(cells -> cells[1], Collectors.toList()))));
  }

  private static List<String> fill(List<String> template, Map<String, String> slots) {
    List<String> lines = new ArrayList<>();
    for (String line : template) {
      String filled = line;
      for (Map.Entry<String, String> slot : slots.entrySet()) {
        filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
      }
      lines.add(filled);
    }
    return lines;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }

  private static List<String> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Wire.class.getResourceAsStream("/duplicates/" + name), name)) {
      return Arrays.asList(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
