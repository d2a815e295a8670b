package org.commitments.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With what a run was made, for run.json.
 *
 * @param version the program's
 * @param options name to value of what changes the result, in the order in which they are written
 * @param packs language to the digest of its pack
 */
public record RunSettings(
    String version, Map<String, @Nullable Object> options, Map<String, String> packs) {

  /** Copies the maps and keeps their order. */
  public RunSettings {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
  }
}
