package org.commitments.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.SectorLexicon;
import org.commitments.language.SectorLexicon.Hit;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.text.Span;

/**
 * What bears on whether a code is a sector of a clause.
 *
 * <p>Features: {@code rules}; {@code code}; how much the words of the {@code action}, of the rest
 * of the {@code sentence}, of the {@code title} and of the names of the {@code party} say of the
 * code; {@code share} and {@code rank} of it in the article; {@code place} of its first word among
 * the terms of the action; {@code rivals}, how many other codes the action names. Names with {@code
 * +} join several. Where a heading that names fields governs the clause, also {@code heading}, how
 * much it says of the code, and {@code many}, how many it names; all weigh otherwise there, and
 * have {@code headed-} before their names.
 */
final class SectorEvidence {

  private static final String HEADED = "headed-";

  private final SectorLexicon lexicon;

  /**
   * The terms of fields that stand where they bear most.
   *
   * @param heading those of the heading that governs the clause; empty where none does
   * @param action those of the action
   */
  record Terms(List<Hit> heading, List<Hit> action) {

    /** Copies the lists. */
    Terms {
      heading = List.copyOf(heading);
      action = List.copyOf(action);
    }
  }

  SectorEvidence(SectorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A question for each code that the clause, its heading, its article or its parties speak of. */
  List<Question> questions(Clause clause, Discourse discourse, Terms terms, List<String> byRules) {
    String text = clause.article().text().value();
    Map<String, Double> heading = SectorLexicon.weights(terms.heading());
    Map<String, Double> action = SectorLexicon.weights(terms.action());
    Map<String, Double> sentence = lexicon.weights(text, clause.sentence().whole());
    Map<String, Double> title = discourse.topics().title();
    Map<String, Double> party = new LinkedHashMap<>();
    for (Party each : discourse.last()) {
      lexicon
          .weights(each.name(), new Span(0, each.name().length()))
          .forEach((code, weight) -> party.merge(code, weight, Math::max));
    }
    List<String> ranked = ranked(discourse.topics().shares());
    Set<String> codes = new LinkedHashSet<>(byRules);
    codes.addAll(action.keySet());
    codes.addAll(sentence.keySet());
    codes.addAll(title.keySet());
    codes.addAll(party.keySet());
    codes.addAll(ranked.subList(0, Math.min(3, ranked.size())));
    List<Question> questions = new ArrayList<>();
    for (String code : codes) {
      boolean rules = byRules.contains(code);
      String inAction = level(action.getOrDefault(code, 0.0));
      String inSentence = level(sentence.getOrDefault(code, 0.0) - action.getOrDefault(code, 0.0));
      String inTitle = level(title.getOrDefault(code, 0.0));
      String inParty = level(party.getOrDefault(code, 0.0));
      String share = share(discourse.topics().shares().getOrDefault(code, 0.0));
      int at = ranked.indexOf(code);
      String rank = at < 0 ? "none" : at < 3 ? String.valueOf(at) : "more";
      long rivals =
          action.entrySet().stream()
              .filter(e -> !e.getKey().equals(code) && e.getValue() >= 1)
              .count();
      String rivalry = rivals > 2 ? "more" : String.valueOf(rivals);
      List<String> features = new ArrayList<>();
      features.add("rules=" + rules);
      features.add("code=" + code);
      features.add("action=" + inAction);
      features.add("sentence=" + inSentence);
      features.add("title=" + inTitle);
      features.add("party=" + inParty);
      features.add("share=" + share);
      features.add("rank=" + rank);
      features.add("place=" + place(terms.action(), code));
      features.add("rivals=" + rivalry);
      features.add("rules+action=" + rules + "+" + inAction);
      features.add("action+share=" + inAction + "+" + share);
      features.add("action+rivals=" + inAction + "+" + rivalry);
      features.add("action+title=" + inAction + "+" + inTitle);
      features.add("title+rank=" + inTitle + "+" + rank);
      features.add("code+action=" + code + "+" + inAction);
      features.add("action+rank+rivals=" + inAction + "+" + rank + "+" + rivalry);
      if (!heading.isEmpty()) {
        String inHeading = level(heading.getOrDefault(code, 0.0));
        String many = heading.size() > 2 ? "more" : String.valueOf(heading.size());
        features.add("heading=" + inHeading);
        features.add("heading+action=" + inHeading + "+" + inAction);
        features.add("heading+many=" + inHeading + "+" + many);
        features.add("heading+share=" + inHeading + "+" + share);
        features.add("heading+action+rivals=" + inHeading + "+" + inAction + "+" + rivalry);
        features.add("heading+many+rivals=" + inHeading + "+" + many + "+" + rivalry);
        features.replaceAll(feature -> HEADED + feature);
      }
      questions.add(
          new Question(
              Decision.SECTOR,
              clause.article().text(),
              clause.action(),
              List.of(code),
              new Question.Evidence(features, rules)));
    }
    return questions;
  }

  private static List<String> ranked(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String level(double weight) {
    if (weight <= 0) {
      return "none";
    }
    return weight < 0.9 ? "weak" : weight < 1.9 ? "strong" : "several";
  }

  private static String share(double share) {
    return share <= 0
        ? "none"
        : share < 0.05
            ? "-5"
            : share < 0.12 ? "-12" : share < 0.25 ? "-25" : share < 0.4 ? "-40" : "more";
  }

  private static String place(List<Hit> hits, String code) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).codes().contains(code)) {
        return i == 0 ? "first" : i == hits.size() - 1 ? "last" : "middle";
      }
    }
    return "none";
  }
}
