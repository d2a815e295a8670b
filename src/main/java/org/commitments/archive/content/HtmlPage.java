package org.commitments.archive.content;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page of HTML as it is read.
 *
 * @param site the host that the page names as its own, without {@code www.}, or an empty string
 * @param metadata what it says of itself
 * @param lines its main text
 */
record HtmlPage(String site, HtmlMetadata metadata, List<HtmlLine> lines) {

  /** How deep elements may be nested; what is deeper is read as if it were not. */
  private static final int DEPTH = 512;

  static HtmlPage of(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
    Document page = parser.parseInput(new InterruptibleReader(new StringReader(html)), "");
    HtmlMetadata metadata = HtmlMetadata.of(page);
    return new HtmlPage(site(page), metadata, MainText.of(page, metadata.title()));
  }

  private static String site(Document page) {
    for (Element element : page.select("link[rel=canonical], meta[property=og:url], base[href]")) {
      String host =
          host(element.attr(element.normalName().equals("meta") ? "content" : "href").strip());
      if (!host.isEmpty()) {
        return host;
      }
    }
    return "";
  }

  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    } catch (URISyntaxException e) {
      return ""; // what is no address names no host
    }
  }
}
