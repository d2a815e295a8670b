package org.commitments.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds lines of JSON to a JSON Schema (2020-12), dates included. */
public final class JsonSchemas {

  private final Schema schema;

  /** Takes the schema's words. */
  public JsonSchemas(String schema) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  /** What is wrong with a line; empty where nothing is. */
  public List<String> faults(String line) {
    return schema
        .validate(
            line,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + describe(error))
        .toList();
  }

  private static String describe(Error error) {
    return error.getMessage();
  }

  /** Asserts that nothing is wrong with any line, and that there are some. */
  public void accept(List<String> lines) {
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(faults(line)).as(line).isEmpty();
    }
  }
}
