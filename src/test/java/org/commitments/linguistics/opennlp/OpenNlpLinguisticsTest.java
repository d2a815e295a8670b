package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Normalizer;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpLinguisticsTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final LanguagePack PACK = LanguagePacks.bundled().find("vi").orElseThrow();
  private static final Linguistics ENGINE = new OpenNlpProvider().create(PACK);
  private static final String WORDS =
      "Hai tỉnh Hưng Yên và Hà Tĩnh sẽ chia sẻ kinh nghiệm quản lý đất đai. Ông Nam nói: \"Rất tốt.\"";

  @Test
  void slicesTheText() {
    Text text = new Text(WORDS);
    List<Span> sentences = ENGINE.sentences(text, text.span());
    assertThat(sentences).hasSize(2);
    int at = 0;
    for (Span sentence : sentences) {
      for (Token token : ENGINE.tokens(text, sentence)) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
        assertThat(sentence.contains(token.span())).isTrue();
        assertThat(text.slice(token.span())).isEqualTo(token.word());
        at = token.span().end();
      }
    }
  }

  @Test
  void joinsSyllablesAndTellsClasses() {
    Text text = new Text(WORDS);
    List<Token> tokens = ENGINE.tokens(text, ENGINE.sentences(text, text.span()).get(0));
    assertThat(tokens)
        .anyMatch(token -> token.word().equals("sẽ") && token.is(WordClass.MODAL))
        .anyMatch(token -> token.word().equals("chia sẻ") && token.is(WordClass.VERB))
        .anyMatch(token -> token.word().equals("kinh nghiệm") && token.is(WordClass.NOUN))
        .anyMatch(token -> token.word().equals("Hà Tĩnh") && token.is(WordClass.NAME));
  }

  @Test
  void readsDecomposedTextAfterTheDoor() {
    String decomposed = java.text.Normalizer.normalize(WORDS, java.text.Normalizer.Form.NFD);
    assertThat(tokens(Normalizer.normalize(decomposed))).isEqualTo(tokens(WORDS));
  }

  @Test
  void givesTheSameToManyThreads() {
    List<Token> alone = tokens(WORDS);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> tokens(WORDS)).toList())
        .allMatch(alone::equals);
  }

  @Test
  void readsEmptyBlocks() {
    Text text = new Text(" \n ");
    assertThat(ENGINE.sentences(text, text.span())).isEmpty();
    assertThat(ENGINE.tokens(text, new Span(0, 0))).isEmpty();
  }

  @Test
  void knowsAbbreviations() throws IOException {
    String set =
        Files.readString(BASE.resolve("src/test/resources/sentences/vi.txt"))
            .replaceAll("(?m)^#.*\n", "");
    Agreement agreement = new Agreement();
    int number = 0;
    for (String paragraph : set.split("\n\n", -1)) {
      int own = number++;
      Text text = new Text(paragraph.strip().replace('\n', ' '));
      List<String> expected = paragraph.strip().lines().map(line -> own + line).toList();
      agreement.add(
          expected,
          ENGINE.sentences(text, text.span()).stream().map(s -> own + text.slice(s)).toList());
    }
    assertThat(agreement.f1()).isGreaterThanOrEqualTo(95);
  }

  @ParameterizedTest
  @CsvSource({"SENTENCES,98.5", "WORDS,95.0", "TAGS,88.0"})
  void reachesItsFloorOnTheTreebank(Training.Kind kind, double floor) throws IOException {
    Path test = BASE.resolve("../shared/data/ud-vietnamese-vtb/vi_vtb-ud-test.conllu");
    assumeTrue(Files.isRegularFile(test), "no treebank at " + test);
    String name = "/models/vi/" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".bin";
    try (InputStream in = Training.class.getResourceAsStream(name)) {
      byte[] model = Objects.requireNonNull(in, name).readAllBytes();
      assertThat(Training.score(kind, PACK, model, List.of(test))).isGreaterThanOrEqualTo(floor);
    }
  }

  @Test
  void readsTreebanksAsTextsAreWritten() throws IOException {
    Path file = Files.createTempFile("tiny", ".conllu");
    Files.writeString(
        file,
        "# text\n1\t10 . 000\t_\tNUM\t_\t_\t0\t_\t_\t_\n2-3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n",
        StandardCharsets.UTF_8);
    assertThat(Treebank.read(List.of(file)).sentences())
        .containsExactly(List.of(new Treebank.Word("10.000", "NUM")));
    Files.delete(file);
  }

  private static List<Token> tokens(String words) {
    Text text = new Text(words);
    List<Token> tokens = new ArrayList<>();
    for (Span sentence : ENGINE.sentences(text, text.span())) {
      tokens.addAll(ENGINE.tokens(text, sentence));
    }
    return tokens;
  }
}
