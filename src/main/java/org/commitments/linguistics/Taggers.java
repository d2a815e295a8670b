package org.commitments.linguistics;

import java.util.ServiceLoader;
import java.util.TreeSet;
import org.commitments.language.LanguagePack;

/** Finds the kinds of taggers. */
public final class Taggers {

  private Taggers() {}

  /**
   * The tagger of a pack, by its property {@code tagger}.
   *
   * @throws IllegalArgumentException where no tagger has the name that the pack gives
   */
  public static Tagger of(LanguagePack pack) {
    String wanted = pack.property("tagger", "perceptron");
    try {
      return named(wanted).create(pack);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("language pack '" + pack.id() + "': " + e.getMessage(), e);
    }
  }

  /**
   * A kind of taggers.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public static TaggerProvider named(String name) {
    TreeSet<String> known = new TreeSet<>();
    for (TaggerProvider provider : ServiceLoader.load(TaggerProvider.class)) {
      if (provider.tagger().equals(name)) {
        return provider;
      }
      known.add(provider.tagger());
    }
    throw new IllegalArgumentException("unknown tagger '" + name + "'; known: " + known);
  }
}
