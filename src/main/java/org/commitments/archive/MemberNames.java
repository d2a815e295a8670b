package org.commitments.archive;

import java.io.Closeable;
import org.commitments.storage.LongTable;
import org.commitments.storage.Scratch;

/**
 * Names of what lies in one container: only names, never paths, and each given once. Of the names
 * given only digests are held, since an archive may have a million members.
 */
final class MemberNames implements Closeable {

  private static final int PAGES = 16;

  private final String container;
  private final DigestSet given;
  private final LongTable repeated;

  /**
   * Takes the container's own name.
   *
   * @param scratch for what is too much for memory
   */
  MemberNames(String container, Scratch scratch) {
    this.container = container;
    this.given = new DigestSet(scratch);
    this.repeated = new LongTable(scratch, PAGES);
  }

  /** The name in the dataset of a member, such as {@code a.zip!/b.html}. */
  String of(String member) {
    String path = member.startsWith("./") ? member.substring(2) : member;
    return unique(container + "!/" + path.replaceAll("\\p{Cntrl}", "\uFFFD"));
  }

  /** The name in the dataset of a row, such as {@code a.jsonl#12}. */
  String row(String id) {
    return unique(container + "#" + id.replaceAll("\\p{Cntrl}", "\uFFFD"));
  }

  /** A second member of the same name has {@code ~2} behind it. */
  private String unique(String name) {
    if (given.add(name)) {
      return name;
    }
    // From the last on: counting from 2 each time would take long where all have one name.
    long key = Sha256.first(name);
    long n = Math.max(1, repeated.get(key)) + 1;
    while (!given.add(name + "~" + n)) {
      n++;
    }
    repeated.put(key, n);
    return name + "~" + n;
  }

  /** Forgets the names. */
  @Override
  public void close() {
    given.close();
    repeated.close();
  }
}
