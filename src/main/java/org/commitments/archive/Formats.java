package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.commitments.archive.content.Content;
import org.commitments.archive.content.ContentReader;
import org.commitments.archive.content.ContentType;
import org.commitments.archive.content.HtmlReader;
import org.commitments.archive.content.TextDecoder;
import org.commitments.archive.content.UnreadableContent;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;

/**
 * Reads documents of all formats. What a document is, its content tells; its name only decides
 * about plain text in folders, of which style sheets, programs and the like are no announcements.
 */
final class Formats {

  private static final Set<String> OF_TEXT = Set.of("", "txt", "text");
  private static final Set<String> OF_PAGES = Set.of("html", "htm", "xhtml");

  private static final ContentReader PLAIN =
      (bytes, charset) -> Content.of(TextDecoder.decode(bytes));

  private final ReadOptions options;
  private final Map<ContentType, ContentReader> readers = new EnumMap<>(ContentType.class);

  private Formats(ReadOptions options) {
    this.options = options;
    readers.put(ContentType.TEXT, PLAIN);
  }

  /** All formats. */
  static Formats all(ReadOptions options) {
    Formats formats = new Formats(options);
    formats.readers.put(ContentType.HTML, new HtmlReader());
    return formats;
  }

  /** Plain text alone. */
  static Formats ofText(ReadOptions options) {
    return new Formats(options);
  }

  /** Whether a file of a folder is to be read. */
  boolean takes(Path file) {
    String extension = FileName.extension(String.valueOf(file.getFileName()));
    if (OF_TEXT.contains(extension) || (hasMarkup() && OF_PAGES.contains(extension))) {
      return true;
    }
    if (!hasMarkup()) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      ContentType type = ContentType.of(in.readNBytes(ContentType.HEAD));
      return type != ContentType.TEXT && readers.containsKey(type);
    } catch (IOException e) {
      // Of what it is nothing is known; as before, its name decides.
      return false;
    }
  }

  private boolean hasMarkup() {
    return readers.size() > 1;
  }

  /** Reads a source as one document. A fault is a {@link Reading.Failed}, never an exception. */
  Reading read(Source source) {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(options.maxSize() + 1);
    } catch (IOException e) {
      return failed(source, "unreadable", reason(e), "");
    }
    if (bytes.length > options.maxSize()) {
      String message =
          "more than "
              + options.maxSize()
              + " bytes; split it, or allow more with --max-document-size (up to 1G)";
      return failed(source, "too-large", message, "");
    }
    String digest = Sha256.of(bytes);
    ContentType type = hasMarkup() ? ContentType.of(bytes) : ContentType.TEXT;
    try {
      ContentReader reader = readers.getOrDefault(type, PLAIN);
      return new Reading.Read(document(source, reader.read(bytes, null)), digest);
    } catch (UnreadableContent e) {
      if (e.code().equals("binary") && !source.named() && FileName.extension(source).isEmpty()) {
        return new Reading.Skipped(source.name());
      }
      return failed(source, e.code(), e.reason(), digest);
    }
  }

  private Document document(Source source, Content content) {
    LocalDate published = options.published() == null ? content.published() : options.published();
    return new Document(
        source.name(), content.words(), options.language(), published, content.title());
  }

  private static Reading failed(Source source, String code, String message, String digest) {
    return new Reading.Failed(new Diagnostic(source.name(), "read", code, message), digest);
  }

  /** Why a file could not be opened, without its path, which the diagnostic has. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it; check its owner and mode";
    }
    return "cannot be read: " + e;
  }
}
