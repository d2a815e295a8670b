package org.commitments.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.commitments.archive.content.Content;
import org.commitments.archive.content.ContentReader;
import org.commitments.archive.content.ContentType;
import org.commitments.archive.content.DocxReader;
import org.commitments.archive.content.HtmlReader;
import org.commitments.archive.content.PdfReader;
import org.commitments.archive.content.SiteFurniture;
import org.commitments.archive.content.TextDecoder;
import org.commitments.archive.content.TimeLimit;
import org.commitments.archive.content.UnreadableContent;
import org.commitments.model.Diagnostic;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Opens sources of all formats. What a source is, its content tells; its name only decides about
 * plain text that nobody chose, of which style sheets, programs and the like are no announcements.
 */
final class Formats {

  private static final ContentReader PLAIN =
      (bytes, charset) -> Content.of(TextDecoder.decode(bytes));
  private static final Pattern HIDDEN = Patterns.exact("(?:\\A|/)\\.(?!\\.?/)");
  private static final Set<String> OF_TEXT = Set.of("", "txt", "text", "html", "htm", "xhtml");
  private static final Set<String> OF_LINES = Set.of("jsonl", "ndjson");
  private static final Set<String> OF_TABLES = Set.of("csv", "tsv");
  private static final Set<String> OF_OFFICE = Set.of("docx", "docm", "doc", "rtf", "odt");

  private final ReadOptions options;
  private final boolean textOnly;
  private final @Nullable PageSample sample;
  private final Map<ContentType, ContentReader> readers = new EnumMap<>(ContentType.class);

  private Formats(ReadOptions options, boolean textOnly, @Nullable PageSample sample) {
    this.options = options;
    this.textOnly = textOnly;
    this.sample = sample;
    readers.put(ContentType.TEXT, PLAIN);
    readers.put(ContentType.BINARY, PLAIN);
    if (!textOnly) {
      int seconds = options.limits().seconds();
      readers.put(ContentType.HTML, new TimeLimit(new HtmlReader(), seconds));
      readers.put(ContentType.PDF, new TimeLimit(new PdfReader(), seconds));
      readers.put(ContentType.OFFICE, new TimeLimit(new DocxReader(), seconds));
    }
  }

  /** All formats. */
  static Formats all(ReadOptions options) {
    return new Formats(options, false, null);
  }

  /** Plain text alone. */
  static Formats ofText(ReadOptions options) {
    return new Formats(options, true, null);
  }

  /** Pages of HTML alone, which go to a sample and are skipped themselves. */
  static Formats sampling(ReadOptions options, PageSample sample) {
    return new Formats(options, false, sample);
  }

  /** What a source turned out to be. */
  sealed interface Opened {}

  /** One document, or the fault that it has. */
  record Document(Reading reading) implements Opened {}

  /** A container, to be closed by who opened it. */
  record Nested(Container container, Place place) implements Opened {}

  /**
   * How a source is wrapped.
   *
   * @param depth the containers around it
   * @param packed whether what is around it only compresses it
   * @param budget what its file may ask for
   * @param about what is known of its file
   */
  record Place(int depth, boolean packed, Budget budget, About about) {

    Place within() {
      return new Place(depth + 1, false, budget, about);
    }

    Place unpacked() {
      return new Place(packed ? depth + 1 : depth, true, budget, about);
    }

    boolean knows(String source, String digest) {
      return about.known() != null && about.known().knows(source, digest);
    }

    /** What recurs on the pages beside one in this place. */
    SiteFurniture furniture() {
      SiteSearch sites = about.sites();
      if (sites == null || (depth == 0 && packed)) {
        return SiteFurniture.NONE;
      }
      return depth == 0 ? sites.ofFolder(about.file()) : sites.ofArchive(about.file());
    }
  }

  /**
   * What is known of a file before it is read.
   *
   * @param file the file
   * @param known what need not be decoded
   * @param sites what tells of furniture, or null where pages are read each for itself
   */
  record About(Source file, @Nullable KnownInputs known, @Nullable SiteSearch sites) {}

  /** The place of a file. */
  Place outermost(About about) {
    return new Place(0, false, new Budget(options.limits(), options.scratch()), about);
  }

  /** Whether a file of a folder is to be read. */
  boolean takes(Path file) {
    String extension = FileName.extension(String.valueOf(file.getFileName()));
    if (textOnly) {
      return extension.isEmpty() || extension.equals("txt");
    }
    if (OF_TEXT.contains(extension) || OF_TABLES.contains(extension)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return isKnown(ContentType.of(in.readNBytes(ContentType.HEAD)), extension);
    } catch (IOException e) {
      // That it cannot be read is told when it is read.
      return true;
    }
  }

  private static boolean isKnown(ContentType type, String extension) {
    return switch (type) {
      case TEXT, BINARY -> false;
      case OFFICE, OTHER_OFFICE -> OF_OFFICE.contains(extension);
      default -> true;
    };
  }

  /**
   * Opens a source and reads it where it is a document.
   *
   * @throws IOException where it cannot be read
   */
  Opened open(Source source, Place place) throws IOException {
    boolean isFile = place.depth() == 0 && !place.packed();
    InputStream in = isFile ? place.budget().ofFile(source.open()) : source.open();
    boolean open = false;
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, 2 * ContentType.HEAD);
      buffered.mark(ContentType.HEAD);
      byte[] head = buffered.readNBytes(ContentType.HEAD);
      buffered.reset();
      Opened opened = open(source, buffered, head, place);
      open = opened instanceof Nested;
      return opened;
    } finally {
      if (!open) {
        in.close();
      }
    }
  }

  private Opened open(Source source, InputStream in, byte[] head, Place place) throws IOException {
    ContentType type = textOnly ? ContentType.TEXT : ContentType.of(head);
    if (isForOthers(source, type, FileName.extension(source.fileName()))) {
      return new Document(new Reading.Skipped(source.name()));
    }
    if (sample != null && !sample.leaves(type)) {
      sample.take(in, type, source.charset());
      return new Document(new Reading.Skipped(source.name()));
    }
    return switch (type) {
      case JSON -> rows(json(source, in, place), place);
      case TEXT -> {
        Container table = textOnly ? null : table(source, in, head, place);
        yield table == null ? new Document(read(source, in, type, place)) : rows(table, place);
      }
      case GZIP -> unpack(source, gzip(in), place);
      case ZSTD -> unpack(source, zstd(in), place);
      case BZIP2 -> unpack(source, new BZip2CompressorInputStream(in, true), place);
      case ZIP -> nested(new ZipContainer(source, in, place.budget()), place);
      case WARC -> nested(new WarcContainer(source, in, place.budget()), place);
      case TAR -> nested(new TarContainer(source, in, place.budget()), place);
      default -> new Document(read(source, in, type, place));
    };
  }

  private static InputStream gzip(InputStream in) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .get();
  }

  private static InputStream zstd(InputStream in) throws IOException {
    try {
      return new ZstdCompressorInputStream(in);
    } catch (LinkageError e) {
      throw new Fault(
          "unreadable",
          "the library of Zstandard does not work here ("
              + e
              + "); unpack the file with zstd -d, or name a folder from which code may be run with"
              + " COMMITMENTS_JAVA_OPTS=-Djava.io.tmpdir=DIR");
    }
  }

  private Opened unpack(Source source, InputStream unpacked, Place place) throws IOException {
    Place inner = place.unpacked();
    checkDepth(inner.depth());
    Member member =
        new Member(
            source.name(),
            FileName.unpacked(source.fileName()),
            source.named(),
            source.charset(),
            place.budget().ofPacked(unpacked));
    return open(member, inner);
  }

  private Opened nested(Container container, Place place) throws IOException {
    checkDepth(place.within().depth());
    return new Nested(container, place.within());
  }

  private void checkDepth(int depth) throws Fault {
    if (depth > options.limits().depth()) {
      throw new Fault(
          "depth",
          "archives within archives, more than "
              + options.limits().depth()
              + " deep; unpack them, or allow more with --max-depth");
    }
  }

  /** The rows of a file are as deep as the file. */
  private static Opened rows(Container container, Place place) {
    return new Nested(container, place);
  }

  private Container json(Source source, InputStream in, Place place) throws IOException {
    boolean lines = OF_LINES.contains(FileName.extension(source.fileName()));
    // Settings of programs are JSON too.
    String optional = source.named() || lines ? null : source.name();
    return new JsonRows(in, place.budget(), new RowReader(source, options, place), lines, optional);
  }

  /** A table where the first line has the names of columns that are looked for, or null. */
  private @Nullable Container table(Source source, InputStream in, byte[] head, Place place)
      throws IOException {
    boolean utf16 = head.length > 1 && (head[0] & head[1] & 0xFF) >= 0xFE;
    String begin = new String(head, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    boolean isTable = OF_TABLES.contains(FileName.extension(source.fileName()));
    if (!isTable && !options.fields().areColumns(CsvRows.columns(begin))) {
      return null;
    }
    char delimiter = CsvRows.delimiter(begin.lines().findFirst().orElse(""));
    return new CsvRows(in, delimiter, place.budget(), new RowReader(source, options, place));
  }

  private Reading read(Source source, InputStream in, ContentType type, Place place)
      throws IOException {
    String extension = FileName.extension(source.fileName());
    int most = options.limits().document();
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Fault(
          "too-large",
          "more than "
              + most
              + " bytes; split it, or allow more with --max-document-size (up to 1G)");
    }
    SiteFurniture furniture = type == ContentType.HTML ? place.furniture() : SiteFurniture.NONE;
    String digest = Sha256.of(bytes);
    if (!furniture.isEmpty()) {
      // What comes of the page depends on the pages beside it.
      digest = Sha256.of(digest + furniture.digest());
    }
    // What a container says of the charset is part of the input where the bytes do not tell it.
    if ((source.charset() == null || TextDecoder.isUtf8(bytes))
        && place.knows(source.name(), digest)) {
      return new Reading.Known(source.name(), digest);
    }
    try {
      ContentReader reader = readers.get(type);
      if (reader == null) {
        throw new UnreadableContent(
            "format", "an office document of a kind that is not read; save it as .docx or .txt");
      }
      if (!furniture.isEmpty()) {
        reader = new TimeLimit(new HtmlReader(furniture), options.limits().seconds());
      }
      return new Reading.Read(document(source, reader.read(bytes, source.charset())), digest);
    } catch (UnreadableContent e) {
      if (e.code().equals("binary") && !source.named() && extension.isEmpty()) {
        return new Reading.Skipped(source.name());
      }
      return new Reading.Failed(
          new Diagnostic(source.name(), "read", e.code(), e.reason()), digest);
    }
  }

  /** Whether a member of an archive is not for the program; of folders the walk decides. */
  private static boolean isForOthers(Source source, ContentType type, String extension) {
    if (!source.isMember() || source.named()) {
      return false;
    }
    return switch (type) {
      case TEXT, BINARY ->
          !(OF_TEXT.contains(extension) || OF_TABLES.contains(extension))
              || isHidden(source.fileName());
      case OFFICE, OTHER_OFFICE -> !OF_OFFICE.contains(extension);
      default -> isHidden(source.fileName());
    };
  }

  private static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/") || HIDDEN.matcher(path).find();
  }

  private org.commitments.model.Document document(Source source, Content content)
      throws UnreadableContent {
    options.limits().check(content.words());
    LocalDate published = options.published() == null ? content.published() : options.published();
    return new org.commitments.model.Document(
        source.name(), content.words(), options.language(), published, content.title());
  }

  /** Why a file could not be opened, without its path, which the diagnostic has. */
  static String reason(IOException e) {
    return Fault.of(e).reason();
  }
}
