package org.commitments.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for each thread the last thing that it asked about, and the answer: stages and fields
 * ask the same of an article many times. Things are told by their identity. Safe for many threads.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
public final class LastResult<K, V> {

  private final Function<K, V> work;

  @SuppressWarnings("ThreadLocalUsage") // there are few of these, as long-lived as the pipeline
  private final ThreadLocal<@Nullable Answer<K, V>> last = new ThreadLocal<>();

  private record Answer<K, V>(K key, V value) {}

  /** Takes what finds the answer. */
  public LastResult(Function<K, V> work) {
    this.work = work;
  }

  /** The answer, worked out where the thread asked about something else before. */
  @SuppressWarnings("ReferenceEquality") // equal texts are as good, but costly to tell
  public V of(K key) {
    Answer<K, V> answer = last.get();
    if (answer == null || answer.key() != key) {
      answer = new Answer<>(key, work.apply(key));
      last.set(answer);
    }
    return answer.value();
  }
}
