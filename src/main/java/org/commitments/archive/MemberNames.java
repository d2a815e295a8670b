package org.commitments.archive;

import java.util.HashSet;
import java.util.Set;

/** Names of what lies in one container: only names, never paths, and each given once. */
final class MemberNames {

  private final String container;
  private final Set<String> given = new HashSet<>();

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
    String free = name;
    for (int n = 2; !given.add(free); n++) {
      free = name + "~" + n;
    }
    return free;
  }
}
