package org.commitments.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Files that are made to break what reads them, each with what is to come of it. */
public final class HostileFiles {

  /** An announcement that is good. */
  public static final String GOOD = "Hanoi will share 40 boats with Hue by the end of 2031.";

  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  private final Map<String, File> files = new LinkedHashMap<>();

  /** A file, and what is told of it and of what it holds. */
  public static final class File {

    private final byte[] content;
    private final List<String> outcomes;

    private File(byte[] content, String... outcomes) {
      this.content = content;
      this.outcomes = List.of(outcomes);
    }

    /** All of it. */
    public byte[] content() {
      return content.clone();
    }

    /** Codes of errors, or {@code read}: one each for what it holds, or those of which one is. */
    public List<String> outcomes() {
      return outcomes;
    }
  }

  private HostileFiles() {}

  /** The files by their names. */
  public static Map<String, File> all() throws IOException {
    HostileFiles all = new HostileFiles();
    all.archives();
    all.names();
    all.pages();
    all.documents();
    all.texts();
    return all.files;
  }

  /** One of them. */
  public static byte[] of(String name) throws IOException {
    return Objects.requireNonNull(all().get(name), name).content();
  }

  private void put(String name, byte[] content, String... outcomes) {
    files.put(name, new File(content, outcomes));
  }

  private void put(String name, String content, String... outcomes) {
    put(name, content.getBytes(StandardCharsets.UTF_8), outcomes);
  }

  private void archives() throws IOException {
    put("quine.gz", Quine.gzip(), "depth");
    put("quine.zip", Quine.zip(), "depth");
    put("overlap.zip", overlapping(5000), "read");
    // Its members begin like archives, and are none.
    put("quoted.zip", quoting(500), "unreadable");
    byte[] bomb = new byte[90 << 20];
    Arrays.fill(bomb, (byte) 'a');
    put("bomb.zip", zip("a.txt", bomb), "bomb");
    byte[] nested = zip("a.txt", bomb);
    put("nested.zip", zip("b.zip", zip("c.zip", nested)), "bomb");
    put("deep.zip", zip("b.zip", zip("c.zip", zip("d.zip", nested))), "depth");
    put(
        "cut.zip",
        Arrays.copyOf(zip("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)), 50),
        "truncated");
  }

  private void names() throws IOException {
    String[] names = {
      "../../../evil.txt",
      "/etc/evil.txt",
      "\\\\server\\share\\evil.txt",
      "C:\\evil.txt",
      "..\\..\\evil.txt",
      "file:///etc/evil.txt",
      "a\u202Etxt.exe.txt",
      "a\nb\u001B[2J.txt",
      "con.txt",
      "a.txt",
      "a.txt",
      "~/evil.txt",
      "$(touch evil).txt"
    };
    String[] read = new String[names.length];
    Arrays.fill(read, "read");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (var zipped =
            new org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream(
                (OutputStream) zip);
        TarArchiveOutputStream tarred = new TarArchiveOutputStream(tar, "UTF-8")) {
      for (int i = 0; i < names.length; i++) {
        byte[] words = GOOD.replace("40", "" + (100 + i)).getBytes(StandardCharsets.UTF_8);
        zipped.putArchiveEntry(
            new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(names[i]));
        zipped.write(words);
        zipped.closeArchiveEntry();
        TarArchiveEntry entry = new TarArchiveEntry(names[i], true);
        words = GOOD.replace("40", "" + (200 + i)).getBytes(StandardCharsets.UTF_8);
        entry.setSize(words.length);
        tarred.putArchiveEntry(entry);
        tarred.write(words);
        tarred.closeArchiveEntry();
      }
    }
    put("names.zip", zip.toByteArray(), read);
    // Of tar "..\\" is the beginning of a hidden name.
    put("names.tar", tar.toByteArray(), Arrays.copyOf(read, names.length - 1));
    ByteArrayOutputStream special = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(special)) {
      for (byte kind :
          new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_FIFO,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK
          }) {
        TarArchiveEntry entry = new TarArchiveEntry("special" + kind + ".txt", kind);
        entry.setLinkName("/etc/passwd");
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
    }
    put("special.tar", special.toByteArray());
  }

  private void pages() {
    String good = "<p>" + GOOD.replace("40", "41") + "</p>";
    put("tags.html", "<html>" + "<div>".repeat(100_000) + good, "read");
    put("inline.html", "<html>" + "<b><i>".repeat(100_000) + good.replace("41", "42"), "read");
    put(
        "attributes.html",
        "<html><p " + "a=b ".repeat(200_000) + ">" + good.replace("41", "43"),
        "read");
    put("comment.html", "<html>" + good.replace("41", "44") + "<!--" + "-".repeat(1 << 20), "read");
    put("references.html", "<html>" + good.replace("41", "45 &#xD800;&#0;&#x110000;"), "read");
    put("empty.html", "<html>" + "<table><tr><td>".repeat(30_000), "empty");
  }

  private void documents() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    put("laughs.docx", docx(laughs + "]>" + WORD + paragraph("&a29;")), "empty", "broken");
    String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    put("outside.docx", docx(outside + WORD + paragraph("&x;")), "empty", "broken");
    put("deep.docx", docx(WORD + "<w:p>".repeat(100_000)), "broken");
    put("bomb.docx", docx(WORD + " ".repeat(300 << 20)), "broken", "time");
    put("cycle.pdf", pdf("<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"), "no-text", "broken");
    put("laughs.pdf", forms(40), "no-text", "broken", "time");
    put(
        "tail.pdf",
        "%PDF-1.7\n1 0 obj<</Prev 0>>endobj\nxref\n0 1\nstartxref\n9\n%%EOF",
        "broken",
        "no-text");
  }

  private void texts() {
    put("nul.txt", GOOD + "\0", "binary");
    put("invalid.txt", new byte[] {'a', (byte) 0xC3, 0x28, (byte) 0xFF, ' ', 'b'}, "encoding");
    put("overlong.txt", new byte[] {'a', (byte) 0xC0, (byte) 0xAF, 'b'}, "encoding");
    put("surrogate.txt", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'}, "encoding");
    put("bidi.txt", "\u202E" + GOOD.replace("40", "46\u2066") + "\u2069\u200F", "read");
    put("surrogates.jsonl", "{\"text\":\"" + GOOD.replace("40", "47 \\ud800") + "\"}\n", "read");
    put("pairs.jsonl", "{\"text\":\"" + GOOD.replace("40", "48 \\udc00\\ud83d") + "\"}\n", "read");
    put("nul.jsonl", "{\"text\":\"" + GOOD + "\\u0000\"}\n", "binary");
    put("deep.json", "[{\"text\":" + "[".repeat(100_000), "json");
    put("number.jsonl", "{\"text\":1" + "0".repeat(1 << 20) + "}\n", "json");
    put("names.jsonl", "{\"" + "a".repeat(1 << 20) + "\":1}\n", "json");
    put(
        "quote.csv",
        "id,text\n1,\"" + "never closed\n".repeat(10_000),
        "truncated",
        "unreadable",
        "read",
        "format");
    put(
        "columns.csv",
        "text" + ",a".repeat(200_000) + "\n" + GOOD.replace("40", "49") + "\n",
        "read");
    put(
        "warc.warc",
        "WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n",
        "truncated",
        "unreadable",
        "broken");
  }

  /** All entries of the directory are one member. */
  private static byte[] overlapping(int entries) throws IOException {
    byte[] zip = zip("a.txt", GOOD.replace("40", "50").getBytes(StandardCharsets.UTF_8));
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - 22;
    int directory = in.getInt(end + 16);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(zip, 0, directory);
    for (int i = 0; i < entries; i++) {
      out.write(zip, directory, end - directory);
    }
    in.putShort(end + 8, (short) entries).putShort(end + 10, (short) entries);
    in.putInt(end + 12, entries * (end - directory));
    out.write(zip, end, 22);
    return out.toByteArray();
  }

  /** Each member holds the heads of those after it, and what the last one unpacks to. */
  private static byte[] quoting(int members) {
    byte[] kernel = new byte[1 << 17];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(kernel);
    deflater.finish();
    byte[] packed = new byte[1 << 12];
    int size = deflater.deflate(packed);
    deflater.end();
    int each = 30 + 8;
    byte[][] heads = new byte[members][];
    for (int i = members - 1; i >= 0; i--) {
      int left = members - 1 - i;
      CRC32 crc = new CRC32();
      for (int next = i + 1; next < members; next++) {
        crc.update(heads[next]);
      }
      crc.update(kernel);
      ByteBuffer head = ByteBuffer.allocate(each).order(ByteOrder.LITTLE_ENDIAN);
      head.putInt(0x04034B50).putShort((short) 20).putShort((short) 0).putShort((short) 8);
      head.putInt(0).putInt((int) crc.getValue()).putInt(left * (each + 5) + size);
      head.putInt(left * each + kernel.length).putShort((short) 8).putShort((short) 0);
      head.put(String.format("%04d.txt", i).getBytes(StandardCharsets.US_ASCII));
      heads[i] = head.array();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (int i = 0; i < members; i++) {
      if (i > 0) {
        out.writeBytes(new byte[] {0, (byte) each, 0, (byte) ~each, (byte) 0xFF});
      }
      ByteBuffer entry = ByteBuffer.allocate(46 + 8).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(0x02014B50).putShort((short) 20).put(heads[i], 4, 26);
      entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      entry.putInt(out.size()).put(heads[i], 30, 8);
      directory.writeBytes(entry.array());
      out.writeBytes(heads[i]);
    }
    out.write(packed, 0, size);
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054B50).putInt(0).putShort((short) members).putShort((short) members);
    end.putInt(directory.size()).putInt(out.size()).putShort((short) 0);
    out.writeBytes(directory.toByteArray());
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static byte[] docx(String document) throws IOException {
    return zip("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] pdf(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    for (int i = 0; i < objects.length; i++) {
      pdf.append(i + 2).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    pdf.append("trailer<</Root 1 0 R>>\n%%EOF");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Each drawing draws the next one ten times. */
  private static byte[] forms(int depth) {
    String[] objects = new String[depth + 3];
    objects[0] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objects[1] =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>";
    objects[2] = "<</Length 5>>stream\n/F Do\nendstream ";
    for (int i = 3; i < objects.length; i++) {
      String next =
          i + 1 < objects.length ? "/Resources<</XObject<</F " + (i + 3) + " 0 R>>>>" : "";
      String drawing = "/F Do ".repeat(10);
      objects[i] =
          "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
              + next
              + "/Length "
              + drawing.length()
              + ">>stream\n"
              + drawing
              + "\nendstream ";
    }
    return pdf(objects);
  }
}
