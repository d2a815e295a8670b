package org.commitments.field;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Sentence;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Folding;
import org.commitments.text.GivenUp;
import org.commitments.text.Span;

/**
 * Makes one record of those that say the same: an announcement tells in its lead what it tells in
 * full further down, or the other way round. The fullest statement stays the record, of two that
 * are about as full the later one; the others are its {@link Commitment#also()}.
 *
 * <p>Two records say the same where they are of one kind, stand in different sentences and not both
 * in a list, have the same verb or synonyms, the same parties and period as far as both tell them,
 * and the content words of one, weighed by how rare they are in the article's actions, nearly all
 * stand in the other. Its names and numbers must all stand there.
 */
public final class Repetitions {

  /** So much of the weight of the shorter action must stand in the fuller one. */
  private static final double NEARLY_ALL = 0.85;

  /** The least number of content words of which a repetition is known. */
  private static final int FEWEST_WORDS = 3;

  /** A statement with less than this share of another's weight is the less full one. */
  private static final double AS_FULL = 0.67;

  private final Map<String, String> senses = new HashMap<>();

  /** Takes the pack's table of synonyms. */
  public Repetitions(LanguagePack pack) {
    for (Entry entry : pack.entries(Table.SYNONYMS)) {
      senses.put(Folding.lower(entry.phrase()), entry.attribute("sense"));
    }
  }

  /**
   * The content of an action: its words, lower case, each with its class; its verb stands apart.
   *
   * @param sense the sense of its verb, or the verb where no synonym is known
   */
  private record Content(String sense, Map<String, WordClass> words) {

    double weight(Map<String, Double> weights) {
      return words.keySet().stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum();
    }
  }

  /** The records of an article, in order, without those that say what another says more fully. */
  public List<Commitment> merge(List<Commitment> found) {
    List<Commitment> records = once(found);
    if (records.size() < 2) {
      return records;
    }
    List<Content> contents = records.stream().map(record -> content(record.clause())).toList();
    Map<String, Double> weights = weights(contents);
    List<Set<String>> names = records.stream().map(Repetitions::names).toList();
    RepetitionCandidates candidates =
        new RepetitionCandidates(FEWEST_WORDS, 1 - NEARLY_ALL, weights);
    for (int i = 0; i < records.size(); i++) {
      Content content = contents.get(i);
      Clause clause = records.get(i).clause();
      candidates.add(
          new RepetitionCandidates.Action(
              clause.cue().kind() + " " + content.sense(),
              inList(clause.sentence()),
              content.words().keySet()));
    }
    Map<Integer, Integer> fuller = new TreeMap<>();
    for (int i = 0; i < records.size(); i++) {
      GivenUp.ifInterrupted();
      BitSet after = candidates.after(i);
      for (int j = after.nextSetBit(0);
          j >= 0 && !fuller.containsKey(i);
          j = after.nextSetBit(j + 1)) {
        if (!fuller.containsKey(j)
            && compatible(records.get(i), records.get(j))
            && sameParties(names.get(i), names.get(j))
            && same(contents.get(i), contents.get(j), weights)) {
          boolean later =
              contents.get(j).weight(weights) >= AS_FULL * contents.get(i).weight(weights);
          fuller.put(later ? i : j, later ? j : i);
        }
      }
    }
    return fuller.isEmpty() ? records : merged(records, fuller);
  }

  /** A place and what is said of it, of which there is one record. */
  private record Claim(Kind kind, Span action) {}

  /** The records without those that two readings of a sentence give alike. */
  private static List<Commitment> once(List<Commitment> records) {
    Set<Claim> claims = new HashSet<>();
    return records.stream()
        .filter(each -> claims.add(new Claim(each.clause().cue().kind(), each.clause().action())))
        .toList();
  }

  /** The records that stay; those of which another is fuller go, and it tells of them. */
  private static List<Commitment> merged(List<Commitment> records, Map<Integer, Integer> fuller) {
    Map<Integer, List<Commitment>> others = new HashMap<>();
    Map<Integer, Integer> fullest = new HashMap<>(fuller);
    fuller.forEach(
        (less, more) -> {
          int last = fullest(less, fullest);
          others.computeIfAbsent(last, key -> new ArrayList<>()).add(records.get(less));
        });
    List<Commitment> kept = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      if (!fuller.containsKey(i)) {
        Commitment record = records.get(i);
        List<Commitment> same = others.get(i);
        kept.add(same == null ? record : with(record, same));
      }
    }
    return kept;
  }

  /** The end of the way from a record over fuller ones; the way is cut short for the next. */
  private static int fullest(int record, Map<Integer, Integer> fuller) {
    List<Integer> way = new ArrayList<>();
    int last = record;
    Integer next = fuller.get(last);
    while (next != null) {
      way.add(last);
      last = next;
      next = fuller.get(last);
    }
    for (Integer each : way) {
      fuller.put(each, last);
    }
    return last;
  }

  /** A record with what others say of it: a party or time that it does not tell itself. */
  private static Commitment with(Commitment record, List<Commitment> others) {
    List<Party> parties = record.parties();
    Period period = record.period();
    List<Span> also = new ArrayList<>();
    for (Commitment other : others) {
      parties = parties.isEmpty() ? other.parties() : parties;
      period = period == null ? other.period() : period;
      also.add(other.clause().action());
    }
    also.sort(Comparator.naturalOrder());
    return new Commitment(
        record.clause(),
        parties,
        record.counterparties(),
        record.sector(),
        period,
        record.quantities(),
        record.confidence(),
        also);
  }

  private static boolean compatible(Commitment one, Commitment other) {
    Clause first = one.clause();
    Clause second = other.clause();
    return first.cue().kind() == second.cue().kind()
        && !first.sentence().whole().equals(second.sentence().whole())
        && !(inList(first.sentence()) && inList(second.sentence()))
        && (one.period() == null
            || other.period() == null
            || sameTime(one.period(), other.period()));
  }

  private static boolean inList(Sentence sentence) {
    return sentence.kind() == Block.Kind.ITEM || sentence.kind() == Block.Kind.NUMBERED;
  }

  private static boolean sameTime(Period one, Period other) {
    return Objects.equals(one.start(), other.start()) && Objects.equals(one.end(), other.end());
  }

  private static Set<String> names(Commitment record) {
    Set<String> names = new HashSet<>();
    record.parties().forEach(party -> names.add(Folding.name(party.name())));
    return names;
  }

  private static boolean sameParties(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private static boolean same(Content one, Content other, Map<String, Double> weights) {
    boolean fuller = one.weight(weights) >= other.weight(weights);
    Content more = fuller ? one : other;
    Content less = fuller ? other : one;
    if (!one.sense().equals(other.sense()) || less.words().size() < FEWEST_WORDS) {
      return false;
    }
    double common = 0;
    for (Map.Entry<String, WordClass> word : less.words().entrySet()) {
      if (more.words().containsKey(word.getKey())) {
        common += weights.getOrDefault(word.getKey(), 0.0);
      } else if (word.getValue() == WordClass.NUMBER || word.getValue() == WordClass.NAME) {
        return false;
      }
    }
    return common >= NEARLY_ALL * less.weight(weights);
  }

  private Content content(Clause clause) {
    Map<String, WordClass> words = new LinkedHashMap<>();
    String sense = "";
    for (Token token : clause.tokens()) {
      if (clause.verb().overlaps(token.span())) {
        String lemma = Folding.lower(token.lemma());
        sense = senses.getOrDefault(lemma, lemma);
      } else if (clause.action().contains(token.span()) && tells(token)) {
        words.put(Folding.lower(token.lemma()), token.wordClass());
      }
    }
    return new Content(sense, words);
  }

  private static boolean tells(Token token) {
    return token.is(
        WordClass.NOUN,
        WordClass.NAME,
        WordClass.NUMBER,
        WordClass.ADJECTIVE,
        WordClass.VERB,
        WordClass.GERUND,
        WordClass.PARTICIPLE);
  }

  /** How rare each word is: the logarithm of all actions by those that have it, and one. */
  private static Map<String, Double> weights(List<Content> contents) {
    Map<String, Integer> counts = new HashMap<>();
    for (Content content : contents) {
      content.words().keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Map<String, Double> weights = new HashMap<>();
    counts.forEach(
        (word, count) -> weights.put(word, Math.log(1 + (double) contents.size() / count)));
    return weights;
  }
}
