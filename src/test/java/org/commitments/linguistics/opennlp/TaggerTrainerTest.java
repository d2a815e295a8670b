package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commitments.linguistics.TaggedSentence;
import org.junit.jupiter.api.Test;

class TaggerTrainerTest {

  private static final TaggerTrainer TRAINER = new TaggerTrainer(10, 1, 7);

  @Test
  void learnsByTheWordsAround() {
    PerceptronTagger tagger = TRAINER.train(sentences());
    assertThat(tagger.tags(List.of("They", "will", "plan", "roads", ".")))
        .containsExactly("PRP", "MD", "VB", "NNS", ".");
    assertThat(tagger.tags(List.of("The", "plan", "works", ".")))
        .containsExactly("DT", "NN", "VBZ", ".");
    assertThat(tagger.tags(List.of("Unseen"))).hasSize(1);
    assertThat(tagger.tags(List.of())).isEmpty();
  }

  @Test
  void givesTheSameBytesAgainAndReadsThem() throws IOException {
    PerceptronTagger tagger = TRAINER.train(sentences());
    byte[] bytes = tagger.bytes();
    assertThat(TRAINER.train(sentences()).bytes()).isEqualTo(bytes);
    PerceptronTagger read = PerceptronTagger.of(TagModel.read(new ByteArrayInputStream(bytes)));
    List<String> words = List.of("They", "plan", "the", "plan", ".");
    assertThat(read.tags(words)).isEqualTo(tagger.tags(words));
    assertThat(read.bytes()).isEqualTo(bytes);
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  private static List<TaggedSentence> sentences() {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      add(sentences, "They PRP will MD plan VB roads NNS . .");
      add(sentences, "We PRP plan VBP schools NNS . .");
      add(sentences, "The DT plan NN works VBZ . .");
      add(sentences, "A DT plan NN for IN roads NNS works VBZ . .");
    }
    return sentences;
  }

  private static void add(List<TaggedSentence> sentences, String line) {
    String[] parts = line.split(" ", -1);
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      words.add(parts[i]);
      tags.add(parts[i + 1]);
    }
    sentences.add(new TaggedSentence(words, tags));
  }
}
