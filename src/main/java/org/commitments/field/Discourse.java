package org.commitments.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commitments.language.Topics;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a clause must know of the words before it; a value that is handed along.
 *
 * @param principals the parties whose meeting or agreement the article reports, in the order of the
 *     text: who "the two localities" are
 * @param authors who "we" are
 * @param last who acted in the clause before
 * @param aliases short names that the text introduced, by their folded form: "the Bank", "SLIB"
 * @param kinds the parties that the article names with a folded word for a kind of body, in its
 *     order: "ministry", "province"
 * @param bodies the bodies that the text names, wherever it does, in its order; empty where the
 *     pack reads the names of the whole article into {@code kinds}
 * @param agreement the period of the agreement that the article reports, or null
 * @param topics the fields that the article speaks of
 */
public record Discourse(
    List<Party> principals,
    List<Party> authors,
    List<Party> last,
    Map<String, Party> aliases,
    Map<String, List<Party>> kinds,
    List<Party> bodies,
    @Nullable Period agreement,
    Topics topics) {

  /** Before a folded surname in {@code aliases}: the body for which the person speaks. */
  static final String PERSON = "person:";

  /** The key of {@code aliases} for whom the text addresses as "you". */
  static final String ADDRESSEE = "addressee:";

  /** Copies the collections. */
  public Discourse {
    principals = List.copyOf(principals);
    authors = List.copyOf(authors);
    last = List.copyOf(last);
    aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    bodies = List.copyOf(bodies);
  }

  /** A discourse of which the fields are not told. */
  public Discourse(
      List<Party> principals,
      List<Party> authors,
      List<Party> last,
      Map<String, Party> aliases,
      @Nullable Period agreement) {
    this(principals, authors, last, aliases, Map.of(), List.of(), agreement, Topics.NONE);
  }

  /** The discourse within the words of somebody: who speaks is "we", and who acted last. */
  Discourse heard(List<Party> speaking) {
    return new Discourse(principals, speaking, speaking, aliases, kinds, bodies, agreement, topics);
  }

  /** The discourse after a clause in which these parties acted; without any it stays as it is. */
  public Discourse after(List<Party> actors) {
    return actors.isEmpty()
        ? this
        : new Discourse(principals, authors, actors, aliases, kinds, bodies, agreement, topics);
  }

  /** Who "you" are, where the head of the text says it; else empty. */
  List<Party> addressee() {
    Party party = aliases.get(ADDRESSEE);
    return party == null ? List.of() : List.of(party);
  }
}
