package org.commitments.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commitments.model.Party;
import org.commitments.text.Folding;

/** The parties that an article names, how much it speaks of each, and its short names for them. */
final class Cast {

  /** What the article speaks of less than this is no principal. */
  private static final double LEAST = 3;

  private static final double LEAST_WHERE_COUNTED = 2;
  private static final double SHARE_OF_BEST = 0.6;

  private record Entry(Party party, double weight, boolean inTitle) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Party> aliases = new LinkedHashMap<>();
  private final Map<String, List<Party>> kinds = new LinkedHashMap<>();
  private final List<Party> bodies = new ArrayList<>();

  /** Notes that the article names a party; the first mention stays the party's place. */
  void add(Party party, double weight, boolean inTitle) {
    String key = Folding.fold(party.name());
    Entry known = entries.get(key);
    entries.put(
        key,
        known == null
            ? new Entry(party, weight, inTitle)
            : new Entry(known.party(), known.weight() + weight, known.inTitle() || inTitle));
  }

  /**
   * How much the article speaks of the country in its title of which it speaks most, beside a given
   * one; 0 where the title names none.
   */
  double besideInTitle(Party own) {
    return entries.values().stream()
        .filter(entry -> entry.inTitle() && entry.party().type() == Party.Type.COUNTRY)
        .filter(entry -> !entry.party().name().equals(own.name()))
        .mapToDouble(Entry::weight)
        .max()
        .orElse(0);
  }

  /** How much the article speaks of whom it speaks of most. */
  double most() {
    return entries.values().stream().mapToDouble(Entry::weight).max().orElse(0);
  }

  /** Notes that the article speaks of a party, named in the title or not, at least so much. */
  void raise(Party party, double weight) {
    String key = Folding.fold(party.name());
    Entry known = entries.get(key);
    double most = known == null ? weight : Math.max(known.weight(), weight);
    entries.put(key, new Entry(known == null ? party : known.party(), most, true));
  }

  /**
   * The party of these words, or that whose name they begin; empty where there is none or several.
   */
  Optional<Party> named(String words) {
    List<Party> known = entries.values().stream().map(Entry::party).toList();
    List<Party> fuller =
        known.stream()
            .filter(party -> party.name().equals(words) || party.name().startsWith(words + " "))
            .toList();
    return fuller.size() == 1 ? Optional.of(fuller.get(0)) : Optional.empty();
  }

  /** All parties, in the order in which they were first named. */
  List<Party> named() {
    return entries.values().stream().map(Entry::party).toList();
  }

  /** Notes where a body is named, in the order of the text. */
  void body(Party party) {
    bodies.add(party);
  }

  /** The bodies at every place where they are named. */
  List<Party> bodies() {
    return bodies;
  }

  /** Notes a short name; of two parties with one short name the earlier keeps it. */
  void alias(String key, Party party) {
    aliases.putIfAbsent(key, party);
  }

  /** Notes by which word for a kind of body a party is named. */
  void kind(String kind, Party party) {
    List<Party> named = kinds.computeIfAbsent(kind, key -> new ArrayList<>());
    if (named.stream().noneMatch(other -> other.name().equals(party.name()))) {
      named.add(party);
    }
  }

  /** The parties by the folded words for their kinds, each in the order of the article. */
  Map<String, List<Party>> kinds() {
    return kinds;
  }

  /** The short names in the order in which the article introduces them. */
  Map<String, Party> aliases() {
    return aliases;
  }

  /**
   * The parties whose meeting, agreement or undertaking the article reports, in its order.
   *
   * @param counted how many the text counts itself ("the two sides"), or 0
   */
  List<Party> principals(int counted) {
    List<Entry> all = new ArrayList<>(entries.values());
    all.removeIf(entry -> entry.weight() < (counted > 0 ? LEAST_WHERE_COUNTED : LEAST));
    if (all.isEmpty()) {
      return List.of();
    }
    all.sort(Comparator.comparingDouble((Entry entry) -> -entry.weight()));
    int rank = rank(all, counted);
    all.removeIf(entry -> rank(entry.party()) != rank);
    if (counted == 0 && all.stream().anyMatch(Entry::inTitle)) {
      // Who undertakes something alone stands in the title.
      all.removeIf(entry -> !entry.inTitle());
    }
    if (counted == 0 && all.get(0).party().type() == Party.Type.GROUP) {
      // A country beside a group of countries is its host, its chair or a member.
      all.removeIf(entry -> entry.party().type() != Party.Type.GROUP && !entry.inTitle());
    }
    double best = all.get(0).weight();
    List<Party> chosen = new ArrayList<>();
    for (Entry entry : all) {
      boolean room = counted == 0 || chosen.size() < counted;
      if (room && (counted > 0 || entry.weight() >= best * SHARE_OF_BEST)) {
        // "SFA to open …" in the title, "the Stone Fund of Asia (SFA)" below.
        Party full = aliases.get(Folding.fold(entry.party().name()));
        Party party = full == null ? inFull(entry.party()) : full;
        if (chosen.stream().noneMatch(known -> known.name().equals(party.name()))) {
          chosen.add(party);
        }
      }
    }
    chosen.sort(Comparator.comparing(Party::span));
    return List.copyOf(chosen);
  }

  /** "Sunrise" beside "Tập đoàn Y tế Sunrise": the one body whose name ends in a bare name. */
  private Party inFull(Party party) {
    List<Party> fuller =
        entries.values().stream()
            .map(Entry::party)
            .filter(other -> other.type() == Party.Type.ORGANISATION)
            .filter(other -> other.name().endsWith(" " + party.name()))
            .toList();
    boolean bare = party.rule().equals("foreign");
    return bare && fuller.size() == 1 ? fuller.get(0) : party;
  }

  /**
   * The kind of parties that the article is of: that of the weightiest; where the text counts its
   * parties itself, the weightiest kind that has so many.
   */
  private static int rank(List<Entry> all, int counted) {
    for (Entry entry : all) {
      int rank = rank(entry.party());
      if (all.stream().filter(other -> rank(other.party()) == rank).count() >= counted) {
        return rank;
      }
    }
    return rank(all.get(0).party());
  }

  private static int rank(Party party) {
    return switch (party.type()) {
      case COUNTRY, GROUP -> 0;
      case PLACE -> 1;
      default -> 2;
    };
  }
}
