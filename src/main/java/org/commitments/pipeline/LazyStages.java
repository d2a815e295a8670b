package org.commitments.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stages of a language, made when its first article comes, and only once. */
final class LazyStages {

  private final Supplier<LanguageStages> maker;
  private volatile @Nullable LanguageStages stages;

  /** Takes what makes them. */
  LazyStages(Supplier<LanguageStages> maker) {
    this.maker = maker;
  }

  /** The stages. */
  LanguageStages get() {
    LanguageStages made = stages;
    return made == null ? make() : made;
  }

  private synchronized LanguageStages make() {
    LanguageStages made = stages;
    if (made == null) {
      made = maker.get();
      stages = made;
    }
    return made;
  }
}
