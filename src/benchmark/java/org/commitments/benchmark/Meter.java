package org.commitments.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Adds up the CPU time and the allocated bytes of the calling thread under names. */
final class Meter {

  /** Sums of one name. */
  static final class Sum {
    private long nanos;
    private long bytes;

    /** Thread CPU time in nanoseconds. */
    long nanos() {
      return nanos;
    }

    /** Allocated bytes. */
    long bytes() {
      return bytes;
    }
  }

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  /** Runs some work and adds its cost. */
  <T> T measure(String name, Supplier<T> work) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long nanos = threads.getCurrentThreadCpuTime();
    T result = work.get();
    Sum sum = sums.computeIfAbsent(name, key -> new Sum());
    sum.nanos += threads.getCurrentThreadCpuTime() - nanos;
    sum.bytes += threads.getCurrentThreadAllocatedBytes() - bytes;
    return result;
  }

  /** The sums of a name that was measured. */
  Sum sum(String name) {
    return Objects.requireNonNull(sums.get(name), name);
  }

  /** Forgets all, as after warming up. */
  void reset() {
    sums.clear();
  }
}
