package org.commitments.linguistics;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tagger whose model is read when the first sentence is tagged, and only once. */
public final class LazyTagger implements Tagger {

  private final Supplier<Tagger> reader;
  private volatile @Nullable Tagger tagger;

  /** Takes what reads the model. */
  public LazyTagger(Supplier<Tagger> reader) {
    this.reader = reader;
  }

  @Override
  public List<String> tags(List<String> words) {
    Tagger read = tagger;
    return (read == null ? read() : read).tags(words);
  }

  private synchronized Tagger read() {
    Tagger read = tagger;
    if (read == null) {
      read = reader.get();
      tagger = read;
    }
    return read;
  }
}
