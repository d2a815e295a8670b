package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;

/** Words of which there are several readings are one record, whoever decides. */
class ReadingsTest {

  /** Believes every candidate, also those that the rules doubt. */
  private static final Decider CREDULOUS =
      question -> {
        boolean yes = question.rules() || question.decision() == Decision.CLAUSE;
        return new Decider.Answer(yes, question.rules() ? 1 : 0.6);
      };

  private static final Pipeline PIPELINE = Pipeline.of(Corpus.PACKS, CREDULOUS);

  /** "Tiếp tục" is a cue without a subject, which the rules doubt, and a bare verb. */
  @Test
  void aBareVerbThatIsACueIsReadOnce() {
    String words =
        """
        Thông báo kết luận về kết quả hội đàm giữa tỉnh Bến Tre và tỉnh Kampot

        Ngày 12/5/2021, tỉnh Bến Tre và tỉnh Kampot ký kết chương trình hợp tác. \
        Hai bên thống nhất các nội dung sau:

        1. Về thương mại

        Tiếp tục thực hiện mô hình “một sổ, một lần kiểm tra” tại bến cảng chung; \
        kéo dài thời gian làm việc đến 22 giờ.
        """;
    assertThat(actions(words))
        .containsOnlyOnce(
            "COMMITMENT Tiếp tục thực hiện mô hình “một sổ, một lần kiểm tra” tại bến cảng chung",
            "COMMITMENT kéo dài thời gian làm việc đến 22 giờ");
  }

  @Test
  void noTextGivesTheSameWordsTwice() {
    Corpus.all()
        .forEach((name, words) -> assertThat(places(words)).as(name).doesNotHaveDuplicates());
  }

  private static List<String> actions(String words) {
    return records(words).stream()
        .map(
            record ->
                record.clause().cue().kind()
                    + " "
                    + record.clause().article().text().slice(record.clause().action()))
        .toList();
  }

  private static List<String> places(String words) {
    return records(words).stream()
        .map(
            record ->
                record.clause().article().source()
                    + " "
                    + record.clause().cue().kind()
                    + " "
                    + record.clause().action())
        .toList();
  }

  private static List<Commitment> records(String words) {
    List<Commitment> records = new ArrayList<>();
    for (Extraction.Result result :
        PIPELINE.extract(new Document("text", words, null, null)).articles()) {
      records.addAll(result.commitments());
    }
    return records;
  }
}
