package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenresTest {

  private static final LanguagePacks PACKS = LanguagePacks.bundled();
  private static final String REST =
      "\n\nThe ferry between the two towns runs twice a day, and it is full in summer.\n";

  @TempDir Path folder = Path.of("");

  private final Genres genres = new Genres(PACKS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|statement|Joint Declaration of the Mayors of Vell and Sund|The towns share a bay.",
        "en|fact-sheet|FACT SHEET|The ministers met with growers today.",
        "en|agreement|MEMORANDUM OF UNDERSTANDING|The Port of Vell and the Port of Sund agree.",
        "en|decision|Ferry fares in summer|The Cabinet has approved a levy on berths.",
        "en|law|A Proclamation on River Day|Rivers gave us our towns.",
        "en|speech|The sea and us|Ladies and gentlemen, it is good to be here.",
        "en|news|Vell and Sund sign accord on tugs|The towns share a bay.",
        "en|news|Ferries for the bay|The two ports signed a memorandum on tugs in May.",
        "en|release|Ferries for the bay|The Sund Foundation will open two clinics.",
        "en|other|Harvest in the hills|Apples are red this year, and many.",
        "vi|statement|THÔNG CÁO CHUNG|Hai thị trưởng đã họp ở vùng hồ ngày hôm qua.",
        "vi|decision|Bến mới ở vùng hồ|Tỉnh vừa ban hành kế hoạch mở bến đò.",
        "vi|other|Chợ nổi đông khách|Trái cây năm nay được mùa, giá rẻ.",
        "xx|other|Joint Declaration of the Mayors of Vell and Sund|The towns share a bay."
      })
  void tellsGenresByTitleThenByLead(String language, String genre, String title, String lead)
      throws IOException {
    assertThat(genres.of(gold(language, title + "\n\n" + lead + REST)).id()).isEqualTo(genre);
  }

  @Test
  void aTextThatIsMissingIsNamed() {
    Path text = folder.resolve("none.txt");
    assertThatThrownBy(() -> genres.of(new GoldDocument("none", "en", text, null, List.of())))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining(text.toString());
  }

  @Test
  void aTextInAnotherEncodingIsNamed() throws IOException {
    Path text = folder.resolve("latin.txt");
    Files.write(text, "Café\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> genres.of(new GoldDocument("latin", "en", text, null, List.of())))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("UTF-8");
  }

  /** Each genre but the rest has a rule in every bundled pack. */
  @Test
  void everyPackKnowsAllGenres() {
    Set<Genre> known =
        Arrays.stream(Genre.values()).filter(g -> g != Genre.OTHER).collect(Collectors.toSet());
    for (LanguagePack pack : PACKS.all()) {
      assertThat(pack.rules(Table.GENRES).stream().map(r -> r.attribute("genre", Genre.class)))
          .as(pack.id())
          .containsAll(known);
    }
  }

  private GoldDocument gold(String language, String words) throws IOException {
    Path text = folder.resolve("text.txt");
    Files.writeString(text, words, StandardCharsets.UTF_8);
    return new GoldDocument("text", language, text, null, List.of());
  }
}
