package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldCharsetsTest {

  private static final String MOTTO =
      "Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";

  @ParameterizedTest
  @ValueSource(strings = {"CP1258", "VISCII", "TCVN5712-1"})
  void readsWhatIconvWrites(String charset) throws Exception {
    for (String sample : samples()) {
      String words = Normalizer.normalize(sample, Form.NFC);
      byte[] bytes = iconv(charset, words);
      assertThat(TextDecoder.decode(bytes)).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Céng hßa X· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'",
    "'Coäng hoøa Xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc'"
  })
  void readsTheMottoAsItWasTyped(String typed) throws UnreadableContent {
    assertThat(TextDecoder.decode(typed.getBytes(Charset.forName("windows-1252"))))
        .isEqualTo(MOTTO);
  }

  @Test
  void readsVniInAllLetters() throws UnreadableContent {
    String typed =
        "Ñaây laø baûng chöõ: aên, aám, aèm, thaúng, maët, ñeøn, eùp, ñeâm, beán, neàn, quyeån, leã, beänh, kyõ, lyù, myû,"
            + " ñoøn, coû, voõ, coác, hoàng, toång, soã, moät, nôi, lôùn, môø, sôû, lôõ, hôïp, thuû, luõ, suùng, tuø, cuïc, tö, böùc, töø, söû,"
            + " chöõ, löïc, ñi, kín, nghì, chæ, mó, ñònh, VIEÄT NAM, ÑAÁT NÖÔÙC, TÆNH";
    assertThat(TextDecoder.decode(typed.getBytes(Charset.forName("windows-1252"))))
        .isEqualTo(
            "Đây là bảng chữ: ăn, ấm, ằm, thẳng, mặt, đèn, ép, đêm, bến, nền, quyển, lễ, bệnh, kỹ, lý, mỷ,"
                + " đòn, cỏ, võ, cốc, hồng, tổng, sỗ, một, nơi, lớn, mờ, sở, lỡ, hợp, thủ, lũ, súng, tù, cục, tư, bức, từ, sử,"
                + " chữ, lực, đi, kín, nghì, chỉ, mĩ, định, VIỆT NAM, ĐẤT NƯỚC, TỈNH");
  }

  @Test
  void readsLatinTextWithTypographicMarks() throws UnreadableContent {
    String words =
        "“The two sides’ plan” – a port – will open… It costs €5 million in all, they said.";
    assertThat(TextDecoder.decode(words.getBytes(Charset.forName("windows-1252"))))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,Обе стороны построят порт до конца года",
    "ISO-8859-7,Οι δύο πλευρές θα χτίσουν λιμάνι",
    "GBK,双方将在年底前共同建设新的港口",
    "windows-1252,Les deux côtés bâtiront un théâtre à l’été près de la forêt"
  })
  void refusesWhatItCannotTell(String charset, String words) {
    byte[] bytes = words.getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> TextDecoder.decode(bytes))
        .isInstanceOf(UnreadableContent.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void refusesNoise() {
    java.util.Random random = new java.util.Random(4);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[400];
      for (int n = 0; n < noise.length; n++) {
        noise[n] = (byte) (random.nextInt(5) == 0 ? ' ' : 0x41 + random.nextInt(0xBF));
      }
      assertThatThrownBy(() -> TextDecoder.decode(noise)).isInstanceOf(UnreadableContent.class);
    }
  }

  private static List<String> samples() throws IOException {
    Path root = Path.of(System.getProperty("commitments.basedir", ".")).resolve("samples/vi");
    try (var files = Files.list(root)) {
      return files.sorted().map(OldCharsetsTest::words).toList();
    }
  }

  private static String words(Path file) {
    try {
      // The charsets have no such character.
      return Files.readString(file)
          .replace('²', '2')
          .replace('…', '.')
          .replaceAll("[“”]", "\"")
          .replaceAll("[–—]", "-");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] iconv(String charset, String words) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder("iconv", "-f", "UTF-8", "-t", charset).start();
    } catch (IOException e) {
      assumeTrue(false, "no iconv");
      throw e;
    }
    Thread writer =
        new Thread(
            () -> {
              try (var out = process.getOutputStream()) {
                out.write(words.getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    byte[] bytes = process.getInputStream().readAllBytes();
    assumeTrue(process.waitFor() == 0, "iconv does not know " + charset);
    return bytes;
  }
}
