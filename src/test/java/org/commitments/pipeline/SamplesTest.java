package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commitments.language.Gazetteer;
import org.commitments.language.Place;
import org.commitments.model.Article;
import org.commitments.model.Commitment;
import org.commitments.model.Extraction;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.junit.jupiter.api.Test;

/** What holds of the samples, however the rules change. */
class SamplesTest {

  private static final int FEWEST_SAMPLES = 12;

  @Test
  void thereAreSamplesOfEachLanguage() {
    Map<String, String> samples = Corpus.samples();
    assertThat(samples).hasSizeGreaterThanOrEqualTo(FEWEST_SAMPLES);
    for (String language : Corpus.PACKS.ids()) {
      assertThat(samples.keySet()).anyMatch(name -> name.startsWith(language + "/"));
    }
  }

  @Test
  void eachIsReadInItsLanguageAndCommitsToSomething() {
    Corpus.samples()
        .forEach(
            (name, text) -> {
              Extraction extraction = Corpus.extract(name, text);
              assertThat(extraction.diagnostics()).as(name).isEmpty();
              assertThat(extraction.articles())
                  .as(name)
                  .isNotEmpty()
                  .allMatch(result -> name.startsWith(result.article().language() + "/"));
              assertThat(records(extraction))
                  .as(name)
                  .anyMatch(record -> record.clause().cue().kind() == Kind.COMMITMENT);
            });
  }

  @Test
  void aPlaceHasACodeThatIsValidOnTheDate() {
    Map<String, Gazetteer> gazetteers =
        Corpus.PACKS.all().stream().collect(Collectors.toMap(p -> p.id(), Gazetteer::of));
    Corpus.samples()
        .forEach(
            (name, text) -> {
              for (Extraction.Result result : Corpus.extract(name, text).articles()) {
                Article article = result.article();
                Gazetteer gazetteer = Objects.requireNonNull(gazetteers.get(article.language()));
                for (Party party : places(result.commitments())) {
                  Place place = gazetteer.place(party.name(), article.published());
                  // A province that no table knows is a place without a code.
                  assertThat(party.id() == null).as("%s: %s", name, party).isEqualTo(place == null);
                  assertThat(place == null ? null : place.idOn(article.published()))
                      .as("%s: %s", name, party)
                      .isEqualTo(party.id());
                }
              }
            });
  }

  @Test
  void aPeriodLiesNearTheAnnouncement() {
    Corpus.samples()
        .forEach(
            (name, text) -> {
              for (Commitment record : records(Corpus.extract(name, text))) {
                LocalDate published = record.clause().article().published();
                if (record.period() != null && published != null) {
                  LocalDate end = record.period().end();
                  boolean ahead = end == null || !end.isBefore(published.minusYears(1));
                  assertThat(ahead).as("%s: %s", name, record.period()).isTrue();
                }
              }
            });
  }

  private static List<Commitment> records(Extraction extraction) {
    return extraction.articles().stream().flatMap(r -> r.commitments().stream()).toList();
  }

  private static Set<Party> places(List<Commitment> records) {
    List<Party> parties = new ArrayList<>();
    records.forEach(record -> parties.addAll(record.parties()));
    records.forEach(record -> parties.addAll(record.counterparties()));
    return parties.stream()
        .filter(party -> party.type() == Party.Type.PLACE)
        .collect(Collectors.toSet());
  }
}
