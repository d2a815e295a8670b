package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.commitments.hostile.HostileFiles;
import org.commitments.text.GivenUp;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  private static final String ONE =
      "The two provinces will open a shared market hall for river fish, rice and fruit by the end of"
          + " 2026, and will lend forty boats to the schools on the islands, free of charge.";
  private static final String TWO =
      "Each side will name a deputy chairman who reports twice a year on what has been done so far"
          + " and on what is late, with the reasons.";

  @Test
  void joinsTheLinesOfAParagraph() throws Exception {
    byte[] pdf =
        new PdfPages(null, 450, "")
            .lines("A market on the river")
            .paragraph(ONE)
            .lines("- open two ports;", "- train 40 guides.")
            .paragraph(TWO)
            .bytes();
    assertThat(words(pdf).lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "A market on the river", ONE, "- open two ports;", "- train 40 guides.", TWO);
  }

  @Test
  void joinsWordsThatWereDivided() throws Exception {
    byte[] pdf =
        new PdfPages(null, 300, "")
            .lines(
                "The two sides agreed on closer cooper-",
                "ation in fishing, and on a long-",
                "term plan; a long-term plan helps.")
            .bytes();
    assertThat(words(pdf))
        .isEqualTo(
            "The two sides agreed on closer cooperation in fishing, and on a long-term plan; a"
                + " long-term plan helps.");
  }

  @Test
  void dropsWhatRepeatsOnThePages() throws Exception {
    PdfPages pages = new PdfPages(null, 450, "River Province Gazette, page");
    for (int i = 0; i < 40; i++) {
      pages.paragraph("Article " + (char) ('A' + i % 26) + ". " + ONE);
    }
    String words = words(pages.bytes());
    assertThat(words).doesNotContain("Gazette", "- 1 -", "- 2 -");
    assertThat(words.lines().filter(line -> !line.isBlank()))
        .hasSize(40)
        .allMatch(l -> l.endsWith(ONE));
  }

  @Test
  void readsOneColumnAfterTheOther() throws Exception {
    byte[] pdf = new PdfPages(null, 220, "").paragraph(ONE).column().paragraph(TWO).bytes();
    assertThat(words(pdf)).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void saysThatThereIsNoText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertThat(code(bytes.toByteArray())).isEqualTo("no-text");
  }

  @Test
  void saysThatItIsEncrypted() throws IOException {
    byte[] pdf = new PdfPages(null, 400, "").paragraph(ONE).bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    assertThat(code(bytes.toByteArray())).isEqualTo("encrypted");
  }

  @Test
  void stopsAtBombs() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%PDF-1.4\n1 0 obj <</Length 1 /Filter /FlateDecode>>\nstream\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    DeflaterOutputStream out = new DeflaterOutputStream(pdf, best, 1 << 16);
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < 300; i++) {
      out.write(zeros);
    }
    out.finish();
    best.end();
    assertThat(code(pdf.toByteArray())).isEqualTo("bomb");
  }

  @Test
  void failsWithAWordOfItForWhateverIsBroken() throws IOException {
    byte[] whole = new PdfPages(null, 450, "").paragraph(ONE).paragraph(TWO).bytes();
    Random random = new Random(5);
    ContentReader reader = new TimeLimit(new PdfReader(), 20);
    for (int i = 0; i < 150; i++) {
      byte[] broken = Arrays.copyOf(whole, i < 50 ? whole.length * i / 50 : whole.length);
      for (int n = 0; n < 10 && i >= 50; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      Throwable fault = catchThrowable(() -> reader.read(broken, null));
      assertThat(fault == null || fault instanceof UnreadableContent).as("%s", fault).isTrue();
    }
    String cycle =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF";
    assertThatThrownBy(() -> reader.read(cycle.getBytes(StandardCharsets.ISO_8859_1), null))
        .isInstanceOf(UnreadableContent.class);
  }

  @Test
  void abandonsWhatTakesTooLong() {
    ContentReader slow =
        new TimeLimit(
            (bytes, charset) -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Content.of("late");
            },
            1);
    assertThatThrownBy(() -> slow.read(new byte[0], null))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("1 seconds", "--max-seconds");
    ContentReader deep = new TimeLimit((bytes, charset) -> Content.of("" + recurse(1)), 20);
    assertThatThrownBy(() -> deep.read(new byte[0], null))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("StackOverflowError");
  }

  @Test
  void endsTheThreadOfWhatTakesTooLong() throws Exception {
    byte[] laughs = HostileFiles.of("laughs.pdf");
    Thread[] reader = new Thread[1];
    ContentReader slow =
        new TimeLimit(
            (bytes, charset) -> {
              reader[0] = Thread.currentThread();
              return new PdfReader().read(bytes, charset);
            },
            1);
    assertThatThrownBy(() -> slow.read(laughs, null))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("--max-seconds");
    reader[0].join(10_000);
    assertThat(reader[0].isAlive()).isFalse();
  }

  /** Also where no drawing is drawn: each table of objects refers to the one before. */
  @Test
  void endsTheThreadOfAFileThatIsLongInOpening() throws Exception {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    for (int i = 0; i < 2_000_000; i++) {
      pdf.append(i).append(" 0 obj<</Type/X>>endobj\n");
    }
    byte[] bytes =
        pdf.append("startxref\n99999999\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread =
        new Thread(() -> end.set(catchThrowable(() -> new PdfReader().read(bytes, null))));
    thread.start();
    Thread.sleep(300);
    thread.interrupt();
    thread.join(5_000);
    assertThat(thread.isAlive()).isFalse();
    assertThat(end.get()).isInstanceOf(GivenUp.class);
  }

  @Test
  void readsNothingWhileManyThreadsCannotBeEnded() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ThreadGroup threads = new ThreadGroup("stubborn");
    ContentReader stubborn =
        new TimeLimit(
            (bytes, charset) -> {
              while (!over.get()) {
                Thread.onSpinWait();
              }
              return Content.of("late");
            },
            1,
            threads);
    ContentReader quick = new TimeLimit((bytes, charset) -> Content.of("words"), 1, threads);
    try {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> stubborn.read(new byte[0], null))
            .hasMessageContaining("1 seconds");
      }
      assertThat(quick.read(new byte[0], null).words()).isEqualTo("words");
      assertThatThrownBy(() -> stubborn.read(new byte[0], null)).hasMessageContaining("1 seconds");
      assertThatThrownBy(() -> quick.read(new byte[0], null))
          .isInstanceOf(UnreadableContent.class)
          .hasMessageContaining("6 documents before it");
      assertThat(threads.activeCount()).isEqualTo(6);
    } finally {
      over.set(true);
    }
    assertThat(quick.read(new byte[0], null).words()).isEqualTo("words");
  }

  @Test
  void endsTheThreadOfAPage() throws Exception {
    String page = "<html>" + "<p>Hue will share a boat.".repeat(4_000_000);
    Thread thread = new Thread(() -> HtmlReader.of(page));
    thread.setUncaughtExceptionHandler((ended, e) -> assertThat(e).isInstanceOf(GivenUp.class));
    thread.start();
    Thread.sleep(200);
    thread.interrupt();
    thread.join(5_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int recurse(int n) {
    return recurse(n + 1) + n;
  }

  private static String words(byte[] pdf) throws UnreadableContent {
    return new PdfReader().read(pdf, null).words();
  }

  private static String code(byte[] pdf) {
    Throwable fault = catchThrowable(() -> new PdfReader().read(pdf, null));
    assertThat(fault).isInstanceOf(UnreadableContent.class);
    return ((UnreadableContent) fault).code();
  }
}
