package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir Path folder = Path.of("");

  @Test
  void namesFilesFromTheInputOnAndSortsThem() throws IOException {
    write("samples/b.txt", "b");
    write("samples/en/a.txt", "a");
    write("samples/Z.txt", "z");
    assertThat(sources(Selection.all(), "samples"))
        .containsExactly("samples/Z.txt", "samples/b.txt", "samples/en/a.txt");
    assertThat(sources(Selection.all(), "samples/en/a.txt")).containsExactly("a.txt");
  }

  @Test
  void putsParentsBeforeNamesThatWouldBeTheSame() throws IOException {
    write("one/texts/x.txt", "1");
    write("two/texts/x.txt", "2");
    assertThat(sources(Selection.all(), "one/texts", "two/texts"))
        .containsExactly("one/texts/x.txt", "two/texts/x.txt");
  }

  @Test
  void readsAFileOnceThoughItIsNamedTwice() throws IOException {
    write("in/a.txt", "a");
    assertThat(sources(Selection.all(), "in", "in", "in/a.txt")).hasSize(1);
  }

  @Test
  void leavesOutHiddenFilesAndSkipsOtherKinds() throws IOException {
    write("in/.git/a.txt", "a");
    write("in/.hidden.txt", "a");
    write("in/README.md", "a");
    write("in/plain", "words");
    write("in/No. 1980", "words");
    Files.write(folder.resolve("in/photo"), new byte[] {1, 0, 2});
    assertThat(readings(Selection.all(), "in"))
        .extracting(Reading::source, r -> r.getClass().getSimpleName())
        .containsExactly(
            Assertions.tuple("in/No. 1980", "Read"),
            Assertions.tuple("in/README.md", "Skipped"),
            Assertions.tuple("in/photo", "Skipped"),
            Assertions.tuple("in/plain", "Read"));
  }

  @Test
  void readsAFileThatIsNamedWhateverItsExtension() throws IOException {
    write("notes.md", "words");
    assertThat(readings(Selection.all(), "notes.md")).first().isInstanceOf(Reading.Read.class);
  }

  @Test
  void tellsKindsByTheirContent() throws IOException {
    String page = "<!DOCTYPE html><p>Hanoi will share its plans with the other city.";
    write("in/page.aspx", page);
    write("in/page.txt", page);
    write("in/style.css", "p { color: red }");
    write("in/notes.html", "only words");
    assertThat(readings(Selection.all(), "in"))
        .extracting(Reading::source, ArchiveTest::words)
        .containsExactly(
            Assertions.tuple("in/notes.html", "only words"),
            Assertions.tuple("in/page.aspx", "Hanoi will share its plans with the other city."),
            Assertions.tuple("in/page.txt", "Hanoi will share its plans with the other city."),
            Assertions.tuple("in/style.css", "Skipped"));
    Archive texts = Archive.ofText(Selection.all(), ReadOptions.defaults());
    assertThat(texts.read(texts.list(paths("in"))))
        .extracting(ArchiveTest::words)
        .containsExactly("Skipped", "Skipped", page, "Skipped");
  }

  private static String words(Reading reading) {
    return reading instanceof Reading.Read read
        ? read.document().content()
        : reading.getClass().getSimpleName();
  }

  @Test
  void doesNotFollowLinksWithinAFolder() throws IOException {
    write("outside/secret.txt", "s");
    write("in/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/out"), folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("in/s.txt"), folder.resolve("outside/secret.txt"));
    Files.createSymbolicLink(folder.resolve("in/dead.txt"), folder.resolve("nowhere"));
    assertThat(readings(Selection.all(), "in"))
        .filteredOn(Reading.Read.class::isInstance)
        .extracting(Reading::source)
        .containsExactly("in/a.txt");
  }

  @Test
  void entersAFolderThatIsNamedByALink() throws IOException {
    write("real/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(sources(Selection.all(), "link")).containsExactly("link/a.txt");
  }

  @Test
  void includesAndExcludesByGlob() throws IOException {
    write("in/2019/a.txt", "a");
    write("in/2019/draft-a.txt", "b");
    write("in/2020/b.md", "c");
    assertThat(read(Selection.of(List.of("2019/*.txt", "*.md"), List.of("draft-*")), "in"))
        .containsExactly("in/2019/a.txt", "in/2020/b.md");
    Assertions.assertThatThrownBy(() -> Selection.of(List.of("[a"), List.of()))
        .isInstanceOf(PatternSyntaxException.class);
  }

  @Test
  void neverEntersTheFolderOfTheDataset() throws IOException {
    write("in/a.txt", "a");
    write("in/dataset/b.txt", "b");
    assertThat(sources(Selection.all().without(folder.resolve("in/dataset")), "in"))
        .containsExactly("in/a.txt");
  }

  @Test
  void tellsOfAnInputThatIsMissing() throws IOException {
    write("a.txt", "a");
    List<Reading> readings = readings(Selection.all(), "a.txt", "b.txt");
    assertThat(readings.get(1)).isInstanceOf(Reading.Failed.class);
    assertThat(((Reading.Failed) readings.get(1)).diagnostic().code()).isEqualTo("unreadable");
  }

  @Test
  void refusesMoreThanTheLargestSize() throws IOException {
    write("a.txt", "12345");
    Archive archive =
        Archive.ofText(
            Selection.all(),
            new ReadOptions(
                null, null, new Limits(4, 100, 100, 200, 10, 3, 60), FieldNames.defaults()));
    Reading reading = archive.read(archive.list(paths("a.txt"))).findFirst().orElseThrow();
    assertThat(((Reading.Failed) reading).diagnostic().code()).isEqualTo("too-large");
    assertThat(((Reading.Failed) reading).diagnostic().message())
        .contains("4", "--max-document-size");
  }

  @Test
  void refusesMoreThanTheMostCharacters() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Huế mở cảng");
    Files.writeString(folder.resolve("b.html"), "<html><p>Huế mở cảng, nữa</html>");
    Files.writeString(
        folder.resolve("c.jsonl"), "{\"text\":\"Huế mở cảng, nữa\"}\n{\"text\":\"Huế\"}");
    ReadOptions options =
        new ReadOptions(
            null, null, new Limits(1000, 11, 1000, 200, 10, 3, 60), FieldNames.defaults());
    Archive archive = Archive.of(Selection.all(), options);
    String name = String.valueOf(folder.getFileName());
    assertThat(archive.read(archive.list(List.of(folder))).map(ArchiveTest::outcome))
        .containsExactly(
            name + "/a.txt: Huế mở cảng",
            name + "/b.html: too-large, 16 characters, more than 11",
            name + "/c.jsonl#1: too-large, 16 characters, more than 11",
            name + "/c.jsonl#2: Huế");
  }

  private static String outcome(Reading reading) {
    if (reading instanceof Reading.Failed failed) {
      String message = failed.diagnostic().message();
      assertThat(message).contains("--max-characters");
      return reading.source()
          + ": "
          + failed.diagnostic().code()
          + ", "
          + message.replaceAll(".*has (.*);.*", "$1");
    }
    return reading.source() + ": " + ((Reading.Read) reading).document().content();
  }

  @Test
  void sortsByCodePointsAsTheBytesOfUtf8Do() throws IOException {
    assumeTrue(
        "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names of files are not in UTF-8");
    for (String name : List.of("\uFF5E", "\uD83D\uDE00", "a", "ab", "B", "a b", "a/b")) {
      write("in/" + name + "/x.txt", name);
    }
    assertThat(sources(Selection.all(), "in"))
        .containsExactly(
            "in/B/x.txt",
            "in/a b/x.txt",
            "in/a/b/x.txt",
            "in/a/x.txt",
            "in/ab/x.txt",
            "in/\uFF5E/x.txt",
            "in/\uD83D\uDE00/x.txt");
  }

  /** On Linux a name is any bytes; those that are no letters tell files apart all the same. */
  @Test
  void readsFilesWhoseNamesAreNoWords() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    String place = folder.resolve("in").toUri().toString();
    try {
      Files.writeString(Path.of(URI.create(place + "%FE.txt")), "one");
      Files.writeString(Path.of(URI.create(place + "%FF.txt")), "two");
    } catch (IllegalArgumentException | IOException e) {
      assumeTrue(false, "this system takes no such names: " + e);
    }
    assertThat(readings(Selection.all(), "in"))
        .extracting(ArchiveTest::words)
        .containsExactlyInAnyOrder("one", "two");
  }

  private void write(String name, String words) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, words, StandardCharsets.UTF_8);
  }

  private List<Path> paths(String... inputs) {
    return List.of(inputs).stream().map(folder::resolve).toList();
  }

  private List<Reading> readings(Selection selection, String... inputs) {
    Archive archive = Archive.of(selection, ReadOptions.defaults());
    return archive.read(archive.list(paths(inputs))).toList();
  }

  private List<String> sources(Selection selection, String... inputs) {
    return readings(selection, inputs).stream().map(Reading::source).toList();
  }

  private List<String> read(Selection selection, String... inputs) {
    return readings(selection, inputs).stream()
        .filter(Reading.Read.class::isInstance)
        .map(Reading::source)
        .toList();
  }
}
