package org.commitments.linguistics;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for the keys that were asked for lately, a bounded number of them: when so
 * many are there, those that were not asked for since that last happened are forgotten. So the
 * memory is soon what it will be, and common words stay though numbers and names come and go. For
 * many threads.
 */
public final class Remembered<K, V> {

  private final int most;
  private volatile ConcurrentHashMap<K, V> recent = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<K, V> older = new ConcurrentHashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param most how many keys are there when the older are forgotten; up to twice as many are held
   */
  public Remembered(int most) {
    this.most = most;
  }

  /** What is remembered of a key, or null. */
  public @Nullable V get(K key) {
    V value = recent.get(key);
    if (value == null) {
      value = older.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  /** Remembers a value. */
  public void put(K key, V value) {
    if (recent.size() >= most) {
      forget();
    }
    recent.put(key, value);
  }

  private synchronized void forget() {
    if (recent.size() >= most) { // no other thread was faster
      older = recent;
      recent = new ConcurrentHashMap<>();
    }
  }

  /** How many keys are held. */
  int size() {
    return recent.size() + older.size();
  }
}
