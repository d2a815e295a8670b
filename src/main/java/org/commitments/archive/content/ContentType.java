package org.commitments.archive.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/** What sort of content bytes are, told by the bytes and never by a name. */
public enum ContentType {
  /** Plain text, or what may be. */
  TEXT,
  /** A page of HTML. */
  HTML,
  /** JSON objects, in an array or one after another. */
  JSON,
  /** PDF. */
  PDF,
  /** A word processor's, spreadsheet's or slides' file of Office Open XML. */
  OFFICE,
  /** An office document of a kind that is not read. */
  OTHER_OFFICE,
  /** A zip archive. */
  ZIP,
  /** A tar archive. */
  TAR,
  /** Compressed with gzip. */
  GZIP,
  /** Compressed with Zstandard. */
  ZSTD,
  /** Compressed with bzip2. */
  BZIP2,
  /** A web archive. */
  WARC,
  /** No text, and of no kind that is known. */
  BINARY;

  /** As many of the first bytes of a content as tell its kind. */
  public static final int HEAD = 8192;

  private static final int TAR_MAGIC = 257;
  private static final int PDF_WITHIN = 1024;
  private static final int ZIP_NAME_LENGTH = 26;
  private static final int ZIP_NAME = 30;
  private static final List<String> OFFICE_PARTS =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "customXml/");
  private static final List<String> OTHER_OFFICE_MAGIC =
      List.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "{\\rtf");

  private static final Pattern HTML_START =
      Patterns.ignoringCase(
          "<!doctype\\s++html\\b|<(?:html|head|body|meta|title|link|script|style|div|main|article"
              + "|section|header|table|center|font|h[1-6]|p|ul|ol)\\b[^<>]*+>");
  private static final Pattern HTML_INSIDE = Patterns.ignoringCase("<(?:html|body)\\b[^<>]*+>");
  private static final Pattern JSON_START =
      Patterns.exact("\\A\\s*+(?:\\{\\s*+[\"}]|\\[\\s*+\\{\\s*+[\"}])");

  /** The kind of the content that begins with these bytes, at most {@link #HEAD} of which count. */
  public static ContentType of(byte[] head) {
    String raw = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
    if (raw.startsWith("PK\u0003\u0004")) {
      return zip(raw);
    }
    if (raw.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (raw.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (raw.startsWith("(\u00B5/\u00FD") || raw.startsWith("*M\u0018", 1)) {
      return ZSTD;
    }
    if (raw.startsWith("BZh") && raw.startsWith("1AY&SY", 4)) {
      return BZIP2;
    }
    if (raw.startsWith("WARC/")) {
      return WARC;
    }
    if (raw.startsWith("ustar", TAR_MAGIC)) {
      return TAR;
    }
    if (OTHER_OFFICE_MAGIC.stream().anyMatch(raw::startsWith)) {
      return OTHER_OFFICE;
    }
    int pdf = raw.indexOf("%PDF-");
    if (pdf >= 0 && pdf < PDF_WITHIN) {
      return PDF;
    }
    return text(raw, head);
  }

  private static ContentType zip(String raw) {
    if (raw.length() < ZIP_NAME) {
      return ZIP;
    }
    int length = raw.charAt(ZIP_NAME_LENGTH) | raw.charAt(ZIP_NAME_LENGTH + 1) << 8;
    String name = raw.substring(ZIP_NAME, Math.min(raw.length(), ZIP_NAME + length));
    if (name.equals("mimetype")) {
      return OTHER_OFFICE;
    }
    return OFFICE_PARTS.stream().anyMatch(name::startsWith) ? OFFICE : ZIP;
  }

  private static ContentType text(String raw, byte[] head) {
    String words = raw;
    if (raw.startsWith("\u00FF\u00FE") || raw.startsWith("\u00FE\u00FF")) {
      Charset charset =
          raw.charAt(0) == '\u00FF' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      words = new String(head, 2, raw.length() - 2, charset);
    } else if (raw.indexOf('\0') >= 0) {
      return BINARY;
    } else if (raw.startsWith("\u00EF\u00BB\u00BF")) {
      words = raw.substring(3);
    }
    if (JSON_START.matcher(words).lookingAt()) {
      return JSON;
    }
    return !words.isBlank() && isHtml(words) ? HTML : TEXT;
  }

  private static boolean isHtml(String words) {
    String rest = words.stripLeading();
    while (rest.startsWith("<!--") || rest.startsWith("<?xml")) {
      int end = rest.indexOf(rest.startsWith("<!--") ? "-->" : "?>");
      if (end < 0) {
        return true;
      }
      rest = rest.substring(rest.indexOf('>', end) + 1).stripLeading();
    }
    return HTML_START.matcher(rest).lookingAt() || HTML_INSIDE.matcher(rest).find();
  }
}
