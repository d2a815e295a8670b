package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.commitments.model.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work grows with the length of a document and not with its square. */
@Tag("measure")
class LongDocumentsTest {

  private static final int SHORT = 1 << 16;
  private static final int LONG = 1 << 18;

  /** Four times the length: four times the work is linear, sixteen times is quadratic. */
  private static final double MOST_GROWTH = 8;

  private static final double UNMEASURABLE = 0.5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What is repeated, with the number of the round for # and a name of its own for @. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Hanoi and Hue meet~~The two sides will:~ | - train # nurses of @ in the port;~",
        "en | Hanoi and Hue meet~~The two sides agreed to the following:~ | - open a port;~",
        "en | Hanoi and Hue meet~~ | Regarding @ trade~~Hanoi will share # boats.~~",
        "en | Hanoi and Hue meet~~ | @ and Hue sign a plan for shared river ports~03/05/2021~~Hanoi will share # boats with the towns on the river, and Hue will open the ports and schools.~~---~~",
        "en | Hanoi and Hue meet~~ | Hanoi will, with Hue:~- open a @ port;~",
        "en | Hanoi and Hue meet~~ | “@ will open # ports,” said Nguyen @, chairman of Hue. ",
        "en | Hanoi and Hue meet~~ | Hanoi will open @ ports for # boats and schools.~~",
        "en | Hanoi and Hue meet~~ | Hanoi will open a port for boats. ",
        "vi | Hà Nội và Huế ký kết~~Hai bên sẽ:~ | - đào tạo # cán bộ tại cảng @;~",
        "vi | Hà Nội và Huế ký kết~~ | Trong lĩnh vực thương mại @~~Hà Nội sẽ mở # cảng.~~",
        "vi | Hà Nội và Huế ký kết~~ | “@ sẽ mở # cảng”, ông Nguyễn @, Chủ tịch tỉnh Lào Cai cho biết. ",
        "vi | Hà Nội và Huế ký kết~~ | Hà Nội sẽ mở cảng cho tàu. ",
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void workGrowsWithTheLength(String language, String head, String again) {
    seconds(language.strip(), text(head, again, SHORT));
    double before = seconds(language.strip(), text(head, again, SHORT));
    double after = seconds(language.strip(), text(head, again, LONG));
    assertThat(after)
        .as("%.2f s, then %.2f s", before, after)
        .isLessThan(MOST_GROWTH * before + UNMEASURABLE);
  }

  private static String text(String head, String again, int length) {
    StringBuilder text = new StringBuilder(head.strip().replace('~', '\n'));
    for (int i = 0; text.length() < length; i++) {
      text.append(again.substring(1).replace("#", "" + i).replace("@", name(i)).replace('~', '\n'));
    }
    return text.toString();
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder("L");
    for (int rest = number + 1; rest > 0; rest /= 25) {
      name.append("aeiou".charAt(rest % 5)).append("bdgmn".charAt(rest / 5 % 5));
    }
    return name.toString();
  }

  private static double seconds(String language, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    Corpus.PIPELINE.extract(new Document("a.txt", text, language, null));
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
  }
}
