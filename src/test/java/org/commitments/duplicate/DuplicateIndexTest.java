package org.commitments.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.commitments.storage.Scratch;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

  private static final List<String> TUNING =
      List.of("twinning", "hospital", "statement", "factsheet");
  private static final List<String> HELD_OUT = List.of("company", "loan", "ports");
  private static final String LETTER =
      """
      Đồng Nai và Kon Tum ký kết hợp tác về "nước sạch"
      Ngày 12/5/2021, hai tỉnh ký thỏa thuận về cấp nước cho 14 xã vùng biên giới.
      Đồng Nai sẽ hỗ trợ 35 tỷ đồng, Kon Tum bố trí đất và vận hành công trình.
      Hai bên giao Sở Xây dựng theo dõi, báo cáo kết quả vào tháng 12 hằng năm.
      """;

  @Test
  void findsTheCopiesOfArchivesThatItWasMadeWith() {
    Count count = count("tuning", TUNING, 1).plus(count("tuning", TUNING, 2));
    System.out.println("copies, tuning templates: " + count);
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.99);
    assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsTheCopiesOfArchivesOfOtherTemplates() {
    Count count = Count.NOTHING;
    for (long seed = 101; seed <= 104; seed++) {
      count = count.plus(count("heldout", HELD_OUT, seed));
    }
    System.out.println("copies, held-out templates: " + count);
    assertThat(count.copies()).isGreaterThan(1500);
    assertThat(count.others()).isGreaterThan(500);
    assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void doesNotTakeATranslationForACopy() {
    String other =
        """
        Dong Nai and Kon Tum sign an agreement on clean water
        On 12/5/2021 the two provinces signed an agreement on water for 14 border communes.
        Dong Nai will give 35 billion dong, Kon Tum provides land and runs the works.
        Both sides charge the Department of Construction to report in December each year.
        """;
    assertThat(isCopy(LETTER, other)).isFalse();
  }

  @Test
  void doesNotSeeHowTheSameWordsAreTyped() {
    for (String same :
        List.of(
            Normalizer.normalize(LETTER, Normalizer.Form.NFD),
            LETTER.toUpperCase(Locale.ROOT),
            LETTER.replace(" ", "\n"),
            LETTER.replace("\"nước sạch\"", "“nước sạch”").replace(",", " –").replace("ỏa", "oả"),
            "\n- " + LETTER.replace("\n", "\r\n\r\n"))) {
      assertThat(isCopy(LETTER, same)).as(same).isTrue();
    }
  }

  @Test
  void takesOnlyTheSameWordsForACopyWhereTheyAreFew() {
    String few = "Hanoi and Hue signed a pact. Both sides will report each year to the ministry.";
    assertThat(isCopy(few, few.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(isCopy(few, few + " More soon.")).isFalse();
    assertThat(isCopy("", "")).isTrue();
    assertThat(isCopy("", few)).isFalse();
  }

  @Test
  void takesACorrectedFigureForACopyAndAnotherYearForNone() {
    assertThat(isCopy(LETTER, LETTER.replace("35", "53"))).isTrue();
    assertThat(isCopy(LETTER, LETTER.replace("2021", "2022"))).isFalse();
    assertThat(isCopy(LETTER, LETTER.replace("Kon Tum", "Gia Lai"))).isFalse();
  }

  @Test
  void namesTheFirstAsTheOriginalOfAll() {
    DuplicateIndex index = new DuplicateIndex(Scratch.MEMORY);
    assertThat(index.seen("a", Signature.of(LETTER))).isEmpty();
    assertThat(index.seen("b", Signature.of("TTX - " + LETTER))).contains("a");
    assertThat(index.seen("c", Signature.of("TTX - " + LETTER))).contains("a");
  }

  @Test
  void answersTheSameWhenItIsBuiltAgain() {
    List<Wire.Item> items = Wire.archive("heldout", HELD_OUT, 2, 7);
    assertThat(answers(items)).isEqualTo(answers(items)).anyMatch(Optional::isPresent);
  }

  /** A form that is filled in thousands of times does not hide a copy with the same words. */
  @Test
  void findsTheSameWordsAmongThousandsOfOneForm() {
    Random random = new Random(5);
    DuplicateIndex index = new DuplicateIndex(Scratch.MEMORY);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (String piece : LETTER.repeat(3).split("\\d+", -1)) {
        text.append(piece).append(10_000 + random.nextInt(80_000));
      }
      texts.add(text.toString());
      assertThat(index.seen("d" + i, Signature.of(text.toString()))).isEmpty();
    }
    assertThat(index.seen("again", Signature.of(texts.get(10)))).contains("d10");
  }

  @Test
  void readsATextOfAnyLengthToItsEnd() {
    String book = "dam gate pump crew ".repeat(100_000);
    assertThat(isCopy(book, book.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(Signature.of(book)).isNotEqualTo(Signature.of(book + "lock"));
  }

  private static boolean isCopy(String one, String other) {
    DuplicateIndex index = new DuplicateIndex(Scratch.MEMORY);
    assertThat(index.seen("one", Signature.of(one))).isEmpty();
    return index.seen("other", Signature.of(other)).isPresent();
  }

  private static List<Optional<String>> answers(List<Wire.Item> items) {
    DuplicateIndex index = new DuplicateIndex(Scratch.MEMORY);
    List<Optional<String>> answers = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      answers.add(index.seen("d" + i, Signature.of(items.get(i).text())));
    }
    return answers;
  }

  private static Count count(String part, List<String> templates, long seed) {
    List<Wire.Item> items = Wire.archive(part, templates, 6, seed);
    List<Optional<String>> answers = answers(items);
    Map<String, Wire.Item> byId = new HashMap<>();
    Set<String> stories = new HashSet<>();
    Count count = Count.NOTHING;
    for (int i = 0; i < items.size(); i++) {
      Wire.Item item = items.get(i);
      byId.put("d" + i, item);
      boolean copy = !stories.add(item.story());
      Optional<Wire.Item> original = answers.get(i).map(byId::get);
      boolean right = original.isPresent() && original.get().story().equals(item.story());
      count = count.plus(Count.of(item.kind(), copy, original.isPresent(), right));
    }
    return count;
  }

  /**
   * What was found.
   *
   * @param copies texts that are copies of one before them
   * @param others texts that are not
   * @param marked texts taken for copies
   * @param right of them those whose original is of the same story
   * @param lost copies that were not found, by how they came about
   */
  private record Count(
      int copies, int others, int marked, int right, Map<Wire.Kind, Integer> lost) {

    static final Count NOTHING = new Count(0, 0, 0, 0, Map.of());

    static Count of(Wire.Kind kind, boolean copy, boolean marked, boolean right) {
      return new Count(
          copy ? 1 : 0,
          copy ? 0 : 1,
          marked ? 1 : 0,
          right ? 1 : 0,
          copy && !right ? Map.of(kind, 1) : Map.of());
    }

    Count plus(Count other) {
      Map<Wire.Kind, Integer> all = new TreeMap<>(lost);
      other.lost.forEach((kind, n) -> all.merge(kind, n, Integer::sum));
      return new Count(
          copies + other.copies,
          others + other.others,
          marked + other.marked,
          right + other.right,
          all);
    }

    double precision() {
      return (double) right / marked;
    }

    double recall() {
      return (double) right / copies;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d copies and %d others, %d marked, %d right; precision %.4f, recall %.4f; lost %s",
          copies,
          others,
          marked,
          right,
          precision(),
          recall(),
          lost);
    }
  }
}
