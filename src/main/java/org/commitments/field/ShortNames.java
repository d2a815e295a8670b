package org.commitments.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Knows the body that an article names in full where a part of its name stands: "Harbour" after
 * "Harbour Line Ltd", "the Ports Authority" after "Chad Ports Authority"; where heads stand first,
 * "Sunrise" after "Tập đoàn Y tế Sunrise".
 */
final class ShortNames {

  private final Gazetteer gazetteer;
  private final Pattern joints;
  private final Pattern kind;
  private final boolean headLast;

  ShortNames(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.joints = Patterns.ignoringCase(pack.property("joints", "(?!)"));
    String kinds = pack.property("place_kinds", "");
    this.kind = Patterns.ignoringCase(kinds.isEmpty() ? "(?!)" : "\\s(?:" + kinds + ")$");
    this.headLast = pack.property("head", "last").equals("last");
  }

  /** The one body whose name these words with capitals begin, or end behind a place; or null. */
  @Nullable Party meant(Context context, String words) {
    if (!Character.isUpperCase(words.codePointAt(0)) || (!headLast && isPlace(words))) {
      return null;
    }
    Discourse discourse = context.discourse();
    Map<String, Party> known = new LinkedHashMap<>();
    for (Party party :
        Stream.concat(discourse.bodies().stream(), discourse.principals().stream()).toList()) {
      String name = party.name();
      if (name.equals(words)) {
        return null;
      }
      String value = context.text().value();
      // What stands alone before, as "Ohio" before "Ohio Harbour Board", is something of its own.
      boolean later = value.indexOf(words) < value.indexOf(name);
      boolean begins =
          headLast
              && name.startsWith(words + " ")
              && !joints.matcher(name.substring(words.length())).lookingAt();
      boolean ends = headLast ? ends(name, words) : name.endsWith(" " + words);
      if ((begins || ends) && !later) {
        known.putIfAbsent(Folding.fold(name), party);
      }
    }
    return known.size() == 1 ? known.values().iterator().next() : null;
  }

  private boolean isPlace(String words) {
    return gazetteer.within(words, null) != null;
  }

  /** Whether some words are a name but for the place before them. */
  private boolean ends(String name, String words) {
    if (words.indexOf(' ') < 0 || !name.endsWith(" " + words)) {
      return false;
    }
    String place = name.substring(0, name.length() - words.length() - 1);
    return kind.matcher(place).find() || gazetteer.place(place, null) != null;
  }
}
