package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final String WORDS = "Hà Tĩnh sẽ \uD83D\uDE00";

  @Test
  void readsUtf8WithAndWithoutMark() throws UnreadableContent {
    assertThat(TextDecoder.decode(WORDS.getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
    assertThat(TextDecoder.decode(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(WORDS);
  }

  @Test
  void readsUtf16ByItsMark() throws UnreadableContent {
    String marked = "\uFEFF" + WORDS;
    assertThat(TextDecoder.decode(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(WORDS);
    assertThat(TextDecoder.decode(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(WORDS);
  }

  @Test
  void readsALargeFileToItsEnd() throws UnreadableContent {
    byte[] bytes = new byte[(1 << 25) + 1];
    java.util.Arrays.fill(bytes, (byte) 'a');
    assertThat(TextDecoder.decode(bytes).length()).isEqualTo(bytes.length);
  }

  @Test
  void namesTheByteThatIsNotUtf8() {
    UnreadableContent fault = fault("ab\u00E9 c".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(fault.code()).isEqualTo("encoding");
    assertThat(fault.reason()).contains("0xE9", "offset 2", "UTF-8");
  }

  @Test
  void namesAByteThatIsCutOffAtTheEnd() {
    byte[] bytes = "sẽ".getBytes(StandardCharsets.UTF_8);
    UnreadableContent fault = fault(java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(fault.code()).isEqualTo("encoding");
    assertThat(fault.reason()).contains("offset 1");
  }

  @Test
  void refusesUtf16OfAnOddNumberOfBytes() {
    assertThat(fault(new byte[] {(byte) 0xFF, (byte) 0xFE, 65}).code()).isEqualTo("encoding");
  }

  @Test
  void tellsEmptyFromBinary() {
    assertThat(fault(new byte[0]).code()).isEqualTo("empty");
    assertThat(fault(" \n\t\u00A0 \u3000".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("empty");
    assertThat(fault(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}).code()).isEqualTo("empty");
    assertThat(fault(new byte[] {'a', 0, 'b'}).reason()).contains("offset 1");
    ByteArrayOutputStream controls = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      controls.write(i % 2 == 0 ? 'a' : 1 + i % 8);
    }
    assertThat(fault(controls.toByteArray()).code()).isEqualTo("binary");
  }

  private static UnreadableContent fault(byte[] bytes) {
    UnreadableContent fault =
        catchThrowableOfType(UnreadableContent.class, () -> TextDecoder.decode(bytes));
    assertThat(fault).isNotNull();
    return fault;
  }
}
