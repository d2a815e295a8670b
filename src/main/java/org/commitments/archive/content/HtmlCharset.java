package org.commitments.archive.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Decodes pages. What is valid UTF-8 is that, since many pages declare another charset wrongly;
 * otherwise what the container or the page itself declares.
 */
final class HtmlCharset {

  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern DECLARED =
      Patterns.ignoringCase("<meta\\b[^>]{0,300}?\\bcharset\\s*+=\\s*+[\"']?\\s*+([\\w.:-]{2,40})");
  private static final Pattern XML =
      Patterns.ignoringCase("\\A\\s*+<\\?xml\\b[^>]*?\\bencoding\\s*+=\\s*+[\"']([\\w.:-]{2,40})");

  private HtmlCharset() {}

  static String decode(byte[] bytes, @Nullable String outer) throws UnreadableContent {
    try {
      return TextDecoder.decode(bytes);
    } catch (UnreadableContent e) {
      Charset declared = declared(bytes, outer);
      if (declared == null || !e.code().equals("encoding")) {
        throw e;
      }
      return TextDecoder.decode(bytes, declared);
    }
  }

  private static @Nullable Charset declared(byte[] bytes, @Nullable String outer) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Charset charset = named(outer);
    for (Pattern pattern : new Pattern[] {XML, DECLARED}) {
      Matcher matcher = pattern.matcher(head);
      if (charset == null && matcher.find()) {
        charset = named(matcher.group(1));
      }
    }
    return charset;
  }

  /** The charset of a name as browsers take it, or null where it is none or UTF-8. */
  private static @Nullable Charset named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String known = name.strip().toLowerCase(Locale.ROOT);
    if (known.equals("iso-8859-1") || known.equals("us-ascii") || known.equals("latin1")) {
      known = "windows-1252";
    }
    try {
      Charset charset = Charset.forName(known);
      return charset.equals(StandardCharsets.UTF_8) || known.startsWith("utf-16") ? null : charset;
    } catch (IllegalArgumentException e) {
      // Illegal or unknown: as if there were no declaration.
      return null;
    }
  }
}
