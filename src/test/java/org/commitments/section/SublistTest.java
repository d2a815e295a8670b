package org.commitments.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commitments.model.Block;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class SublistTest {

  private static final Span OUTER = new Span(0, 3);

  /** Blocks of lines that open with a mark and a blank. */
  private static List<Block> items(String lines) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : lines.split("\n", -1)) {
      blocks.add(new Block(Block.Kind.ITEM, new Span(start + 2, start + line.length())));
      start += line.length() + 1;
    }
    return blocks;
  }

  @Test
  void marks_of_their_own_end_with_the_mark_of_the_item_above() {
    String lines = "• The towns agreed to:\n– map the coast\n– mend the pier\n• Chad will pay.";
    Text text = new Text(lines);
    List<Block> items = items(lines);
    Sublist list = Objects.requireNonNull(Sublist.under(text, items.get(0), items.get(1), OUTER));
    assertThat(list.outer()).isEqualTo(OUTER);
    assertThat(list.endsBefore(text, items.get(2))).isFalse();
    assertThat(list.endsBefore(text, items.get(3))).isTrue();
  }

  @Test
  void the_same_marks_end_behind_a_full_stop() {
    String lines = "- The order tells them to:\n- map it;\n- mend it.\n- Two halls";
    Text text = new Text(lines);
    List<Block> items = items(lines);
    Sublist list = Objects.requireNonNull(Sublist.under(text, items.get(0), items.get(1), null));
    assertThat(list.endsBefore(text, items.get(2))).isFalse();
    assertThat(list.endsBefore(text, items.get(3))).isTrue();
  }

  @Test
  void the_same_marks_without_semicolons_are_one_list() {
    String lines = "- Two towns agreed to:\n- The sea\n- The land";
    List<Block> items = items(lines);
    assertThat(Sublist.under(new Text(lines), items.get(0), items.get(1), null)).isNull();
  }
}
