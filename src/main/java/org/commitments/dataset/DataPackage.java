package org.commitments.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.commitments.archive.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The description of a dataset after Frictionless Data: its files with their formats, sizes, hashes
 * and table schemas. It names no licence, as the texts are their publishers'.
 */
final class DataPackage {

  private static final String JSON_LINES = "application/x-ndjson";
  private static final int BUFFER = 1 << 16;

  private final Map<String, Path> drafts;

  /**
   * Takes the files.
   *
   * @param drafts the names that the files get, and where they are now
   */
  DataPackage(Map<String, Path> drafts) {
    this.drafts = drafts;
  }

  /**
   * The package as JSON.
   *
   * @throws IOException where a file cannot be read
   */
  String json() throws IOException {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("profile", "data-package");
    all.put("name", "commitments");
    all.put("title", "Commitments of public announcements");
    all.put(
        "description",
        "Who will do what, in which sector, in which period, and where an announcement says so."
            + " The words of the announcements belong to their publishers.");
    ArrayNode resources = all.putArray("resources");
    for (Resource each : Resource.values()) {
      Path draft = drafts.get(each.path);
      if (draft != null) {
        resources.add(resource(each, draft));
      }
    }
    return RunJson.indented(all);
  }

  private ObjectNode resource(Resource each, Path draft) throws IOException {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    String format = each.path.substring(each.path.lastIndexOf('.') + 1);
    boolean csv = format.equals("csv");
    resource.put("name", each.path);
    resource.put("path", each.path);
    resource.put("profile", csv ? "tabular-data-resource" : "data-resource");
    resource.put("format", format);
    resource.put("mediatype", each.mediaType);
    if (!each.isBinary()) {
      resource.put("encoding", "utf-8");
    }
    if (each.isStable()) {
      resource.put("bytes", Files.size(draft));
      resource.put("hash", "sha256:" + hash(draft));
    }
    if (csv) {
      ObjectNode dialect = resource.putObject("dialect");
      dialect.put("delimiter", ",");
      dialect.put("lineTerminator", "\r\n");
      dialect.put("quoteChar", "\"");
      dialect.put("doubleQuote", true);
      dialect.put("header", true);
    }
    if (each.schema != null) {
      Schema schema = Schema.of(each.schema);
      resource.put("description", schema.description());
      resource.set("schema", schema(each, schema));
    } else {
      resource.put("description", each.description());
    }
    return resource;
  }

  private ObjectNode schema(Resource each, Schema schema) {
    ObjectNode table = schema.tableSchema();
    if (each.key().length > 0) {
      ArrayNode key = table.putArray("primaryKey");
      for (String field : each.key()) {
        key.add(field);
      }
    }
    String parent = each.parent();
    if (parent != null && drafts.containsKey(parent)) {
      String field = parent.startsWith("documents") ? "document_id" : "commitment_id";
      ObjectNode link = table.putArray("foreignKeys").addObject();
      link.put("fields", field);
      ObjectNode reference = link.putObject("reference");
      reference.put("resource", parent);
      reference.put("fields", parent.startsWith("documents") ? "id" : "commitment_id");
    }
    return table;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // the stream feeds the digest
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The files that a dataset may have, in the order of the package. */
  private enum Resource {
    COMMITMENTS_JSONL("commitments.jsonl", JSON_LINES, "commitment"),
    COMMITMENTS_CSV("commitments.csv", "text/csv", "commitment_row"),
    PARTIES_CSV("commitment_parties.csv", "text/csv", "party_row"),
    SECTORS_CSV("commitment_sectors.csv", "text/csv", "sector_row"),
    COMMITMENTS_PARQUET("commitments.parquet", "application/vnd.apache.parquet", "commitment"),
    PARTIES_PARQUET("commitment_parties.parquet", "application/vnd.apache.parquet", "party_row"),
    SECTORS_PARQUET("commitment_sectors.parquet", "application/vnd.apache.parquet", "sector_row"),
    DOCUMENTS_PARQUET("documents.parquet", "application/vnd.apache.parquet", "document"),
    DATABASE(Exports.DATABASE, "application/octet-stream", null),
    DOCUMENTS_JSONL("documents.jsonl", JSON_LINES, "document"),
    ERRORS_JSONL("errors.jsonl", JSON_LINES, "error"),
    RECORD_SCHEMA(Exports.RECORD_SCHEMA, "application/schema+json", null),
    RUN_JSON("run.json", "application/json", null);

    private final String path;
    private final String mediaType;
    private final @Nullable String schema;

    Resource(String path, String mediaType, @Nullable String schema) {
      this.path = path;
      this.mediaType = mediaType;
      this.schema = schema;
    }

    private boolean isBinary() {
      return this == DATABASE || path.endsWith(".parquet");
    }

    /** Whether its bytes depend on the input and the options only. */
    private boolean isStable() {
      return this != DATABASE && this != RUN_JSON;
    }

    private String description() {
      return switch (this) {
        case DATABASE ->
            "A DuckDB database with the tables commitments, commitment_parties, commitment_sectors"
                + " and documents.";
        case RECORD_SCHEMA -> "The JSON Schema of a line of commitments.jsonl.";
        default -> "Counts, options and versions of the run.";
      };
    }

    private String[] key() {
      return switch (this) {
        case COMMITMENTS_JSONL, COMMITMENTS_CSV, COMMITMENTS_PARQUET ->
            new String[] {"commitment_id"};
        case PARTIES_CSV, PARTIES_PARQUET -> new String[] {"commitment_id", "role", "position"};
        case SECTORS_CSV, SECTORS_PARQUET -> new String[] {"commitment_id", "position"};
        case DOCUMENTS_JSONL, DOCUMENTS_PARQUET -> new String[] {"id"};
        default -> new String[0];
      };
    }

    /** The file that its rows refer to, or null. */
    private @Nullable String parent() {
      return switch (this) {
        case COMMITMENTS_JSONL, COMMITMENTS_CSV -> DOCUMENTS_JSONL.path;
        case COMMITMENTS_PARQUET -> DOCUMENTS_PARQUET.path;
        case PARTIES_CSV, SECTORS_CSV -> COMMITMENTS_CSV.path;
        case PARTIES_PARQUET, SECTORS_PARQUET -> COMMITMENTS_PARQUET.path;
        default -> null;
      };
    }
  }
}
