package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Test
  void tellsWhatTheStringTells() {
    Occurrences occurrences = new Occurrences();
    Text first = new Text("anan an anana");
    Text second = new Text("an");
    for (Text text : new Text[] {first, second, first}) {
      for (String words : new String[] {"an", "ana", "n", " ", "x", "anan an anana"}) {
        for (int at = -1; at <= text.length() + 1; at++) {
          assertThat(occurrences.last(text, words, at))
              .as("'%s' before %d of '%s'", words, at, text)
              .isEqualTo(text.value().lastIndexOf(words, at));
        }
      }
    }
  }
}
