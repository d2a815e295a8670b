package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

  private static final String ONE =
      "The two provinces will open a shared market hall for river fish and rice by the end of 2026.";
  private static final String TWO =
      "Hau Giang will lend forty boats to the schools on the islands, free of charge, every summer.";
  private static final String TITLE = "Two provinces agree on a market and on boats";

  @Test
  void keepsTheMainTextAndDropsTheFurniture() {
    Content content =
        HtmlReader.of(
            """
            <html><head><title>%1$s | River Portal</title><script>var will = "sell";</script></head>
            <body class="has-sidebar nav-open">
            <div id="cookie-consent"><p>We will use cookies to improve the service that we offer you, and to count visits.</p></div>
            <header><div class="logo">River Portal</div><ul class="menu"><li><a href="/">Home</a></li></ul></header>
            <div class="breadcrumb"><a href="/">Home</a> &gt; News</div>
            <div id="main"><div class="detail">
              <h1>%1$s</h1><div class="date">15/06/2019 12:39</div>
              <div class="share-bar"><a href="#">Facebook</a> <a href="#">Zalo</a></div>
              <p class="sapo">Leaders met on Friday.</p>
              <div class="content"><p>%2$s</p><p>See also: <a href="/x">A bridge will be built next year</a></p>
              <figure><img src="a.jpg" alt="They will smile"><figcaption>Leaders will shake hands</figcaption></figure>
              <p>%3$s</p></div>
              <div class="tags">Tags: fish</div>
              <div class="related"><h3>Related news</h3><ul><li><a href="/1">The city will plant ten thousand trees</a></li></ul></div>
              <div id="comments"><p>A reader wrote that this will never happen because the river is too shallow for boats.</p></div>
            </div><aside><p>The weather will be fine tomorrow in the whole of the delta, with some rain at night.</p></aside></div>
            <footer><p>Copyright. The portal will not be liable for what other sites say about its contents.</p></footer>
            <form><label>Name</label><input value="will"><button>Send</button></form></body></html>
            """
                .formatted(TITLE, ONE, TWO));
    assertThat(content.title()).isEqualTo(TITLE);
    assertThat(content.words().lines().filter(line -> !line.isBlank()))
        .containsExactly(TITLE, "15/06/2019 12:39", "Leaders met on Friday.", ONE, TWO);
  }

  @Test
  void findsTheTextOfATableThatLaysOutAPage() {
    Content content =
        HtmlReader.of(
            """
            <body><table><tr><td width=160><a href=a>Home</a><br><a href=b>News</a><br><a href=c>Contact</a></td>
            <td><b>%s</b><br><br>%s<br>%s</td></tr></table></body>
            """
                .formatted(TITLE, ONE, TWO));
    assertThat(content.words().lines().filter(line -> !line.isBlank()))
        .containsExactly(TITLE, ONE, TWO);
  }

  @Test
  void writesListsRowsAndEntities() {
    Content content =
        HtmlReader.of(
            """
            <article><p>%s</p><ul><li>Open <b>two</b> ports<li>&ndash; already marked</ul>
            <ol start=3><li>a third<li><p>a fourth</p><ol type=a><li>of it</ol></ol>
            <p>H&#224; N&#7897;i&nbsp;&amp; Hu&#x1EBF;</p><pre>one
            two</pre><table><tr><th>Year</th><th>Beds</th></tr><tr><td>2025</td><td>40</td></tr></table>
            <p style="display: none">hidden</p><p>%s</p></article>
            """
                .formatted(ONE, TWO));
    assertThat(content.words().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            ONE,
            "• Open two ports",
            "– already marked",
            "3. a third",
            "4. a fourth",
            "a) of it",
            "Hà Nội & Huế",
            "one",
            "two",
            "Year | Beds",
            "2025 | 40",
            TWO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta property='article:published_time' content='2019-06-15T12:39:00+07:00'>|2019-06-15",
        "<meta name='pubdate' content='20190615'>|2019-06-15",
        "<meta name=DC.date.issued content='15/06/2019'>|2019-06-15",
        "<meta itemprop=datePublished content='Sat, 15 Jun 2019 05:39:00 GMT'>|2019-06-15",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-06-15\"}]}</script>|2019-06-15",
        "<time datetime='2019-06-15'>Saturday</time>|2019-06-15",
        "<time datetime='2019-06-15'>Saturday</time><time datetime='2019-06-16'>Sunday</time>|",
        "<meta name=date content='06/05/2019'>|",
        "<meta name=date content='2019-02-30'>|",
        "<script type='application/ld+json'>{broken</script>|"
      })
  void findsTheDateThatThePageGivesOfItself(String head, LocalDate date) {
    assertThat(HtmlReader.of(head + "<p>" + ONE + "</p>").published()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=og:title content='%s'><h1>Portal</h1>",
        "<title>%s - Portal</title><h2>%s</h2>",
        "<title>Portal</title><script type='application/ld+json'>[{\"headline\":\"%s\",\"datePublished\":\"\"}]</script>",
        "<meta property=og:site_name content=Portal><title>%s | Portal</title>"
      })
  void findsTheTitleWithoutTheNameOfTheSite(String head) {
    assertThat(HtmlReader.of(head.replace("%s", TITLE) + "<p>" + ONE + "</p>").title())
        .isEqualTo(TITLE);
  }

  @Test
  void decodesByWhatTheBytesAreBeforeWhatThePageDeclares() throws UnreadableContent {
    String page =
        "<meta charset=%s><p>Huế sẽ mở rộng cảng biển và đào tạo một trăm hướng dẫn viên.</p>";
    byte[] wrong = page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
    assertThat(new HtmlReader().read(wrong, null).words()).startsWith("Huế sẽ");
    String latin = "<meta charset=%s><p>Le Sénat sera élargi, et la ville paiera les façades.</p>";
    byte[] right = latin.formatted("windows-1252").getBytes(Charset.forName("windows-1252"));
    assertThat(new HtmlReader().read(right, null).words()).startsWith("Le Sénat sera élargi");
    byte[] none = "<p>Le S\u00E9nat \u00E9largi</p>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new HtmlReader().read(none, "iso-8859-1").words()).isEqualTo("Le Sénat élargi");
    assertThatThrownBy(() -> new HtmlReader().read(none, "no-such-charset"))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("0xE9");
  }

  @Test
  void saysThatAPageHasNoText() {
    assertThatThrownBy(
            () ->
                new HtmlReader()
                    .read("<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8), null))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("no text");
  }

  @Test
  void readsWhatIsMadeToBreakParsers() {
    assertThat(
            java.util.List.of(
                "<div>".repeat(100_000) + ONE,
                "<p>" + "<b><i>".repeat(50_000) + ONE,
                "<ol>" + "<li>x".repeat(100_000) + "</ol><p>" + ONE,
                "<table><tr>" + "<td>x".repeat(50_000) + "</table><p>" + ONE,
                "<p>" + ONE + "</p><!--" + "-".repeat(1_000_000),
                "<p class='" + "a-".repeat(500_000) + "'>" + ONE,
                "<p>" + "&#xD800;&#0;&#x110000;" + ONE))
        .allSatisfy(
            page ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThat(HtmlReader.of(page).words()).contains(ONE)));
  }
}
