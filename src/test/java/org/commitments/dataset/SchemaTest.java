package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commitments.language.SectorCodes;
import org.commitments.model.Commitment;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Section;
import org.commitments.model.Sector;
import org.commitments.testing.JsonSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 300;

  @Test
  void acceptsEveryRecordAndDocument() {
    long seed = Long.getLong("commitments.seed", 20240616L);
    List<ArticleRows> articles = EdgeCases.of(ARTICLES, seed);
    List<String> records = new ArrayList<>();
    articles.forEach(article -> article.commitments().forEach(row -> records.add(row.json())));
    assertThat(records).as("of -Dcommitments.seed=" + seed).hasSizeGreaterThan(ARTICLES);
    new JsonSchemas(Schema.of("commitment").json()).accept(records);
    new JsonSchemas(Schema.of("document").json())
        .accept(articles.stream().map(ArticleRows::json).toList());
  }

  @Test
  void acceptsEveryRowOfTheLongTables() throws JsonProcessingException {
    List<String> parties = new ArrayList<>();
    List<String> sectors = new ArrayList<>();
    for (ArticleRows article : EdgeCases.of(ARTICLES, 1)) {
      for (Row row : article.commitments()) {
        JsonNode record = JSON.readTree(row.json());
        LongTables.parties(record).forEach(each -> parties.add(each.toString()));
        LongTables.sectors(record).forEach(each -> sectors.add(each.toString()));
      }
    }
    new JsonSchemas(Schema.of("party_row").json()).accept(parties);
    new JsonSchemas(Schema.of("sector_row").json()).accept(sectors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=\"promise\"",
        "confidence=1.5",
        "confidence=\"0.5\"",
        "published=\"2024-13-01\"",
        "commitment_id=\"c-1\"",
        "parties=[{}]",
        "parties=null",
        "sector={\"codes\":[\"magic\"]}",
        "colour=\"red\""
      })
  void refusesWhatNoRecordMayBe(String change) throws JsonProcessingException {
    String line =
        EdgeCases.of(20, 1).stream().flatMap(a -> a.commitments().stream()).toList().get(0).json();
    JsonSchemas schema = new JsonSchemas(Schema.of("commitment").json());
    assertThat(schema.faults(line)).isEmpty();
    ObjectNode record = (ObjectNode) JSON.readTree(line);
    String[] parts = change.split("=", 2);
    record.set(parts[0], JSON.readTree(parts[1]));
    assertThat(schema.faults(record.toString())).isNotEmpty();
    record = (ObjectNode) JSON.readTree(line);
    record.remove("sentence");
    assertThat(schema.faults(record.toString())).isNotEmpty();
  }

  @Test
  void namesTheConstantsOfTheModel() {
    JsonNode record = json("commitment").path("properties");
    assertThat(constants(record.path("kind"))).isEqualTo(lower(Kind.values()));
    assertThat(constants(record.path("mode"))).isEqualTo(lower(Commitment.Mode.values()));
    assertThat(constants(record.path("force"))).isEqualTo(lower(Force.values()));
    assertThat(constants(within(record, "sector", "basis")))
        .isEqualTo(lower(Sector.Basis.values()));
    assertThat(constants(within(record, "period", "basis")))
        .isEqualTo(lower(Period.Basis.values()));
    assertThat(constants(within(record, "section", "ending")))
        .isEqualTo(lower(Section.Ending.values()));
    JsonNode party = json("commitment").at("/$defs/party/properties");
    JsonNode row = json("party_row").path("properties");
    for (JsonNode each : List.of(party, row)) {
      assertThat(constants(each.path("type"))).isEqualTo(lower(Party.Type.values()));
      assertThat(constants(each.path("basis"))).isEqualTo(lower(Party.Basis.values()));
    }
    JsonNode flat = json("commitment_row").path("properties");
    for (String each : List.of("kind", "mode", "force")) {
      assertThat(flat.path(each)).isEqualTo(record.path(each));
    }
    assertThat(constants(flat.path("sector_basis"))).isEqualTo(lower(Sector.Basis.values()));
    assertThat(constants(flat.path("period_basis"))).isEqualTo(lower(Period.Basis.values()));
    assertThat(constants(json("sector_row").path("properties").path("code")))
        .containsExactly(SectorCodes.all());
    assertThat(constants(record.at("/sector/properties/codes/items")))
        .containsExactly(SectorCodes.all());
  }

  @Test
  void namesTheColumnsOfTheTable() {
    assertThat(Schema.of("commitment_row").columns()).isEqualTo(Cells.COLUMNS);
  }

  @Test
  void givesTypesToColumns() throws JsonProcessingException {
    JsonNode types = JSON.readTree(Schema.of("commitment").columnTypes());
    assertThat(types.path("published").asText()).isEqualTo("DATE");
    assertThat(types.path("confidence").asText()).isEqualTo("DOUBLE");
    assertThat(types.at("/parties/0/name").asText()).isEqualTo("VARCHAR");
    assertThat(types.at("/parties/0/start").asText()).isEqualTo("BIGINT");
    assertThat(types.at("/sector/codes/0").asText()).isEqualTo("VARCHAR");
    assertThat(types.at("/period/end").asText()).isEqualTo("DATE");
  }

  private static JsonNode json(String name) {
    try {
      return JSON.readTree(Schema.of(name).json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode within(JsonNode properties, String outer, String inner) {
    return properties.path(outer).path("properties").path(inner);
  }

  private static List<String> constants(JsonNode schema) {
    List<String> all = new ArrayList<>();
    schema.path("enum").forEach(each -> all.add(each.asText()));
    return all;
  }

  private static List<String> lower(Enum<?>[] values) {
    return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}
