package org.commitments.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.junit.jupiter.api.Test;

/** The two announcements that the project began with; skipped where they are not at hand. */
class SeedPagesTest {

  private static Article seed(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("commitments.basedir", ".")).resolve("../shared/seeds/" + name);
    assumeTrue(Files.isRegularFile(file), "no seeds beside the project");
    return Pages.article(Files.readString(file));
  }

  @Test
  void englishPortalPage() throws IOException {
    Article article = seed("hanoi-ha-tinh-2019.en.txt");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.title()).isEqualTo("Hanoi, Ha Tinh boost comprehensive cooperation");
    assertThat(article.published()).isEqualTo(LocalDate.of(2019, 6, 15));
    assertThat(article.metadata().time()).isEqualTo(LocalTime.of(12, 39));
    assertThat(article.metadata().announcement()).isEqualTo("1980-TB/TU");
    assertThat(article.metadata().dateline()).isEqualTo("HNP");
    assertThat(article.metadata().byline()).isEqualTo("Tran Huong");
    assertThat(article.blocks()).hasSize(13);
    assertThat(article.blocks()).filteredOn(b -> b.kind() == Block.Kind.TITLE).hasSize(1);
    assertThat(article.text().value())
        .endsWith("victim of natural disasters.")
        .doesNotContain("Latest news", "By Tran Huong", "12:39");
  }

  @Test
  void vietnameseNewsPage() throws IOException {
    Article article = seed("ha-tinh-hung-yen-2023.vi.txt");
    String title = "Hà Tĩnh cùng Hưng Yên hợp tác, phát triển kinh tế - xã hội";
    assertThat(article.language()).isEqualTo("vi");
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.published()).isEqualTo(LocalDate.of(2023, 8, 18));
    assertThat(article.metadata().time()).isEqualTo(LocalTime.of(23, 27));
    assertThat(article.metadata().byline()).isEqualTo("P.V (t/h)");
    assertThat(article.blocks()).hasSize(7);
    assertThat(article.text().value()).containsOnlyOnce(title).endsWith("chính quyền hai tỉnh.");
  }
}
