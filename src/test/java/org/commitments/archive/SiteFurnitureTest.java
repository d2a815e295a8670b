package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.commitments.segment.LineSign;
import org.commitments.segment.LineSigns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What recurs on the pages of a site: what of it is left out, and what stays. */
class SiteFurnitureTest {

  private static final Function<String, LineSign> SIGNS = new LineSigns(LanguagePacks.bundled());

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesOutWhatRecursAndIsNoneOfTheAnnouncement(boolean english) throws IOException {
    write("in", SitePages.pages(english, 30));
    Map<String, List<String>> before = lines(false, "in");
    Map<String, List<String>> after = lines(true, "in");
    assertThat(after).hasSize(30);
    List<String> furniture = SitePages.furniture(english);
    after.forEach(
        (source, lines) -> {
          List<String> was = before.getOrDefault(source, List.of());
          assertThat(was).containsAll(furniture).containsAll(SitePages.recurring(english));
          assertThat(lines)
              .as(source)
              .containsExactlyElementsOf(was.stream().filter(l -> !furniture.contains(l)).toList());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tar.gz", "zip within a tar"})
  void comparesThePagesOfAnArchive(String kind) throws IOException {
    Map<String, byte[]> pages = SitePages.pages(true, 30);
    byte[] bytes =
        switch (kind) {
          case "zip" -> Packed.zip(pages);
          case "tar" -> Packed.tar(pages);
          case "tar.gz" -> Packed.packed("gz", Packed.tar(pages));
          default -> Packed.tar(Map.of("inner.zip", Packed.zip(pages)));
        };
    Files.write(folder.resolve("site.bin"), bytes);
    assertThat(lines(false, "site.bin").values())
        .hasSize(30)
        .allSatisfy(lines -> assertThat(lines).containsAll(SitePages.furniture(true)));
    assertThat(lines(true, "site.bin").values())
        .hasSize(30)
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .containsAll(SitePages.recurring(true))
                    .doesNotContainAnyElementsOf(SitePages.furniture(true)));
  }

  @Test
  void dropsNothingOfFewPages() throws IOException {
    write("in", SitePages.pages(true, 11));
    write("copies", copies(40));
    assertThat(lines(true, "in")).isEqualTo(lines(false, "in"));
    assertThat(lines(true, "copies")).as("pages of one body").isEqualTo(lines(false, "copies"));
    write("in", SitePages.pages(true, 12));
    assertThat(lines(true, "in")).isNotEqualTo(lines(false, "in"));
  }

  @Test
  void joinsSmallFoldersAndKeepsSitesApart() throws IOException {
    SitePages.pages(true, 30)
        .forEach((name, page) -> writeFile("days/" + name.charAt(3) + "/" + name, page));
    assertThat(lines(true, "days").values())
        .hasSize(30)
        .allSatisfy(
            lines -> assertThat(lines).doesNotContainAnyElementsOf(SitePages.furniture(true)));
    for (int i = 0; i < 60; i++) {
      String host = i % 3 == 0 ? "https://www.one.example/" : "https://two.example/";
      String page = SitePages.page(i % 3 == 0, i);
      String named = page.replace("<title>", "<link rel=canonical href='" + host + i + "'><title>");
      writeFile("mixed/p" + i + ".html", named.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, List<String>> mixed = lines(true, "mixed");
    assertThat(mixed.get("mixed/p0.html"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(SitePages.furniture(true));
    assertThat(mixed.get("mixed/p1.html"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(SitePages.furniture(false));
  }

  @Test
  void leavesAFewPagesOfAnotherSiteAlone() throws IOException {
    write("in", SitePages.pages(true, 30));
    for (int i = 0; i < 5; i++) {
      writeFile("in/x" + i + ".html", SitePages.page(false, i).getBytes(StandardCharsets.UTF_8));
    }
    Map<String, List<String>> before = lines(false, "in");
    Map<String, List<String>> after = lines(true, "in");
    assertThat(after.get("in/x3.html")).isEqualTo(before.get("in/x3.html"));
    assertThat(after.get("in/n003.html")).isNotEqualTo(before.get("in/n003.html"));
  }

  @Test
  void neverLeavesOutWhatStandsAmongThePagesOwnWords() throws IOException {
    Map<String, byte[]> pages = new TreeMap<>();
    SitePages.pages(true, 30)
        .forEach((name, page) -> pages.put(name, changed(page, this::withWordsBehind)));
    write("in", pages);
    assertThat(lines(true, "in").values())
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .contains("• Share this page", "Was this page useful to you")
                    .doesNotContain("• Larger letters"));
  }

  private String withWordsBehind(String page) {
    String title = page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    return page.replace(
        "</div></body>",
        "<p>What was said of " + title + " holds until the spring.</p></div></body>");
  }

  @Test
  void keepsListsThatSomethingOfTheAnnouncementLeadsInto() throws IOException {
    Map<String, byte[]> pages = new TreeMap<>();
    SitePages.pages(true, 30)
        .forEach((name, page) -> pages.put(name, changed(page, SiteFurnitureTest::withTasks)));
    write("in", pages);
    assertThat(lines(true, "in").values())
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .contains("The councils undertake to:", "• plant trees", "• clean the canal")
                    .doesNotContain("• Share this page"));
  }

  private static String withTasks(String page) {
    return page.replace(
        "<p>For the Dep",
        "<p>The councils undertake to:</p><ul><li>plant trees</li><li>clean the canal</li></ul>"
            + "<p>For the Dep");
  }

  @Test
  void keepsItemsThatHoldItemsOfTheAnnouncement() {
    SitePages.pages(true, 30)
        .forEach((name, page) -> writeFile("in/" + name, changed(page, this::asFactSheet)));
    assertThat(lines(true, "in").values())
        .hasSize(30)
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .contains("• Other matters")
                    .doesNotContain("• Larger letters", "• Save to my list"));
  }

  private String asFactSheet(String page) {
    String title = page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    return page.replace(
        "<p>On ", "<ul><li>Other matters<ul><li>" + title + ", at last</li></ul></li></ul><p>On ");
  }

  @Test
  void givesTheSameWhateverTheOrderAndTheNamesOfTheInputs() throws IOException {
    write("in/a", SitePages.pages(true, 100));
    write("in/b", SitePages.pages(false, 30));
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Map<String, List<String>> expected = lines(true, "in");
    List<String> files = new ArrayList<>();
    expected.keySet().forEach(files::add);
    Collections.shuffle(files, new Random(seed));
    assertThat(lines(true, files.toArray(new String[0])).values())
        .as("-Dcommitments.seed=" + seed)
        .containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(lines(true, "in/b", "in/a").values())
        .containsExactlyInAnyOrderElementsOf(expected.values());
    Map<String, byte[]> shuffled = new java.util.LinkedHashMap<>();
    List<Map.Entry<String, byte[]>> members =
        new ArrayList<>(SitePages.pages(true, 100).entrySet());
    Collections.shuffle(members, new Random(seed));
    members.forEach(member -> shuffled.put("other/" + member.getKey(), member.getValue()));
    Files.write(folder.resolve("a.zip"), Packed.zip(shuffled));
    assertThat(lines(true, "a.zip").values())
        .as("-Dcommitments.seed=" + seed)
        .containsExactlyInAnyOrderElementsOf(lines(true, "in/a").values());
  }

  @Test
  void readsEachPageOfStandardInputAndOfTablesForItself() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String text = SitePages.page(true, i).replace("\n", " ").replace("\"", "'");
      rows.append("{\"text\": \"").append(text).append("\"}\n");
    }
    writeFile("rows.jsonl", rows.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(lines(true, "rows.jsonl")).hasSize(30).isEqualTo(lines(false, "rows.jsonl"));
  }

  @Test
  void keepsWhatAnEarlierRunKnowsApartFromOtherFurniture() throws IOException {
    write("in", SitePages.pages(true, 30));
    assertThat(digests(true)).doesNotContainAnyElementsOf(digests(false));
    List<String> before = digests(true);
    write("in", SitePages.pages(true, 31));
    assertThat(digests(true)).as("the same furniture").containsAll(before);
    for (int i = 0; i < 31; i++) {
      String name = String.format("in/n%03d.html", i);
      String page = SitePages.page(true, i).replace("<div>Was this page useful to you</div>", "");
      if (i % 3 != 0) {
        writeFile(name, page.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(digests(true)).as("other furniture").doesNotContainAnyElementsOf(before);
  }

  private Map<String, byte[]> copies(int count) {
    Map<String, byte[]> pages = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String page = SitePages.page(true, 5).replace("</body>", "<p>Read " + i + "</p></body>");
      pages.put("c" + i + ".html", page.getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  private static byte[] changed(byte[] page, UnaryOperator<String> change) {
    return change.apply(new String(page, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> digests(boolean comparing) {
    return readings(comparing, "in").stream().map(Reading::digest).toList();
  }

  /** The lines of each input by its name. */
  private Map<String, List<String>> lines(boolean comparing, String... inputs) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (Reading reading : readings(comparing, inputs)) {
      String words = ((Reading.Read) reading).document().content();
      lines.put(reading.source(), words.lines().filter(line -> !line.isBlank()).toList());
    }
    return lines;
  }

  private List<Reading> readings(boolean comparing, String... inputs) {
    ReadOptions options = ReadOptions.defaults();
    Archive archive =
        comparing
            ? Archive.comparing(Selection.all(), options, () -> SIGNS)
            : Archive.of(Selection.all(), options);
    List<Path> paths = Arrays.stream(inputs).map(folder::resolve).toList();
    try (Stream<Reading> readings = archive.read(archive.list(paths))) {
      return readings.toList();
    }
  }

  private void write(String within, Map<String, byte[]> files) {
    files.forEach((name, bytes) -> writeFile(within + "/" + name, bytes));
  }

  private void writeFile(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
