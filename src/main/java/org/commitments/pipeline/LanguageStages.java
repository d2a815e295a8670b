package org.commitments.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commitments.clause.ClauseSplitter;
import org.commitments.clause.RuleClauseSplitter;
import org.commitments.decision.Decider;
import org.commitments.field.Discourse;
import org.commitments.field.DiscourseOpener;
import org.commitments.field.RecordReader;
import org.commitments.field.Repetitions;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Engines;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Section;
import org.commitments.section.HeadingSections;
import org.commitments.section.SectionDetector;
import org.commitments.text.GivenUp;

/** Stages 2 to 4 of one language. */
final class LanguageStages {

  private final SectionDetector sections;
  private final ClauseSplitter clauses;
  private final DiscourseOpener opener;
  private final RecordReader reader;
  private final Repetitions repetitions;

  LanguageStages(LanguagePack pack, Decider decider) {
    Linguistics linguistics = Engines.of(pack);
    Gazetteer gazetteer = Gazetteer.of(pack);
    this.sections = new HeadingSections(pack, linguistics);
    this.clauses = new RuleClauseSplitter(pack, linguistics, gazetteer, decider);
    this.opener = new DiscourseOpener(pack, gazetteer, linguistics);
    this.reader = new RecordReader(pack, gazetteer, decider);
    this.repetitions = new Repetitions(pack);
  }

  /** The records of an article in the order of the text, each action once. */
  List<Commitment> read(Article article) {
    List<Clause> found = new ArrayList<>();
    for (Section section : sections.detect(article)) {
      found.addAll(clauses.split(article, section));
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<Commitment> records = new ArrayList<>();
    Discourse discourse = opener.open(article);
    Set<String> actions = new HashSet<>();
    for (Clause clause : found) {
      GivenUp.ifInterrupted();
      if (!actions.add(clause.cue().kind() + " " + clause.action())) {
        continue; // two readings of a sentence came upon the same words
      }
      Commitment record = reader.read(clause, discourse);
      records.add(record);
      discourse = discourse.after(record.parties());
    }
    return repetitions.merge(records);
  }
}
