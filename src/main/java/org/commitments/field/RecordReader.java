package org.commitments.field;

import java.util.List;
import java.util.Optional;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.SectorLexicon;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Quantity;
import org.commitments.model.Sector;

/** Stage 4 in a row: all fields of a clause. */
public final class RecordReader {

  private final FieldExtractor<List<Party>> parties;
  private final FieldExtractor<List<Party>> counterparties;
  private final FieldExtractor<Optional<Sector>> sector;
  private final FieldExtractor<Optional<Period>> period;
  private final FieldExtractor<List<Quantity>> quantities;
  private final Decider decider;

  /** Takes the tables of a pack, and who decides. */
  public RecordReader(LanguagePack pack, Gazetteer gazetteer, Decider decider) {
    this.parties = new PartyExtractor(pack, gazetteer);
    this.counterparties = new CounterpartyExtractor(pack, gazetteer);
    this.sector = new SectorExtractor(SectorLexicon.of(pack), decider);
    this.period = new PeriodExtractor(new PeriodGrammar(pack));
    this.quantities = new QuantityExtractor(pack);
    this.decider = decider;
  }

  /** The record of a clause. */
  public Commitment read(Clause clause, Discourse discourse) {
    List<Party> acting = parties.extract(clause, discourse);
    Discourse inClause = discourse.after(acting);
    Sector field = sector.extract(clause, inClause).orElse(null);
    return new Commitment(
        clause,
        acting,
        counterparties.extract(clause, inClause),
        field,
        period.extract(clause, inClause).orElse(null),
        quantities.extract(clause, inClause),
        confidence(clause, acting));
  }

  private double confidence(Clause clause, List<Party> acting) {
    if (!decider.learned(Decision.RECORD)) {
      return Confidence.of(clause, acting);
    }
    double likelihood = decider.answer(RecordEvidence.question(clause, acting)).likelihood();
    return Math.round(likelihood * 100) / 100.0;
  }
}
