package org.commitments.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a language; every fault of a pack is reported at once, with its place. */
final class PackLoader {

  private static final Pattern MACRO = Patterns.exact("\\{([a-z][a-z_]*)(2?)\\}");
  private static final Pattern GROUP = Patterns.exact("\\(\\?<(?<name>[a-zA-Z]+)>");
  private static final CSVFormat TSV =
      CSVFormat.Builder.create()
          .setDelimiter('\t')
          .setQuote(null)
          .setRecordSeparator('\n')
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /** Opens a file of the pack; null where there is none. */
  interface Files {
    @Nullable InputStream open(String fileName) throws IOException;
  }

  private final String id;
  private final Files files;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> macros = new LinkedHashMap<>();
  private final Set<String> ruleIds = new HashSet<>();
  private final MessageDigest digest;

  private PackLoader(String id, Files files) {
    this.id = id;
    this.files = files;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static LanguagePack load(String id, Files files) {
    return new PackLoader(id, files).load();
  }

  private LanguagePack load() {
    Map<String, String> properties = properties();
    for (Row row : rows(Table.MACROS)) {
      macros.put(row.cell("name"), expand(row, row.cell("pattern")));
    }
    Map<Table, List<Rule>> rules = new EnumMap<>(Table.class);
    Map<Table, List<Entry>> entries = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      if (table.shape() == Table.Shape.RULES) {
        rules.put(table, rows(table).stream().flatMap(row -> rule(table, row)).toList());
      } else if (table.shape() == Table.Shape.PHRASES) {
        String key = table.columns().get(0).name();
        entries.put(
            table,
            rows(table).stream()
                .map(row -> new Entry(row.cell(key), row.cells(), row.file() + ":" + row.line()))
                .toList());
      }
    }
    if (!faults.isEmpty()) {
      throw new PackException(id, faults);
    }
    return new LanguagePack(
        id, properties, rules, entries, HexFormat.of().formatHex(digest.digest()));
  }

  private Map<String, String> properties() {
    String content = content(PackProperties.FILE);
    if (content == null) {
      faults.add("pack.properties:1: missing; it names the language: name=…, iso639_3=…, engine=…");
      return Map.of();
    }
    return PackProperties.read(content, faults);
  }

  private @Nullable String content(String fileName) {
    try (InputStream in = files.open(fileName)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      digest.update(fileName.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      String content = new String(bytes, StandardCharsets.UTF_8);
      return java.text.Normalizer.normalize(content, java.text.Normalizer.Form.NFC);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fileName + " of language pack " + id, e);
    }
  }

  private List<Row> rows(Table table) {
    String file = table.fileName();
    String content = content(file);
    if (content == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (table.shape() == Table.Shape.RULES) {
      names.addAll(List.of("id", "pattern", "example", "counterexample"));
    }
    table.columns().forEach(column -> names.add(column.name()));
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CSVParser parser = TSV.parse(new StringReader(content))) {
      for (CSVRecord line : parser) {
        int number = (int) parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          header = line.toList();
          checkHeader(file, number, header, names);
          continue;
        }
        if (line.size() > header.size()) {
          faults.add(
              file
                  + ":"
                  + number
                  + ": "
                  + line.size()
                  + " cells under "
                  + header.size()
                  + " columns "
                  + header);
          continue;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
          cells.put(header.get(i), line.get(i));
        }
        Row row = new Row(file, number, cells);
        if (check(table, row)) {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private void checkHeader(String file, int line, List<String> header, List<String> allowed) {
    for (String name : header) {
      if (!allowed.contains(name)) {
        faults.add(file + ":" + line + ": unknown column '" + name + "'; known: " + allowed);
      }
    }
  }

  private boolean check(Table table, Row row) {
    int before = faults.size();
    List<Column> columns = new ArrayList<>(table.columns());
    if (table.shape() == Table.Shape.RULES) {
      columns.addAll(
          List.of(Column.required("id"), Column.required("pattern"), Column.required("example")));
    }
    for (Column column : columns) {
      String fault = column.fault(row.cell(column.name()));
      if (fault != null) {
        faults.add(row.fault(fault));
      }
    }
    return faults.size() == before;
  }

  private Stream<Rule> rule(Table table, Row row) {
    String ruleId = row.cell("id");
    if (!ruleIds.add(ruleId)) {
      faults.add(row.fault("rule id '" + ruleId + "' occurs twice; ids are unique in a pack"));
      return Stream.empty();
    }
    String regex = expand(row, row.cell("pattern"));
    Map<String, String> attributes = new HashMap<>(row.cells());
    List.of("id", "pattern", "example", "counterexample").forEach(attributes::remove);
    try {
      Rule rule =
          new Rule(
              ruleId,
              Patterns.ignoringCase(Repeats.bounded(regex)),
              attributes,
              list(row.cell("example")),
              list(row.cell("counterexample")),
              row.file() + ":" + row.line());
      for (String group : table.groups(row)) {
        if (!rule.hasGroup(group)) {
          faults.add(row.fault("pattern of '" + ruleId + "' needs the group (?<" + group + ">…)"));
        }
      }
      return Stream.of(rule);
    } catch (PatternSyntaxException e) {
      faults.add(row.fault("pattern of '" + ruleId + "': " + e.getDescription() + " in " + regex));
      return Stream.empty();
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" \\|\\| ", -1));
  }

  private String expand(Row row, String pattern) {
    Matcher matcher = MACRO.matcher(pattern);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String macro = macros.get(matcher.group(1));
      if (macro == null) {
        faults.add(
            row.fault("unknown macro {" + matcher.group(1) + "}; known: " + macros.keySet()));
        macro = "";
      }
      if (!matcher.group(2).isEmpty()) {
        macro = GROUP.matcher(macro).replaceAll("(?<${name}2>");
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement("(?:" + macro + ")"));
    }
    matcher.appendTail(out);
    return out.toString();
  }
}
