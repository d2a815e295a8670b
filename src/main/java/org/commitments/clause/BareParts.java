package org.commitments.clause;

import java.util.Set;
import java.util.function.Predicate;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Where the parts of a sentence with bare verbs begin and end, and what opens them. */
final class BareParts {

  /**
   * An adjective behind a degree has at most so many words, as far as they are not known as one.
   */
  private static final int DEGREE = 2;

  /** "Cơ chế thực hiện:" has at most so many words. */
  private static final int LONGEST_LABEL = 8;

  private BareParts() {}

  /** "…, còn Savannakhet bố trí đất": a comma, a word such as "for its part", and a name. */
  static boolean contrasts(Words words, int comma) {
    return words.isMark(comma, ",")
        && words.has(comma + 1, Role.FOCUS)
        && words.is(comma + 2, WordClass.NAME, WordClass.NOUN);
  }

  /** "Đào tạo: hai bên mở lớp": the token behind the label that opens a part. */
  static int afterLabel(Words words, int from, int to) {
    for (int i = from + 1; i < Math.min(to - 1, from + LONGEST_LABEL); i++) {
      if (words.isMark(i, ":")) {
        return i + 1;
      }
      if (words.is(i, WordClass.FINITE, WordClass.MODAL) || words.isMark(i, ".;()\"“”")) {
        return from;
      }
    }
    return from;
  }

  /** "Trả lời câu hỏi về cây cầu, ông An cho biết …": a verb phrase that opens somebody's words. */
  static boolean saysWho(Words words, int from, int to) {
    boolean comma = false;
    for (int i = from; i < to; i++) {
      comma |= words.isMark(i, ",");
      if (comma && words.is(i, WordClass.FINITE)) {
        return true;
      }
    }
    return false;
  }

  /** "Doanh nghiệp có doanh thu lớn sẽ …": a verb before a modal of the same clause. */
  static boolean describes(Words words, Candidate.Doubtful bare) {
    int verb = bare.candidate().verb();
    for (int i = verb + 1; i < words.size() && !words.isMark(i, ",;:"); i++) {
      if (words.is(i, WordClass.MODAL)) {
        return true;
      }
    }
    return false;
  }

  /** "Hai thứ trưởng thay mặt hai bên ký.": a verb of one syllable that closes is no task. */
  static boolean closes(Words words, int verb) {
    boolean single = words.token(verb).word().indexOf(' ') < 0;
    return verb > 0 && single && (verb + 1 >= words.size() || words.isMark(verb + 1, "."));
  }

  /** "Trường có 30 lớp và đã mở …": whether a clause about the past is joined to a verb. */
  static boolean joins(Words words, int verb, int to, Predicate<String> past) {
    for (int i = verb + 1; i + 1 < to; i++) {
      boolean joint = words.is(i, WordClass.CONJUNCTION) || words.isMark(i, ",");
      if (joint && past.test(words.token(i + 1).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "Sở Giáo dục và Đào tạo": within a sentence a verb with a capital is part of a name. */
  static boolean capital(Words words, int at) {
    return Character.isUpperCase(words.token(at).word().codePointAt(0));
  }

  /** Whether a name, or a word with a capital, stands at a place: "Sở Y tế", "UBND". */
  static boolean opensBody(Words words, int at) {
    return at < words.size() && named(words, at);
  }

  /** "Mỗi huyện, thị xã trồng …", "UBND các tỉnh A, B rà soát": a list that a plural opens. */
  static boolean plural(Words words, int from, int comma) {
    for (int i = from; i < comma; i++) {
      boolean digits = Character.isDigit(words.token(i).word().codePointAt(0));
      if (words.is(i, WordClass.DETERMINER, WordClass.NUMBER) && !digits) {
        return true;
      }
    }
    return false;
  }

  /** Leaves what opens a sentence up to its comma ("Theo kế hoạch, trong năm 2024, …"). */
  static int afterOpener(Words words, int from, int to) {
    int start = from;
    while (start < to
        && (words.is(start, WordClass.PREPOSITION, WordClass.CONJUNCTION)
            || words.has(start, Role.OPENER)
            || (words.has(start, Role.FOCUS) && named(words, start + 1))
            || words.has(start, Role.STRONG))) {
      int comma = start;
      while (comma < to && !words.isMark(comma, ",")) {
        comma++;
      }
      if (comma == to) {
        boolean joint = words.is(start, WordClass.CONJUNCTION) || words.has(start, Role.FOCUS);
        return joint ? start + 1 : to;
      }
      start = comma + 1;
    }
    return start;
  }

  private static boolean named(Words words, int at) {
    boolean noun = at < words.size() && capital(words, at) && words.is(at, WordClass.NOUN);
    return words.is(at, WordClass.NAME) || noun;
  }

  /**
   * "Phản ứng của dân khá khác nhau": a part that ends in a degree and an adjective tells how the
   * thing is that the verb at its beginning is a name for.
   */
  static boolean tellsHow(Words words, int to, Set<String> degree) {
    int last = to - 1;
    while (last > 1 && words.is(last, WordClass.PUNCTUATION)) {
      last--;
    }
    for (int i = last; i > Math.max(1, last - DEGREE); i--) {
      if (degree.contains(words.token(i - 1).lemma())) {
        return true;
      }
      if (words.is(i, WordClass.VERB) || words.is(i, WordClass.PUNCTUATION)) {
        return false;
      }
    }
    return false;
  }
}
