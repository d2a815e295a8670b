package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.List;
import java.util.Set;
import org.commitments.archive.content.Content;
import org.commitments.archive.content.PdfPages;
import org.commitments.archive.content.PdfReader;
import org.commitments.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that was set in pages says what it said. */
class PdfSamplesTest {

  private static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");

  static Set<String> names() {
    return Samples.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatTheTextSays(String name) throws Exception {
    String words = String.valueOf(Samples.all().get(name));
    boolean standard = words.chars().allMatch(c -> c < 0x7F);
    assumeTrue(standard || FONT.isFile(), "no font with all letters");
    PdfPages pages = new PdfPages(standard ? null : FONT, 455, "");
    boolean wrapped = words.lines().allMatch(line -> line.length() <= 90);
    String unwrapped = wrapped ? words.replaceAll("(?<!\n)\n(?![-\n])", " ") : words;
    for (String paragraph : unwrapped.split("\n+", -1)) {
      pages.paragraph(paragraph);
    }
    Content content = new PdfReader().read(pages.bytes(), null);
    List<String> found = Samples.records(new Document("a.pdf", content.words(), null, null));
    assertThat(found).as("of:\n%s", content.words()).isEqualTo(Samples.records(words));
  }
}
