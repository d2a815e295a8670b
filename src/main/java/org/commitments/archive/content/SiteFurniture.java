package org.commitments.archive.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.segment.LineSign;
import org.commitments.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The lines that recur on the pages of a site, as {@link SiteSurvey} found them, and which of them
 * are furniture. Where on a page a line stands decides, too: {@link PageEdges}. Immutable; shared
 * by threads.
 */
public final class SiteFurniture {

  /** No line is known to recur. */
  public static final SiteFurniture NONE = new SiteFurniture(Map.of());

  private static final List<LineSign> SIGNS = List.of(LineSign.values());

  /**
   * A line that recurs.
   *
   * @param sign what its words say
   * @param furniture whether it is dropped where it stands at the edge of a page
   */
  record Recurring(LineSign sign, boolean furniture) {}

  private final Map<String, Map<Long, Recurring>> sites;
  private final String digest;

  /** Takes the lines by their keys, of each site that has furniture. */
  SiteFurniture(Map<String, Map<Long, Recurring>> sites) {
    Map<String, Map<Long, Recurring>> copy = new HashMap<>();
    sites.forEach((site, lines) -> copy.put(site, Map.copyOf(lines)));
    this.sites = Map.copyOf(copy);
    this.digest = this.sites.isEmpty() ? "" : digest(this.sites);
  }

  /** Whether nothing is ever dropped. */
  public boolean isEmpty() {
    return sites.isEmpty();
  }

  /** SHA-256 of all that it knows in hexadecimal digits; empty where that is nothing. */
  public String digest() {
    return digest;
  }

  /** All that it knows as bytes, of which {@link #of} makes it again. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sites.size());
      for (Map.Entry<String, Map<Long, Recurring>> site : sites.entrySet()) {
        byte[] name = site.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeInt(site.getValue().size());
        for (Map.Entry<Long, Recurring> line : site.getValue().entrySet()) {
          out.writeLong(line.getKey());
          out.writeByte(SIGNS.indexOf(line.getValue().sign()));
          out.writeBoolean(line.getValue().furniture());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What {@link #bytes} told. */
  public static SiteFurniture of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Map<String, Map<Long, Recurring>> sites = new HashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      Map<Long, Recurring> lines = new HashMap<>();
      for (int more = in.getInt(); more > 0; more--) {
        lines.put(in.getLong(), new Recurring(SIGNS.get(in.get()), in.get() != 0));
      }
      sites.put(new String(name, StandardCharsets.UTF_8), lines);
    }
    return sites.isEmpty() ? NONE : new SiteFurniture(sites);
  }

  /** The lines of a page that are left. */
  List<HtmlLine> without(HtmlPage page) {
    Map<Long, Recurring> known = sites.get(page.site());
    if (known == null) {
      return page.lines();
    }
    List<@Nullable Recurring> recurring = new ArrayList<>();
    for (HtmlLine line : page.lines()) {
      recurring.add(known.get(key(line)));
    }
    if (recurring.stream().noneMatch(line -> line != null && line.furniture())) {
      return page.lines();
    }
    boolean[] spared = new PageEdges(EdgeLine.of(page), recurring).furniture();
    List<HtmlLine> left = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < spared.length; i++) {
      HtmlLine line = page.lines().get(i);
      if (spared[i]) {
        gap = true;
      } else {
        left.add(
            gap && !line.gap()
                ? new HtmlLine(line.words(), line.marker(), line.linked(), true, line.block())
                : line);
        gap = false;
      }
    }
    return left;
  }

  /** The key of a line: its words whatever their case. */
  static long key(HtmlLine line) {
    return key(line.marker() + Folding.lower(line.words()));
  }

  /** The first eight bytes of SHA-256 of these words. */
  static long key(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(sha256().digest(bytes)).getLong();
  }

  private static String digest(Map<String, Map<Long, Recurring>> sites) {
    MessageDigest digest = sha256();
    new TreeMap<>(sites)
        .forEach(
            (site, lines) -> {
              digest.update((site + "\n").getBytes(StandardCharsets.UTF_8));
              new TreeMap<>(lines)
                  .forEach(
                      (key, line) -> {
                        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, key));
                        digest.update((byte) (line.furniture() ? 1 : 0));
                      });
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
