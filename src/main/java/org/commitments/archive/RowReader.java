package org.commitments.archive;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.commitments.archive.content.Content;
import org.commitments.archive.content.ContentReader;
import org.commitments.archive.content.HtmlReader;
import org.commitments.archive.content.TextDecoder;
import org.commitments.archive.content.TimeLimit;
import org.commitments.archive.content.UnreadableContent;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/** Makes documents of the rows of one file. */
final class RowReader implements Closeable {

  private static final int LONGEST_ID = 200;
  private static final Pattern MARKUP =
      Patterns.ignoringCase("</(?:p|div|li|span|strong|b|a|h[1-6]|td)>|<(?:br|p|div)\\b[^<>]*+>");

  private final ReadOptions options;
  private final Formats.Place place;
  private final MemberNames names;
  private final ContentReader pages;

  RowReader(Source source, ReadOptions options, Formats.Place place) {
    this.options = options;
    this.place = place;
    this.names = new MemberNames(source.name(), options.scratch());
    this.pages = new TimeLimit(new HtmlReader(), options.limits().seconds());
  }

  FieldNames fields() {
    return options.fields();
  }

  /** The most characters that a row may have. */
  int longest() {
    return options.limits().document();
  }

  Row row() {
    return new Row(options.fields());
  }

  /**
   * The document of a row, or its fault.
   *
   * @param number its place in the file, from 1 on
   */
  Reading read(Row row, long number) {
    String id = row.id() == null ? "" : row.id().strip();
    String name = names.row(id.isEmpty() || id.length() > LONGEST_ID ? "" + number : id);
    String text = row.text();
    if (text == null) {
      String message =
          "the row has none of the fields "
              + options.fields().text()
              + "; name the one with the text (--text-field); others are "
              + row.others();
      return failed(name, "field", message);
    }
    try {
      TextDecoder.check(text);
      String digest = digest(row, text);
      return place.knows(name, digest)
          ? new Reading.Known(name, digest)
          : new Reading.Read(document(name, row, text), digest);
    } catch (UnreadableContent e) {
      return failed(name, e.code(), e.reason());
    }
  }

  /** A row that could not be read so far that it has fields. */
  Reading broken(long number, Fault fault) {
    return failed(names.row("" + number), fault.code(), fault.reason());
  }

  private Document document(String name, Row row, String text) throws UnreadableContent {
    String words = TextDecoder.repaired(text);
    Content content =
        MARKUP.matcher(words).find()
            ? pages.read(words.getBytes(StandardCharsets.UTF_8), null)
            : Content.of(words);
    options.limits().check(content.words());
    String title = title(row.title());
    LocalDate date = options.published();
    date = date == null ? options.fields().day(row.date()) : date;
    date = date == null ? content.published() : date;
    return new Document(
        name, content.words(), options.language(), date, title == null ? content.title() : title);
  }

  private static @Nullable String title(@Nullable String title) {
    if (title == null || title.isBlank()) {
      return null;
    }
    String words = TextDecoder.repaired(title);
    return words.indexOf('<') >= 0 || words.indexOf('&') >= 0
        ? org.jsoup.Jsoup.parse(words).text()
        : words;
  }

  /** Rows are the same where all is but their ids. */
  private static String digest(Row row, String text) {
    return Sha256.of(row.title() + "\n" + row.date() + "\n" + text);
  }

  /** Forgets the rows. */
  @Override
  public void close() {
    names.close();
  }

  private static Reading failed(String name, String code, String message) {
    return new Reading.Failed(new Diagnostic(name, "read", code, message), "");
  }
}
