package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.archive.content.Content;
import org.commitments.archive.content.HtmlReader;
import org.commitments.archive.content.UnreadableContent;
import org.commitments.model.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page says what its text says, whatever stands around it. */
class HtmlSamplesTest {

  private static final String MODERN =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s | Cong thong tin</title>
      <meta property="og:title" content="%1$s"><style>p { color: red }</style>
      <script>document.write("<p>The province will build a port by 2030.</p>");</script></head>
      <body class="page has-sidebar"><div class="cookie-consent">We will store cookies on your device to improve the service and to count how often it is used.</div>
      <header class="site-header"><a class="logo" href="/">Portal</a><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Documents</a></li></ul></nav></header>
      <main><div class="row"><div class="col-left-wrap"><article class="post"><h1>%1$s</h1>%2$s
      <div class="share"><a href="#">Facebook</a> | <a href="#">Zalo</a></div></article>
      <section class="related-posts"><h3>More</h3><ul><li><a href="/1">The city will plant ten thousand trees along the river by 2027</a></li><li><a href="/2">Two ports will merge</a></li></ul></section>
      <div class="comment-list"><p>Reader: the ministry will surely never build this road, as it has promised it for ten years.</p></div>
      </div><aside class="widget"><h4>Weather</h4><p>It will rain tomorrow in the whole of the delta, and the wind will turn to the east.</p></aside></div></main>
      <footer><p>The editors will not answer for contents of other sites. Licence 12/GP, by the department.</p></footer></body></html>
      """;

  private static final String OLD =
      """
      <HTML><HEAD><TITLE>%1$s</TITLE></HEAD><BODY><form name="aspnetForm"><TABLE width="100%%"><TR><TD colspan=2><A href="/">Home</A> <A href="/n">News</A></TD></TR>
      <TR><TD width=150><A href=1>Leaders</A><BR><A href=2>Documents</A><BR><A href=3>The town will widen a road in the coming year</A></TD>
      <TD><P class=Title><B>%1$s</B></P><DIV>%2$s</DIV></TD></TR><TR><TD colspan=2><FONT size=1>Address: 1 River Street</FONT></TD></TR></TABLE></form></BODY></HTML>
      """;

  static Stream<Arguments> samples() {
    return Samples.all().entrySet().stream()
        .flatMap(
            sample ->
                Stream.of(
                    Arguments.of(sample.getKey(), sample.getValue(), MODERN),
                    Arguments.of(sample.getKey(), sample.getValue(), OLD)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void saysWhatTheTextSays(String name, String words, String frame) throws UnreadableContent {
    List<String> expected = Samples.records(words);
    String title = expected.get(0).replaceAll(" \\S+ \\S+$", "");
    String page =
        frame.formatted(
            Entities.escape(title), frame.equals(OLD) ? breaks(words) : paragraphs(words));
    Content content = new HtmlReader().read(page.getBytes(StandardCharsets.UTF_8), null);
    Document document =
        new Document("page.html", content.words(), null, content.published(), content.title());
    assertThat(Samples.records(document)).as("of:\n%s", content).isEqualTo(expected);
  }

  private static String paragraphs(String words) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : words.split(words.contains("\n\n") ? "\n\n+" : "\n+", -1)) {
      if (paragraph.startsWith("- ")) {
        html.append("<ul><li>")
            .append(Entities.escape(paragraph.substring(2)).replace("\n- ", "<li>"))
            .append("</ul>");
      } else {
        html.append("<p>")
            .append(Entities.escape(paragraph).replace("\n", "<br>"))
            .append("</p>\n");
      }
    }
    return html.toString();
  }

  private static String breaks(String words) {
    return Entities.escape(words).replace("\n", "<br>\n");
  }
}
