package org.commitments.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One row for each party and each sector code of a record, for those who count by them. */
final class LongTables {

  private LongTables() {}

  /** Rows of commitment_parties: the parties of a record, then its counterparties. */
  static List<ObjectNode> parties(JsonNode record) {
    List<ObjectNode> rows = new ArrayList<>();
    addParties(rows, record, "party", "parties");
    addParties(rows, record, "counterparty", "counterparties");
    return rows;
  }

  private static void addParties(
      List<ObjectNode> rows, JsonNode record, String role, String field) {
    int position = 0;
    for (JsonNode party : record.path(field)) {
      ObjectNode row = row(record);
      row.put("role", role);
      row.put("position", position++);
      row.set("name", party.get("name"));
      row.set("party_id", party.get("id"));
      row.set("type", party.get("type"));
      row.set("basis", party.get("basis"));
      row.set("text", party.get("text"));
      row.set("text_start", party.get("start"));
      row.set("text_end", party.get("end"));
      row.set("rule", party.get("rule"));
      rows.add(row);
    }
  }

  /** Rows of commitment_sectors. */
  static List<ObjectNode> sectors(JsonNode record) {
    List<ObjectNode> rows = new ArrayList<>();
    JsonNode sector = record.path("sector");
    int position = 0;
    for (JsonNode code : sector.path("codes")) {
      ObjectNode row = row(record);
      row.put("position", position++);
      row.set("code", code);
      row.set("basis", sector.get("basis"));
      row.set("label", sector.get("label"));
      row.set("label_start", sector.get("start"));
      row.set("label_end", sector.get("end"));
      row.set("rule", sector.get("rule"));
      rows.add(row);
    }
    return rows;
  }

  private static ObjectNode row(JsonNode record) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("commitment_id", record.get("commitment_id"));
    return row;
  }
}
