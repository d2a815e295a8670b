package org.commitments.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commitments.language.SectorCodes;

/**
 * The shape of one kind of record: a JSON Schema (2020-12) of the program's resources, from which
 * the columns of tables, their types and the data package's schemas are made. A field that is added
 * there is in all of them.
 */
final class Schema {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Stands for the sector codes: alone in a list, or in a pattern. */
  private static final String SECTORS = "{sector}";

  private final ObjectNode root;

  private Schema(ObjectNode root) {
    this.root = root;
  }

  /**
   * The schema of a name.
   *
   * @param name commitment, document, error, commitment_row, party_row or sector_row
   * @throws IllegalArgumentException where there is none of the name
   */
  static Schema of(String name) {
    String file = "/dataset/" + name + ".schema.json";
    try (InputStream in = Schema.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no schema '" + name + "': " + file + " is missing");
      }
      JsonNode root = MAPPER.readTree(in);
      fill(root, List.of(SectorCodes.all()));
      return new Schema((ObjectNode) root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(JsonNode node, List<String> codes) {
    if (node instanceof ArrayNode array
        && array.size() == 1
        && SECTORS.equals(array.path(0).asText())) {
      array.removeAll();
      codes.forEach(array::add);
    } else if (node instanceof ObjectNode object
        && object.path("pattern").asText().contains(SECTORS)) {
      String pattern = object.path("pattern").asText();
      object.put("pattern", pattern.replace(SECTORS, String.join("|", codes)));
    }
    node.forEach(child -> fill(child, codes));
  }

  /** The JSON Schema, a field a line. */
  String json() {
    return RunJson.indented(root);
  }

  /** What a record is. */
  String description() {
    return root.path("description").asText();
  }

  /** The names of the fields in their order. */
  List<String> columns() {
    List<String> names = new ArrayList<>();
    root.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * The fields with their types as DuckDB's {@code from_json} takes them, as JSON; days are DATE,
   * lists are lists and objects structs.
   */
  String columnTypes() {
    return sql(root).toString();
  }

  private JsonNode sql(JsonNode schema) {
    JsonNode actual = resolved(schema);
    return switch (type(actual)) {
      case "object" -> {
        ObjectNode struct = NODES.objectNode();
        actual
            .path("properties")
            .properties()
            .forEach(field -> struct.set(field.getKey(), sql(field.getValue())));
        yield struct;
      }
      case "array" -> NODES.arrayNode().add(sql(actual.path("items")));
      case "integer" -> NODES.textNode("BIGINT");
      case "number" -> NODES.textNode("DOUBLE");
      default -> NODES.textNode(isDate(actual) ? "DATE" : "VARCHAR");
    };
  }

  /** The fields as a Table Schema of Frictionless Data has them. */
  ObjectNode tableSchema() {
    ObjectNode table = NODES.objectNode();
    ArrayNode fields = table.putArray("fields");
    root.path("properties")
        .properties()
        .forEach(property -> fields.add(field(property.getKey(), resolved(property.getValue()))));
    table.putArray("missingValues").add("");
    return table;
  }

  private static ObjectNode field(String name, JsonNode schema) {
    ObjectNode field = NODES.objectNode();
    field.put("name", name);
    field.put("type", isDate(schema) ? "date" : type(schema));
    if (schema.has("description")) {
      field.put("description", schema.path("description").asText());
    }
    ObjectNode constraints = NODES.objectNode();
    constraints.put("required", !isNullable(schema));
    for (String each : List.of("enum", "pattern", "minimum", "maximum")) {
      if (schema.has(each)) {
        constraints.set(each, schema.path(each));
      }
    }
    field.set("constraints", constraints);
    return field;
  }

  private static boolean isDate(JsonNode schema) {
    return schema.path("format").asText().equals("date");
  }

  private static boolean isNullable(JsonNode schema) {
    for (JsonNode each : schema.path("type")) {
      if (each.asText().equals("null")) {
        return true;
      }
    }
    return false;
  }

  /** The type, without null where that is allowed too. */
  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : root.at(reference.substring(1));
  }

  /**
   * The cells of a record of this shape; a field that is missing or null gives an empty one.
   *
   * @throws IllegalArgumentException where the record has a field that the shape has not
   */
  List<String> cells(ObjectNode record) {
    List<String> columns = columns();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (!columns.contains(field.getKey())) {
        throw new IllegalArgumentException(
            "'" + field.getKey() + "' is no column; allowed: " + String.join(", ", columns));
      }
    }
    String[] cells = new String[columns.size()];
    Arrays.setAll(cells, i -> record.path(columns.get(i)).asText(""));
    return List.of(cells);
  }
}
