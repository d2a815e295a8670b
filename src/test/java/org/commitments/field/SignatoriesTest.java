package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // one who agrees on something with another
        "en | Lund Water Board Signs MoU with Norway on Wells | Lund Water Board; Norway",
        "en | The Fish Fund today signed a contract for ten boats with Rome University. | Fish Fund; Rome University",
        "en | The Fish Fund has teamed up with Rome University to mend nets. | Fish Fund; Rome University",
        "en | The Fish Fund held talks with Rome University and signed a pact. | Fish Fund; Rome University",
        "en | The Fish Fund signed a contract with great care. | ''",
        "en | The Fish Fund met Rome University. | ''",
        // two sides in lines of their own
        "en | Memorandum⏎⏎Between⏎⏎Lund University⏎⏎And⏎⏎Rome University⏎⏎It is agreed: | Lund University; Rome University",
        "en | Memorandum⏎⏎Between⏎⏎We walked between Lund and⏎⏎Rome University⏎⏎It is agreed: | ''",
        "vi | Bản ghi nhớ⏎⏎Giữa⏎⏎Trường Đại học Vinh⏎⏎Và⏎⏎Trường Đại học Huế⏎⏎Hai bên: | Trường Đại học Vinh; Trường Đại học Huế",
      })
  void theHeadNamesWhoAgree(String language, String text, String expected) {
    LanguagePack pack = LanguagePacks.bundled().find(language).orElseThrow();
    Signatories signatories = new Signatories(pack, Gazetteer.of(pack));
    assertThat(signatories.find(article(language, text.replace('⏎', '\n')), List.of(), true))
        .extracting(Party::name)
        .containsExactly(expected.isEmpty() ? new String[0] : expected.split("; ", -1));
  }

  /** An article whose first paragraph is its title. */
  private static Article article(String language, String words) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String line : words.split("\n\n", -1)) {
      Block.Kind kind = from == 0 ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(from, from + line.length())));
      from += line.length() + 2;
    }
    return new Article(
        "x.txt",
        language,
        new Text(words),
        new Article.Metadata(blocks.get(0).span(), null, null, null, null, null),
        blocks);
  }
}
