package org.commitments.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.text.PatternSet;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Finds the cues of a sentence by the pack's table {@code cues}. */
final class CueFinder {

  /** What may follow a cue. */
  enum Complement {
    /** A verb without ending. */
    VERB,
    /** A verb in -ing. */
    GERUND,
    /** A noun phrase. */
    NOUN,
    /** A clause with a subject of its own. */
    CLAUSE
  }

  /** What else a cue needs or means. */
  enum Flag {
    /** Counts only in an article that reports an agreement. */
    FRAME,
    /** Its subject must be able to act. */
    AGENT,
    /** The matched words belong to the action ("tiếp tục …"). */
    INCLUDE,
    /** Needs a subject of its own in the sentence. */
    SUBJECT,
    /** Counts only in reported speech: "said the city would …". */
    REPORTED,
    /** A modal: an unknown word right after it is its verb. */
    MODAL
  }

  /** A cue in its sentence. */
  record Found(Cue cue, Set<Complement> complements, Set<Flag> flags) {
    Span span() {
      return cue.span();
    }

    boolean has(Flag flag) {
      return flags.contains(flag);
    }
  }

  private record CueRule(
      Rule rule, Kind kind, Force force, Set<Complement> complements, Set<Flag> flags) {}

  private final List<CueRule> rules;
  private final PatternSet patterns;

  CueFinder(LanguagePack pack) {
    this.rules = pack.rules(Table.CUES).stream().map(CueFinder::cueRule).toList();
    this.patterns =
        new PatternSet(rules.stream().map(rule -> rule.rule().pattern()).toList(), true);
  }

  private static CueRule cueRule(Rule rule) {
    return new CueRule(
        rule,
        rule.attribute("kind", Kind.class),
        rule.attribute("force", Force.class),
        constants(rule.attribute("complement"), Complement.class),
        constants(rule.attribute("flags"), Flag.class));
  }

  private static <E extends Enum<E>> Set<E> constants(String cell, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    Arrays.stream(cell.split("[,\\s]+", -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> set.add(Enum.valueOf(type, word)));
    return set;
  }

  /** The cues in the order of the text; of two that overlap the longer, then the earlier rule. */
  List<Found> find(Text text, Span sentence) {
    List<Found> all = new ArrayList<>();
    patterns.find(
        text.value(),
        sentence,
        (pattern, matcher) -> {
          if (matcher.end() > matcher.start()) {
            CueRule rule = rules.get(pattern);
            Span span = text.trim(new Span(matcher.start(), matcher.end()));
            Cue cue = new Cue(rule.kind(), rule.force(), span, rule.rule().id());
            all.add(new Found(cue, rule.complements(), rule.flags()));
          }
        });
    all.sort(Comparator.comparingInt(found -> -found.span().length()));
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(found.span()))) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparing(Found::span));
    return kept;
  }
}
