package org.commitments.archive.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says of it, and JSON-LD and marked elements in its body.
 *
 * @param title the title without the name of the site, or an empty string
 * @param published the date of publication, or null
 */
record HtmlMetadata(String title, @Nullable LocalDate published) {

  private static final int DEPTH = 50;
  private static final int LONGEST = 400;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
              .build());
  private static final Pattern SITE = Patterns.exact("\\s{1,20}+[|–—»·-]\\s{1,20}+");

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "article:published",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "published-date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "date");

  /** Reads a page before anything is taken out of it. */
  static HtmlMetadata of(Document page) {
    JsonNode article = jsonLd(page);
    LocalDate date = WrittenDate.of(article.path("datePublished").asText(""));
    Map<String, String> meta = meta(page);
    for (int i = 0; date == null && i < DATES.size(); i++) {
      date = WrittenDate.of(meta.get(DATES.get(i)));
    }
    return new HtmlMetadata(title(page, article, meta), date == null ? marked(page) : date);
  }

  private static String title(Document page, JsonNode article, Map<String, String> meta) {
    String site = Folding.lower(meta.getOrDefault("og:site_name", ""));
    String title = clean(article.path("headline").asText(""));
    if (title.isEmpty()) {
      title = withoutSite(clean(meta.getOrDefault("og:title", "")), site, page);
    }
    return title.isEmpty() ? withoutSite(clean(page.title()), site, page) : title;
  }

  private static String clean(String words) {
    // Values of JSON-LD and of attributes are often escaped twice.
    String plain = org.jsoup.parser.Parser.unescapeEntities(words, true).strip();
    return plain.length() > LONGEST ? "" : plain.replaceAll("\\s+", " ");
  }

  /**
   * The title of a page often has the name of the site behind or before it; its headings do not.
   */
  private static String withoutSite(String title, String site, Document page) {
    if (title.isEmpty()) {
      return title;
    }
    String lower = Folding.lower(title);
    for (Element heading : page.select("h1, h2, [itemprop=headline]")) {
      String words = clean(heading.text());
      if (words.length() > title.length() / 3 && lower.contains(Folding.lower(words))) {
        return words;
      }
    }
    String[] parts = SITE.split(title, -1);
    String last = parts[parts.length - 1];
    if (parts.length > 1 && !site.isEmpty() && Folding.lower(last).equals(site)) {
      return title
          .substring(0, title.length() - last.length())
          .replaceAll("\\s{1,20}\\S\\s{1,20}$", "");
    }
    return title;
  }

  /** What the meta elements say, by their names in lower case; of two the first counts. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> values = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop")) {
        values.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), meta.attr("content"));
      }
    }
    return values;
  }

  /** The date of an element that is marked as that of publication, or of the only one. */
  private static @Nullable LocalDate marked(Document page) {
    for (Element element : page.select("[itemprop=datePublished], time[pubdate]")) {
      LocalDate date = written(element);
      if (date != null) {
        return date;
      }
    }
    List<LocalDate> dates =
        page.select("time[datetime]").stream()
            .filter(time -> !isElsewhere(time))
            .map(HtmlMetadata::written)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return dates.size() == 1 ? dates.get(0) : null;
  }

  private static boolean isElsewhere(Element time) {
    return time.parents().stream()
        .anyMatch(parent -> !parent.normalName().equals("header") && Furniture.is(parent));
  }

  private static @Nullable LocalDate written(Element element) {
    for (String key : List.of("datetime", "content")) {
      LocalDate date = WrittenDate.of(element.attr(key));
      if (date != null) {
        return date;
      }
    }
    return WrittenDate.of(element.text());
  }

  /** The object of JSON-LD that has a date of publication, or a missing node. */
  private static JsonNode jsonLd(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = article(JSON.readTree(script.data()));
        if (found.has("datePublished")) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // Broken metadata is as good as none; the page is read all the same.
      }
    }
    return JSON.missingNode();
  }

  private static JsonNode article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      if (node.has("datePublished")) {
        return node;
      }
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        open.addLast(node.path("@graph"));
        open.addLast(node.path("mainEntity"));
      }
    }
    return JSON.missingNode();
  }
}
