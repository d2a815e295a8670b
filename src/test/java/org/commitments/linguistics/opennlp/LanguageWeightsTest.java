package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.commitments.benchmark.GeneratedCorpus;
import org.junit.jupiter.api.Test;

class LanguageWeightsTest {

  private static final String MODEL = "/langdetect-183.bin";

  @Test
  void ranksAsOpenNlpDoes() throws IOException {
    List<String> texts = new ArrayList<>(new GeneratedCorpus("en").texts(10));
    texts.addAll(new GeneratedCorpus("vi").texts(10));
    texts.add("Die beiden Provinzen haben ein Abkommen unterzeichnet. http://example.org 😀 12,5");
    texts.add("两省星期二在河内签署了农业合作协议。");
    texts.add("");
    try (InputStream first = model();
        InputStream second = model()) {
      LanguageWeights weights = LanguageWeights.read(first);
      LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(second));
      for (String text : texts) {
        String sample = text.substring(0, Math.min(400, text.length()));
        Language[] expected = detector.predictLanguages(sample);
        Language[] ranked = weights.ranked(sample);
        assertThat(ranked).hasSameSizeAs(expected);
        for (int i = 0; i < ranked.length; i++) {
          assertThat(ranked[i].getLang()).isEqualTo(expected[i].getLang());
          assertThat(ranked[i].getConfidence())
              .isCloseTo(expected[i].getConfidence(), within(1e-12));
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> LanguageWeights.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("langdetect.model");
  }

  private static InputStream model() {
    return Objects.requireNonNull(LanguageWeightsTest.class.getResourceAsStream(MODEL));
  }
}
