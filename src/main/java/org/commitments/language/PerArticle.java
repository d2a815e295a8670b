package org.commitments.language;

import java.lang.ref.WeakReference;
import java.util.function.Function;
import org.commitments.model.Article;

/**
 * What is computed of an article as a whole: once, though it is asked for with each of its clauses.
 * Of each thread the value of the last article is kept; the article itself is not.
 *
 * @param <V> what is computed, which must not change
 */
public final class PerArticle<V> {

  private final Function<Article, V> computation;

  @SuppressWarnings("ThreadLocalUsage") // a pipeline has a few of these, and a run one pipeline
  private final ThreadLocal<Kept<V>> last = new ThreadLocal<>();

  private record Kept<V>(WeakReference<Article> article, V value) {}

  /** Takes what computes it. */
  public PerArticle(Function<Article, V> computation) {
    this.computation = computation;
  }

  /** The value for an article. */
  public V of(Article article) {
    Kept<V> kept = last.get();
    if (kept == null || !kept.article().refersTo(article)) {
      kept = new Kept<>(new WeakReference<>(article), computation.apply(article));
      last.set(kept);
    }
    return kept.value();
  }
}
