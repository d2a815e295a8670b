package org.commitments.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.Taggers;
import org.junit.jupiter.api.Test;

/** The model of the repository is as good as its card says, where the data are at hand. */
class TagFloorsTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final Path DATA = BASE.resolve("../shared/data");
  private static final Path TEACHER =
      BASE.resolve(
          "target/classes/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
  private static final Path MODEL = BASE.resolve("models/en/tags.bin");
  private static final ScoreFile SCORES = new ScoreFile(BASE.resolve("models/en/tags.tsv"));
  private static final double ROUNDING = 0.0001;
  private static final long MOST_BYTES = 5_000_000;

  @Test
  void theModelIsSmall() throws IOException {
    assertThat(Files.size(MODEL)).isLessThan(MOST_BYTES);
  }

  @Test
  void theCardGivesTheScores() throws IOException {
    String card = Files.readString(BASE.resolve("models/en/README.md"));
    SCORES
        .read()
        .forEach(
            (name, value) ->
                assertThat(card)
                    .as(name)
                    .contains(String.format(Locale.ROOT, "%.2f %%", value * 100)));
    assertThat(card).contains(String.format(Locale.ROOT, "%,d bytes", Files.size(MODEL)));
  }

  @Test
  void isRightOnTheTreebank() throws IOException {
    Path treebank = DATA.resolve("ud-english-ewt");
    assumeThat(treebank).as("skipped: the treebank is not at hand").exists();
    List<Lesson> test =
        Treebank.read(treebank, "test").stream().map(words -> new Lesson(words, false)).toList();
    assertThat(TagScores.of(pupil(), test).agreement())
        .isGreaterThanOrEqualTo(SCORES.read().getOrDefault("treebank", 1.0) - ROUNDING);
  }

  @Test
  void agreesWithTheTeacherOnAnnouncementsHeldOut() throws IOException {
    Path corpus = DATA.resolve("unlabelled/en.jsonl.gz");
    assumeThat(corpus).as("skipped: the announcements are not at hand").exists();
    assumeThat(TEACHER)
        .as("skipped: no teacher; mvn -Pteacher process-resources unpacks it")
        .exists();
    LanguagePack pack = LanguagePacks.bundled().find("en").orElseThrow();
    Lesson.Source source = new Lesson.Source(pack, Taggers.named("left3words").read(TEACHER));
    List<Announcement> all = Announcement.read(corpus);
    Set<String> held = Announcement.heldOut(all);
    List<Lesson> lessons = new ArrayList<>();
    for (Announcement announcement : all) {
      if (held.contains(announcement.id())) {
        lessons.addAll(source.lessons(announcement.text()));
      }
    }
    assertThat(held).hasSize(150);
    TagScores scores = TagScores.of(pupil(), lessons);
    assertThat(scores.agreement()).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.verbAgreement()).isGreaterThanOrEqualTo(0.99);
  }

  private static Tagger pupil() throws IOException {
    return Taggers.named("perceptron").read(MODEL);
  }
}
