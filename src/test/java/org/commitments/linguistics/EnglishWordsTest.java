package org.commitments.linguistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of English announcements, with the tagger that learnt from CoreNLP's. */
class EnglishWordsTest {

  private static final LanguagePack PACK = LanguagePacks.bundled().find("en").orElseThrow();
  private static final Linguistics ENGINE =
      Engines.of(PACK, Taggers.named("perceptron").create(PACK));

  private static final String LARGE =
      "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two provinces will share experience in flood control. | will | MODAL",
        "The two provinces will share experience in flood control. | share | VERB",
        "Both cities agreed to open a direct bus line. | agreed | FINITE",
        "Both cities agreed to open a direct bus line. | to | INFINITIVE",
        "Both cities agreed to open a direct bus line. | open | VERB",
        "The ministry committed to training 150 nurses. | to | PREPOSITION",
        "The ministry committed to training 150 nurses. | nurses | NOUN",
        "Hanoi shall continue helping Ha Tinh with seeds. | helping | GERUND",
        "Hanoi shall continue helping Ha Tinh with seeds. | Ha Tinh | NAME",
        "The plan was signed by both sides on Monday. | signed | PARTICIPLE",
        "They will build a school, support farmers and train 40 teachers. | train | VERB",
        "The bank plans to lend 20 million dollars each year. | plans | FINITE",
        "Its plans for the port were approved last week. | plans | NOUN",
        "The city will partner with fishing villages. | partner | VERB",
        "Can Tho will host the fair. | Can Tho | NAME",
        // What a tagger from left to right confuses, each with what must stay as it is.
        "Hue will support Ha Tinh in selling fish and advertising the province. | advertising | GERUND",
        "The city will offer training and housing. | housing | NOUN",
        "The sides agreed on the financing this year. | financing | NOUN",
        "The club will sing a hymn and bring the flag. | bring | VERB",
        "Rain will continue until Sunday. | Rain | NOUN",
        "The decision to leave will stand. | leave | VERB",
        "The leaders convey support for the fund. | convey | FINITE",
        "The two leaders will convey support for the fund. | convey | VERB",
        "The delegation suggested that the city set up a hotline. | set | FINITE",
        "He noted that the rules set by the city are old. | set | PARTICIPLE",
        "The policy announced today will help farmers. | announced | PARTICIPLE",
        "The minister announced on Monday the city will help farmers. | announced | FINITE",
        "The plan will be studied, discussed and approved in May. | approved | PARTICIPLE",
        "The plan was studied and they approved it in May. | approved | FINITE",
        "The rule allows agencies to responsibly experiment with seeds. | experiment | VERB",
        "The rule led to a costly experiment with seeds. | experiment | NOUN",
        "He said that these towns will grow. | that | PREPOSITION",
        "He drew a map that shows these towns. | that | RELATIVE",
        "The two sides will widen the road and fully support farmers. | support | VERB",
        "They visited the Maldives in May. | Maldives | NAME"
      })
  void tellsTheClassOfAWord(String sentence, String word, WordClass expected) {
    Text text = new Text(sentence);
    assertThat(ENGINE.tokens(text, text.span()))
        .filteredOn(token -> token.word().equals(word))
        .singleElement()
        .extracting(Token::wordClass)
        .isEqualTo(expected);
  }

  @Test
  void anItemOfAListIsReadAfterItsLeadIn() {
    Text text = new Text("Partner with farmers in Ha Tinh");
    assertThat(ENGINE.tokensAfter("will", text, text.span()).get(0).wordClass())
        .isEqualTo(WordClass.VERB);
  }

  @Test
  void theWordsAreSlicesOfTheTextInOrder() {
    Text text =
        new Text(
            "\u201cHanoi\u2019s\u201d (new) \ud83d\ude00 5-year plan: $3.5 million, e.g. roads.\n");
    for (Span sentence : ENGINE.sentences(text, text.span())) {
      int at = sentence.start();
      for (Token token : ENGINE.tokens(text, sentence)) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
        assertThat(text.slice(token.span())).isEqualTo(token.word());
        at = token.span().end();
      }
      assertThat(at).isLessThanOrEqualTo(sentence.end());
    }
  }

  @Test
  void saysTheSameInManyThreads() throws InterruptedException, ExecutionException {
    Text text = new Text("Hue will plant trees, clean canals and support farmers until 2030.");
    Linguistics fresh = Engines.of(PACK, Taggers.named("perceptron").create(PACK));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Token>>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(threads.submit(() -> fresh.tokens(text, text.span())));
      }
      for (Future<List<Token>> one : all) {
        assertThat(one.get()).isEqualTo(ENGINE.tokens(text, text.span()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aPackWithoutItsTaggersModelIsRefused() throws IOException {
    assertThatThrownBy(() -> Engines.of(pack("tagger=perceptron")))
        .hasMessageContaining("'xx'")
        .hasMessageContaining("/models/xx/tags.bin");
    assertThatThrownBy(() -> Engines.of(pack("tagger=left3words\ntagger_model=none.tagger")))
        .hasMessageContaining("'none.tagger' is no file");
  }

  @Test
  void theLargeTaggerIsThereWhereTheBuildHasItsModel() throws IOException {
    LanguagePack large = pack("tagger=left3words");
    if (getClass().getResource(LARGE) != null) {
      Text text = new Text("They will build roads.");
      assertThat(Engines.of(large).tokens(text, text.span()).get(2).wordClass())
          .isEqualTo(WordClass.VERB);
    } else {
      assertThatThrownBy(() -> Engines.of(large))
          .hasMessageContaining("'xx'")
          .hasMessageContaining("mvn -Pteacher package")
          .hasMessageContaining("tagger=perceptron");
    }
  }

  private LanguagePack pack(String tagger) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("xx"));
    String properties = "name=Xx\niso639_3=xxx\nengine=corenlp\n" + tagger + "\n";
    Files.writeString(pack.resolve("pack.properties"), properties);
    return LanguagePacks.fromFolder(pack);
  }
}
