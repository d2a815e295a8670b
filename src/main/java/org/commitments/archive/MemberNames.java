package org.commitments.archive;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of what lies in one container: only names, never paths, and each given once. Of the names
 * given only digests are held, since an archive may have a million members.
 */
final class MemberNames {

  private final String container;
  private final DigestSet given = new DigestSet();
  private final Map<String, Integer> repeated = new HashMap<>();

  /** Takes the container's own name. */
  MemberNames(String container) {
    this.container = container;
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
    int n = repeated.getOrDefault(name, 1) + 1;
    while (!given.add(name + "~" + n)) {
      n++;
    }
    repeated.put(name, n);
    return name + "~" + n;
  }
}
