package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commitments.evaluate.Tally.Count;

/** Scores the records found in one document. */
final class Scorer {

  private static final double LEAST_OF_FULL = 0.7;

  private final GoldDocument document;
  private final List<FoundRecord> found;
  private final Pairing pairing;
  private final Tally tally = new Tally();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Calibration.Judged> judged = new ArrayList<>();
  private final List<Compared> compared = new ArrayList<>();

  /**
   * What came of a document.
   *
   * @param document the gold
   * @param tally its counts
   * @param findings what is not right, in the order of the gold, then of the found records
   * @param judged each found commitment that is either right or false
   * @param found what was found in it
   * @param compared its commitments, paired where they agree, without those that cost nothing
   */
  record Score(
      GoldDocument document,
      Tally tally,
      List<Finding> findings,
      List<Calibration.Judged> judged,
      List<FoundRecord> found,
      List<Compared> compared) {}

  private Scorer(GoldDocument document, List<FoundRecord> found) {
    this.document = document;
    this.found = found;
    this.pairing = new Pairing(document.records(), found);
  }

  static Score score(GoldDocument document, List<FoundRecord> found) {
    Scorer scorer = new Scorer(document, found);
    scorer.tally.add(Count.DOCUMENTS, 1);
    for (int i = 0; i < document.records().size(); i++) {
      scorer.scoreGold(i);
    }
    for (int j = 0; j < found.size(); j++) {
      scorer.scoreFound(j);
    }
    return new Score(
        document,
        scorer.tally,
        List.copyOf(scorer.findings),
        List.copyOf(scorer.judged),
        List.copyOf(found),
        List.copyOf(scorer.compared));
  }

  private void scoreGold(int i) {
    GoldRecord gold = document.records().get(i);
    int j = pairing.foundOf(i);
    FoundRecord paired = j < 0 ? null : found.get(j);
    if (gold.kind().equals("commitment")) {
      if (paired != null && paired.kind().equals("commitment")) {
        scorePair(gold, paired, pairing.score(i, j));
        judged.add(new Calibration.Judged(paired.confidence(), true));
      } else {
        tally.add(Count.MISSED, 1);
        compared.add(Compared.missed(gold));
        findings.add(new Finding(Finding.Type.MISSED, gold, paired, List.of()));
      }
    } else if (gold.kind().equals("proposal")) {
      tally.add(Count.PROPOSAL_GOLD, 1);
      tally.add(Count.PROPOSAL_COMMON, paired != null && paired.kind().equals("proposal"));
    }
  }

  private void scorePair(GoldRecord gold, FoundRecord paired, double action) {
    boolean party = PartyNames.same(gold.parties(), paired.parties());
    Set<String> common = new HashSet<>(gold.codes());
    common.retainAll(paired.codes());
    boolean sector = !common.isEmpty() || (gold.codes().isEmpty() && paired.codes().isEmpty());
    boolean period = Objects.equals(gold.period(), paired.period());
    boolean full = action >= LEAST_OF_FULL && party && sector && period;
    tally.add(Count.HIT, 1);
    tally.addAction(action);
    tally.add(Count.PARTY, party);
    tally.add(Count.SECTOR_COMMON, common.size());
    tally.add(Count.SECTOR_GOLD, gold.codes().size());
    tally.add(Count.SECTOR_FOUND, paired.codes().size());
    tally.add(Count.SECTOR_HIT, sector);
    if (gold.period() != null || paired.period() != null) {
      tally.add(Count.PERIOD_OF, 1);
      tally.add(Count.PERIOD, period);
    }
    tally.add(Count.FULL, full);
    scoreDetails(gold.details(), paired.details());
    compared.add(new Compared(gold.codes(), paired.codes(), party, full));
    List<Stage> wrong = new ArrayList<>();
    add(wrong, Stage.ACTION, action < LEAST_OF_FULL);
    add(wrong, Stage.PARTY, !party);
    add(wrong, Stage.SECTOR, !sector);
    add(wrong, Stage.CODES, sector && !gold.codes().equals(paired.codes()));
    add(wrong, Stage.PERIOD, !period);
    if (!wrong.isEmpty()) {
      findings.add(new Finding(Finding.Type.FIELD, gold, paired, wrong));
    }
  }

  private void scoreDetails(Details gold, Details paired) {
    tally.add(Count.FORCE, gold.force().equals(paired.force()));
    if (!gold.counterparties().isEmpty() || !paired.counterparties().isEmpty()) {
      tally.add(Count.COUNTERPARTY_OF, 1);
      tally.add(Count.COUNTERPARTY, gold.sameCounterparties(paired));
    }
    tally.add(Count.QUANTITY_COMMON, gold.commonQuantities(paired));
    tally.add(Count.QUANTITY_GOLD, gold.quantities().size());
    tally.add(Count.QUANTITY_FOUND, paired.quantities().size());
  }

  private static void add(List<Stage> wrong, Stage field, boolean differs) {
    if (differs) {
      wrong.add(field);
    }
  }

  private void scoreFound(int j) {
    int i = pairing.goldOf(j);
    GoldRecord gold = i < 0 ? null : document.records().get(i);
    FoundRecord record = found.get(j);
    if (record.kind().equals("proposal")) {
      tally.add(Count.PROPOSAL_FOUND, gold == null || !gold.kind().equals("optional"));
    } else if (gold != null && gold.kind().equals("proposal")) {
      tally.add(Count.FALSE, 1);
      compared.add(Compared.invented(record));
      judged.add(new Calibration.Judged(record.confidence(), false));
      findings.add(new Finding(Finding.Type.FALSE, gold, record, List.of()));
    } else if (gold == null && !resemblesOptional(j)) {
      tally.add(Count.FALSE, 1);
      compared.add(Compared.invented(record));
      judged.add(new Calibration.Judged(record.confidence(), false));
      findings.add(new Finding(Finding.Type.FALSE, null, record, List.of()));
    }
  }

  /** What repeats an optional record costs nothing, though another one was paired with it. */
  private boolean resemblesOptional(int j) {
    for (int i = 0; i < document.records().size(); i++) {
      if (document.records().get(i).kind().equals("optional")
          && pairing.agreement(i, j) >= Pairing.LEAST) {
        return true;
      }
    }
    return false;
  }
}
