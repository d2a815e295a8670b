package org.commitments.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The account of a run. It has neither time nor host nor number of threads: the same input and
 * options give the same bytes.
 */
final class RunJson {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(INDENTER)
                  .withArrayIndenter(INDENTER)
                  .withSeparators(
                      com.fasterxml.jackson.core.util.Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(
                              com.fasterxml.jackson.core.util.Separators.Spacing.AFTER)));

  private RunJson() {}

  static String of(Account account, RunSettings settings) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("program", "commitments");
    run.put("version", settings.version());
    run.put("java", Runtime.version().toString());
    run.put("options", settings.options());
    run.put("languages", settings.packs());
    run.put("inputs_sha256", account.inputDigest());
    run.put("complete", account.complete());
    run.put("counts", counts(account));
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    account.found().forEach((language, found) -> byLanguage.put(language, found(found)));
    run.put("by_language", byLanguage);
    return indented(run);
  }

  /** A value as JSON, a field a line. */
  static String indented(Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON can be made of " + value, e);
    }
  }

  private static Map<String, Object> counts(Account account) {
    Account.Inputs inputs = account.inputs();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("inputs", inputs.inputs());
    counts.put("processed", inputs.processed());
    counts.put("duplicate", inputs.duplicate());
    counts.put("failed", inputs.failed());
    counts.put("skipped", inputs.skipped());
    counts.putAll(found(account.total()));
    counts.put("warnings", account.warnings());
    return counts;
  }

  private static Map<String, Object> found(Account.Found found) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("articles", found.articles());
    counts.put("duplicate_articles", found.copies());
    counts.put("commitments", found.commitments());
    counts.put("proposals", found.proposals());
    counts.put("below_min_confidence", found.leftOut());
    return counts;
  }
}
