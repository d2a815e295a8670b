package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.commitments.archive.content.ContentType;
import org.commitments.archive.content.SiteSurvey;
import org.jspecify.annotations.Nullable;

/**
 * Some of the pages of HTML that are met, chosen by hashes of their bytes: whatever their order,
 * the same pages. Larger ones than {@link #LARGEST} are left out. One thread uses it.
 */
final class PageSample {

  /** How many pages are chosen. */
  static final int PAGES = 64;

  /** The most bytes of a page that is chosen: 256 KiB. */
  static final int LARGEST = 256 << 10;

  private final TreeMap<Long, Page> pages = new TreeMap<>();

  private static final class Page {

    private final byte[] bytes;
    private final @Nullable String charset;

    Page(byte[] bytes, @Nullable String charset) {
      this.bytes = bytes;
      this.charset = charset;
    }
  }

  /** Whether a content is none of a page but may hold some. */
  boolean leaves(ContentType type) {
    return switch (type) {
      case GZIP, ZSTD, BZIP2, ZIP, TAR, WARC -> true;
      default -> false;
    };
  }

  /**
   * Takes a content, where it is a page.
   *
   * @param charset what its container declares
   * @throws IOException where it cannot be read
   */
  void take(InputStream in, ContentType type, @Nullable String charset) throws IOException {
    if (type != ContentType.HTML) {
      return;
    }
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length <= LARGEST) {
      long hash = ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong();
      if (pages.size() < PAGES || hash < pages.lastKey()) {
        pages.put(hash, new Page(bytes, charset));
      }
      if (pages.size() > PAGES) {
        pages.pollLastEntry();
      }
    }
  }

  /** How many were chosen until now. */
  int size() {
    return pages.size();
  }

  /**
   * Compares the pages.
   *
   * @param seconds how long the reading of one may take
   */
  SiteSurvey survey(int seconds) {
    SiteSurvey survey = new SiteSurvey();
    for (Page page : pages.values()) {
      survey.add(page.bytes, page.charset, seconds);
    }
    return survey;
  }
}
