package org.commitments.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSegmenterTest {

  private static final String EN =
      "The two provinces will open a joint clinic and train forty nurses in the next three years.";
  private static final String EN_MORE =
      "Both sides will review the work of the clinic every year in the capital.";
  private static final String VI =
      "Hai tỉnh sẽ mở một phòng khám chung và đào tạo bốn mươi điều dưỡng trong ba năm tới.";
  private static final String VI_MORE =
      "Hai bên sẽ rà soát hoạt động của phòng khám hằng năm tại thủ đô.";

  static Stream<Arguments> dates() {
    return Pages.table("dates.tsv");
  }

  @ParameterizedTest
  @MethodSource("dates")
  void readsDateAndTimeOfPublication(String page, String published, String time) {
    Article article = Pages.article(page);
    assertThat(Objects.toString(article.published(), "")).as(page).isEqualTo(published);
    assertThat(Objects.toString(article.metadata().time(), "")).as(page).isEqualTo(time);
  }

  static Stream<Arguments> titles() {
    return Pages.table("titles.tsv");
  }

  @ParameterizedTest
  @MethodSource("titles")
  void findsTheTitle(String page, String title) {
    assertThat(Pages.article(page).title()).as(page).isEqualTo(title);
  }

  static Stream<Arguments> signs() {
    return Pages.table("signs.tsv");
  }

  @ParameterizedTest
  @MethodSource("signs")
  void readsNumberDatelineAndByline(
      String page, String announcement, String dateline, String byline) {
    Article.Metadata metadata = Pages.article(page).metadata();
    assertThat(Objects.toString(metadata.announcement(), "")).as(page).isEqualTo(announcement);
    assertThat(Objects.toString(metadata.dateline(), "")).as(page).isEqualTo(dateline);
    assertThat(Objects.toString(metadata.byline(), "")).as(page).isEqualTo(byline);
  }

  static Stream<Arguments> lines() {
    return Pages.table("lines.tsv");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void dropsFurnitureAndKeepsWords(String line, String language, String stays) {
    Article article = Pages.article(around(language, line));
    assertThat(article.text().value().lines().toList().contains(line))
        .as("'%s' stays in: %s", line, article.text())
        .isEqualTo(stays.equals("yes"));
    assertThat(article.text().value()).endsWith(language.equals("en") ? EN_MORE : VI_MORE);
  }

  private static String around(String language, String line) {
    return language.equals("en")
        ? "Two provinces sign a pact\n\n" + EN + "\n" + line + "\n" + EN_MORE
        : "Hai tỉnh ký kết hợp tác\n\n" + VI + "\n" + line + "\n" + VI_MORE;
  }

  static Stream<Arguments> tails() {
    return Pages.table("tails.tsv");
  }

  @ParameterizedTest
  @MethodSource("tails")
  void cutsEverythingBehindATail(String line, String language) {
    Article article = Pages.article(around(language, line));
    assertThat(article.text().value()).endsWith(language.equals("en") ? EN : VI);
  }

  static Stream<Arguments> blocks() {
    return Pages.table("blocks.tsv");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void tellsTitlesItemsAndNumbersFromParagraphs(String page, String kinds) {
    Article article = Pages.article(page);
    assertThat(kinds(article)).as(article.text().value()).isEqualTo(kinds);
    for (Block block : article.blocks()) {
      String words = article.text().slice(block.span());
      assertThat(words).isEqualTo(words.strip()).doesNotContain("\n").matches("[\\p{L}\\d].*");
    }
  }

  private static String kinds(Article article) {
    return article.blocks().stream().map(b -> b.kind().name()).collect(Collectors.joining(" "));
  }

  static Stream<Arguments> articles() {
    return Pages.table("articles.tsv");
  }

  @ParameterizedTest
  @MethodSource("articles")
  void splitsAPageOnlyWhereANewArticleSurelyBegins(String page, int articles) {
    List<Article> found = Pages.segment(page);
    assertThat(found).as(page).hasSize(articles);
    assertThat(found.get(0).source()).isEqualTo("page.txt");
    if (articles > 1) {
      assertThat(found.get(1).source()).isEqualTo("page.txt#2");
    }
  }

  @Test
  void leavesBulletsNumbersAndDatelinesInTheTextAndOutOfTheBlocks() {
    Article article = Pages.article("A pact\n\nHNP - " + EN + "\n- train staff;\n2. Health");
    assertThat(article.text().value())
        .isEqualTo("A pact\nHNP - " + EN + "\n- train staff;\n2. Health");
    assertThat(article.blocks().stream().map(b -> article.text().slice(b.span())))
        .containsExactly("A pact", EN, "train staff;", "Health");
  }

  @Test
  void theDateOfTheUserGoesBeforeThatOfThePage() {
    LocalDate given = LocalDate.of(2020, 1, 2);
    String page = "Two provinces sign a pact\n12:39 15/06/2019\n" + EN;
    Article article = Pages.SEGMENTER.segment(new Document("p", page, null, given)).get(0);
    assertThat(article.published()).isEqualTo(given);
    assertThat(article.metadata().time()).isNull();
    Article same =
        Pages.SEGMENTER.segment(new Document("p", page, null, LocalDate.of(2019, 6, 15))).get(0);
    assertThat(same.metadata().time()).isEqualTo(LocalTime.of(12, 39));
  }

  @Test
  void theLanguageOfTheUserGoesBeforeDetection() {
    assertThat(Pages.SEGMENTER.segment(new Document("p", EN, "vi", null)).get(0).language())
        .isEqualTo("vi");
    assertThat(Pages.SEGMENTER.segment(new Document("p", EN, "xx", null))).isEmpty();
  }

  @Test
  void detectsTheLanguageOfTheBody() {
    assertThat(Pages.article("Hà Tĩnh - Hưng Yên\n\n" + EN + "\n\nHà Nội\nĐà Nẵng").language())
        .isEqualTo("en");
    assertThat(Pages.article("Press corner\n\n" + VI + "\n\nLatest news\nMore").language())
        .isEqualTo("vi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\n",
        "2021-06-08",
        "Latest news\nOther news",
        "###",
        "1. 2. 3.",
        "\uD800\uFFFF\u0000",
        "Le gouvernement et la province ont signé mardi un accord de coopération dans la santé."
      })
  void givesNoArticleWithoutRunningTextInALanguageOfThePacks(String page) {
    assertThat(Pages.segment(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60", "72", "80", "100"})
  void undoesHardWraps(int width) {
    String paragraph = (EN + " " + EN_MORE + " ").repeat(2).strip();
    String page =
        "Two provinces sign a pact\n\n"
            + wrap(paragraph, width)
            + "\n\n"
            + wrap("- " + EN, width)
            + "\n"
            + wrap("- " + EN_MORE, width)
            + "\n\n"
            + wrap(EN_MORE + " " + EN, width);
    assertThat(Pages.article(page).text().value())
        .isEqualTo(
            "Two provinces sign a pact\n%s\n- %s\n- %s\n%s %s"
                .formatted(paragraph, EN, EN_MORE, EN_MORE, EN));
  }

  @Test
  void keepsParagraphsThatStandWithoutBlankLines() {
    String page = String.join("\n", "Two provinces sign a pact", EN, EN_MORE, EN + " Again.");
    assertThat(kinds(Pages.article(page))).isEqualTo("TITLE PARAGRAPH PARAGRAPH PARAGRAPH");
    String vi = String.join("\n", "Hai tỉnh ký kết", VI, VI_MORE, "Hai bên cảm ơn nhau về tất cả.");
    assertThat(kinds(Pages.article(vi))).isEqualTo("TITLE PARAGRAPH PARAGRAPH PARAGRAPH");
  }

  private static String wrap(String words, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : words.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  @Test
  @Timeout(60)
  void takesRandomPagesWithoutComplaint() {
    long seed = 20240607L;
    Random random = new Random(seed);
    String[] pieces = {
      "\n",
      "\n\n",
      " ",
      "- ",
      "1. ",
      "* * *",
      "=====",
      "###",
      "12:39 15/06/2019",
      "(NLĐ)- ",
      "Title",
      "By Tran Huong",
      "P.V (t/h)",
      "…",
      "*",
      "**",
      "(",
      ")",
      "\"",
      EN,
      VI,
      "Tin liên quan",
      "\u0300",
      "\uD83D\uDE00",
      "\uD800",
      "x".repeat(400),
      "a) ",
      "Photo: ",
      "2021-06-08",
      ". ",
      "#",
      "I. "
    };
    for (int i = 0; i < 2000; i++) {
      StringBuilder page = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Article article : Pages.segment(page.toString())) {
        assertThat(article.text().value()).as("seed %d, page %d", seed, i).isNotBlank();
        article.blocks().forEach(b -> assertThat(article.text().slice(b.span())).isNotNull());
      }
    }
  }

  @Test
  @Timeout(60)
  void takesLongPagesInLinearTime() {
    for (String piece :
        List.of(
            "word ",
            "1 ",
            "a > b > ",
            "####",
            "- x\n",
            "2021-06-08\n",
            "Title (15/06/2019)\n",
            "Share | Print | ",
            "( ( (",
            EN + "\n",
            "* * *\nTitle of this\n2021-06-08\n" + EN + "\n")) {
      Pages.segment(EN + "\n\n" + piece.repeat(400_000 / piece.length()));
    }
  }

  @Test
  void takesTheTitleThatTheFormatGives() {
    String title = "Quyết định.";
    String page = "Tin tức\n" + title + "\n15/06/2019\nHà Nội sẽ xây một bến cảng mới ở phía nam.";
    for (String words : List.of(page, page.substring(page.indexOf('1')))) {
      Article article = Pages.SEGMENTER.segment(new Document("p", words, null, null, title)).get(0);
      assertThat(article.title()).isEqualTo(title);
      assertThat(article.text().value()).containsOnlyOnce(title).startsWith(title);
      assertThat(article.published()).isEqualTo(LocalDate.of(2019, 6, 15));
    }
    Document dated = new Document("p", title + " (15/06/2019)\n" + page, null, null, title);
    assertThat(Pages.SEGMENTER.segment(dated).get(0).published())
        .isEqualTo(LocalDate.of(2019, 6, 15));
  }
}
