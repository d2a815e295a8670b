package org.commitments.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.TaggedSentence;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.opennlp.PerceptronTagger;
import org.commitments.linguistics.opennlp.TaggerTrainer;
import org.commitments.linguistics.opennlp.TrainingException;

/**
 * Teaches a small tagger what a large one says of announcements and of the words of a treebank.
 *
 * <p>A tenth of the announcements is held out, and the treebank's test part; the scores are of
 * those.
 */
public final class Distillation {

  private final Tagger teacher;
  private final List<Lesson> heldOut = new ArrayList<>();
  private final List<Lesson> test;
  private final List<TaggedSentence> lessons = new ArrayList<>();

  /**
   * Lets the teacher tag everything, which takes some 25 µs of CPU a word.
   *
   * @param pack the language: its places are single words, its cues mark the sentences that count
   * @param teacher the large tagger
   * @param corpus announcements in JSON Lines, perhaps with gzip
   * @param treebank a folder with the parts train and test in CoNLL-U
   * @throws TrainingException where the data cannot be read
   */
  public Distillation(LanguagePack pack, Tagger teacher, Path corpus, Path treebank) {
    this.teacher = teacher;
    List<Announcement> announcements = Announcement.read(corpus);
    List<TaggedSentence> words = Treebank.read(treebank, "train");
    this.test =
        Treebank.read(treebank, "test").stream()
            .map(sentence -> new Lesson(sentence, false))
            .toList();
    Set<String> held = Announcement.heldOut(announcements);
    Lesson.Source source = new Lesson.Source(pack, teacher);
    for (Announcement announcement : announcements) {
      List<Lesson> found = source.lessons(announcement.text());
      if (held.contains(announcement.id())) {
        heldOut.addAll(found);
      } else {
        found.forEach(lesson -> lessons.add(lesson.sentence()));
      }
    }
    // The teacher's tags and not the treebank's: where the two differ, the pupil would learn to
    // waver.
    for (TaggedSentence sentence : words) {
      lessons.add(new TaggedSentence(sentence.words(), teacher.tags(sentence.words())));
    }
  }

  /** Trains; the same data and settings give the same tagger. */
  public PerceptronTagger train(TaggerTrainer trainer) {
    return trainer.train(lessons);
  }

  /** How many sentences there are to learn from. */
  public int size() {
    return lessons.size();
  }

  /** How far a tagger agrees with the teacher on the announcements held out. */
  public TagScores heldOut(Tagger tagger) {
    return TagScores.of(tagger, heldOut);
  }

  /** How often a tagger is right by the treebank's own tags of its test part. */
  public TagScores treebank(Tagger tagger) {
    return TagScores.of(tagger, test);
  }

  /** How often a teacher is right by the same. */
  public TagScores teacherOnTreebank() {
    return treebank(teacher);
  }

  /**
   * How many times faster a tagger is than the teacher, by the CPU of this thread over the
   * announcements held out; after a first pass of each.
   */
  public double speed(Tagger tagger, Consumer<String> report) {
    double taught = cost(tagger);
    double teaching = cost(teacher);
    taught = Math.min(taught, cost(tagger));
    teaching = Math.min(teaching, cost(teacher));
    report.accept(
        String.format(
            Locale.ROOT,
            "speed: %.1f us a word, the teacher %.1f: %.1f times",
            taught,
            teaching,
            teaching / taught));
    return teaching / taught;
  }

  private double cost(Tagger tagger) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long words = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (Lesson lesson : heldOut) {
      words += tagger.tags(lesson.sentence().words()).size();
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1000.0 / Math.max(1, words);
  }
}
