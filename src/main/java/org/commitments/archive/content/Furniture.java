package org.commitments.archive.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.text.Patterns;
import org.jsoup.nodes.Element;

/**
 * Tells by tags, roles, classes and ids which parts of a page are not its main text: menus, share
 * bars, related links, comments. The words of classes and ids stand in {@code furniture.txt}.
 */
final class Furniture {

  private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "header", "dialog");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist");
  private static final Pattern PARTS = Patterns.exact("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final int MOST_PARTS = 60;
  private static final int LONGEST = 2000;
  private static final Set<String> WORDS = words();

  private Furniture() {}

  /** Whether an element says of itself that it is furniture. */
  static boolean is(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.attr("aria-hidden").equals("true")
        || names(element.className())
        || names(element.id());
  }

  /** Whether the parts of a name, alone or two in a row, are words of furniture. */
  private static boolean names(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    String before = "";
    String[] parts = PARTS.split(name, MOST_PARTS);
    for (String part : parts) {
      String word = part.toLowerCase(Locale.ROOT);
      if (WORDS.contains(word) || WORDS.contains(before + "-" + word)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  private static Set<String> words() {
    return Resource.lines("furniture.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
