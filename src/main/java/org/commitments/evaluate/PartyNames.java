package org.commitments.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;

/** Tells whether two lists of names are the same parties. */
final class PartyNames {

  private static final Pattern GENERIC = generic("/evaluation/generic.txt");
  private static final Pattern BLANKS = Patterns.exact("\\s+");

  private PartyNames() {}

  /**
   * The key of a name: without case, marks, blanks and generic words; of a name that has no other
   * words, with them.
   */
  static String key(String name) {
    String plain = separated(Folding.fold(name));
    String special = BLANKS.matcher(GENERIC.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
    return (special.isEmpty() ? plain.strip() : special).replace(" ", "");
  }

  /** Whether each found name is accepted for another gold party, and none of those is left. */
  static boolean same(List<List<String>> gold, List<String> found) {
    List<Set<String>> accepted =
        gold.stream()
            .map(names -> names.stream().map(PartyNames::key).collect(Collectors.toSet()))
            .toList();
    Set<Integer> used = new HashSet<>();
    for (String key :
        found.stream().map(PartyNames::key).collect(Collectors.toCollection(TreeSet::new))) {
      int hit = 0;
      while (hit < accepted.size() && (used.contains(hit) || !accepted.get(hit).contains(key))) {
        hit++;
      }
      if (hit == accepted.size()) {
        return false;
      }
      used.add(hit);
    }
    return used.size() == accepted.size();
  }

  /** Every run of what is no word as one blank. */
  private static String separated(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              if (Words.isWord(c)) {
                out.appendCodePoint(c);
              } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString();
  }

  private static Pattern generic(String resource) {
    try (InputStream in = PartyNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      String words =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.joining("|"));
      return Patterns.exact("\\b(?:" + words + ")\\b");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
