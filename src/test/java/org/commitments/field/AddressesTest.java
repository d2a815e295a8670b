package org.commitments.field;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  private final Addresses addresses =
      new Addresses(LanguagePacks.bundled().find("en").orElseThrow());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MEMORANDUM FOR THE SECRETARY OF PORTS | The Secretary of Ports is known. | Secretary of Ports",
        "MEMORANDUM FOR THE SECRETARY OF PORTS | You are directed to act. | SECRETARY OF PORTS",
        "Memorandum to the Harbour Envoy | You are directed to act. | Harbour Envoy",
      })
  void theHeadNamesWhomTheTextAddresses(String line, String next, String expected) {
    Party addressee = addresses.addressee(article("Order on piers", line, next));
    assertThat(requireNonNull(addressee).name()).isEqualTo(expected);
  }

  @Test
  void severalAddresseesOrNoneAreNobody() {
    String ports = "MEMORANDUM FOR THE SECRETARY OF PORTS";
    String roads = "MEMORANDUM FOR THE SECRETARY OF ROADS";
    assertThat(addresses.addressee(article("Order", ports, roads))).isNull();
    assertThat(addresses.addressee(article("Order", ports, "THE SECRETARY OF ROADS"))).isNull();
    assertThat(addresses.addressee(article("Order", ports, "SUBJECT: PIERS"))).isNotNull();
    assertThat(addresses.addressee(article("Order", "Memorandum of understanding"))).isNull();
    String heads = "MEMORANDUM FOR THE HEADS OF AGENCIES";
    assertThat(addresses.addressee(article("Order", heads))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Presidential Message on Togolese Day, President",
    "A Papal Address, Pope",
    "Message on Presidential Day,",
    "Presidential Suite Opens,",
  })
  void anAdjectiveOfAnOfficeTellsWhoseMessageItIs(String title, @Nullable String expected) {
    Party office = addresses.office(article(title, "We remember."));
    assertThat(office == null ? null : office.name()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Remarks by President Lund and Prime Minister Sato of Japan Before Talks, Prime Minister Sato of Japan",
    "Remarks by President Lund and Mayor Ito, Mayor Ito",
    "Remarks by President Lund at the Port,",
    "Remarks by President Lund and a Choir,",
  })
  void theTitleNamesWhoSpeaksBeside(String title, @Nullable String expected) {
    Article article = article(title, "We met.");
    int end = title.indexOf("Lund") + 4;
    Span beside = addresses.beside(article, new Span(title.indexOf("President"), end));
    assertThat(beside == null ? null : article.text().slice(beside)).isEqualTo(expected);
  }

  private static Article article(String title, String... lines) {
    StringBuilder words = new StringBuilder(title);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.TITLE, new Span(0, title.length())));
    for (String line : lines) {
      words.append("\n\n");
      int from = words.length();
      words.append(line);
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, words.length())));
    }
    return new Article(
        "x.txt",
        "en",
        new Text(words.toString()),
        new Article.Metadata(blocks.get(0).span(), null, null, null, null, null),
        blocks);
  }
}
