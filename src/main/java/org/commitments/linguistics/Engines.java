package org.commitments.linguistics;

import java.util.ServiceLoader;
import java.util.TreeSet;
import org.commitments.language.LanguagePack;

/** Finds the engine that a pack asks for. */
public final class Engines {

  private Engines() {}

  /**
   * The linguistics of a pack.
   *
   * @throws IllegalArgumentException where no engine has the name that the pack gives
   */
  public static Linguistics of(LanguagePack pack) {
    return bounded(provider(pack).create(pack));
  }

  /**
   * The linguistics of a pack with a tagger of the caller's in place of the pack's.
   *
   * @throws IllegalArgumentException where the pack's engine has no use for a tagger
   */
  public static Linguistics of(LanguagePack pack, Tagger tagger) {
    return bounded(provider(pack).create(pack, tagger));
  }

  private static Linguistics bounded(Linguistics linguistics) {
    return new RememberedSentences(new BoundedSentences(new GluedSentences(linguistics)));
  }

  private static LinguisticsProvider provider(LanguagePack pack) {
    String wanted = pack.property("engine", "");
    TreeSet<String> known = new TreeSet<>();
    for (LinguisticsProvider provider : ServiceLoader.load(LinguisticsProvider.class)) {
      if (provider.engine().equals(wanted)) {
        return provider;
      }
      known.add(provider.engine());
    }
    throw new IllegalArgumentException(
        "language pack '" + pack.id() + "': unknown engine '" + wanted + "'; known: " + known);
  }
}
