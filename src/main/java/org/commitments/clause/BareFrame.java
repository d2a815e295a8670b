package org.commitments.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commitments.clause.Agency.Nature;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Sentence;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds undertakings without a cue: in a language whose verbs have one form, the contents of an
 * agreement stand as "Quảng Trị cử 5 cán bộ; Savannakhet bố trí đất", a party and a bare verb.
 */
final class BareFrame {

  private final Agency agency;
  private final AnnouncedContents contents;
  private final Pattern theme;
  private final Pattern tasks;
  private final Pattern narrated;
  private final Pattern counting;
  private final Set<String> duty;
  private final Set<String> past;
  private final Set<String> degree;
  private final Pattern pastWord;
  private final Set<String> passive;
  private final Predicates predicates;

  BareFrame(LanguagePack pack, Gazetteer gazetteer) {
    this.agency = new Agency(pack, gazetteer);
    this.contents = new AnnouncedContents(pack);
    this.theme = Patterns.ignoringCase(pack.property("goal", "(?!)"));
    this.tasks = Patterns.ignoringCase(pack.property("tasks_open", "(?!)"));
    this.narrated = Patterns.ignoringCase(pack.property("narrated", "(?!)"));
    this.counting = Patterns.ignoringCase(pack.property("enumerated", "(?!)"));
    this.duty = Set.of(pack.property("duty_words", "").split("\\|", -1));
    this.degree = Set.of(pack.property("degree_words", "").split("\\|", -1));
    this.predicates = new Predicates(pack);
    this.passive = Set.of(pack.property("passive", "").split("\\|", -1));
    String words = pack.property("past_words", "");
    this.pastWord = Patterns.ignoringCase(words.isEmpty() ? "(?!)" : "\\b(?:" + words + ")\\b");
    this.past = Set.of(pack.property("past_words", "").split("\\|", -1));
  }

  /**
   * Whether a sentence tells the contents of an agreement: under a heading, by its opening, or in
   * the rest of a paragraph that announces them ("Hai bên thống nhất các nội dung sau. …").
   */
  boolean covers(Place place) {
    if (past.contains("")) {
      return false;
    }
    return contents.open(place.article().text(), place.sentence())
        || (place.agreement()
            && (place.section().heading() != null
                || contents.announced(place.article(), place.sentence())));
  }

  /**
   * An item of a list of tasks that names who is to do it ("Mỗi huyện trồng 10 ha rừng"), or of
   * aims that names what is to be reached ("80% hồ sơ được số hóa"); null where it does neither.
   */
  @Nullable Candidate item(Words words) {
    Span all = words.span(0, words.size());
    Candidate labelled = labelled(words);
    if (past.contains("") || labelled != null) {
      return labelled;
    }
    Candidate acting = bare(words, 0, words.size(), List.of(), null);
    boolean named = acting != null && acting.subject().span() != null;
    if (named || !theme.matcher(words.text().value()).region(all.start(), all.end()).lookingAt()) {
      return named ? acting : null;
    }
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.is(i, WordClass.VERB)) {
        Subject subject = new Subject(words.span(0, i), 0, i, -1);
        return new Candidate(contents(all.start()), subject, 0, i, Voice.PASSIVE);
      }
    }
    return null;
  }

  /** "Sở Y tế: mở ba lớp": an item that opens with the body whose task follows, or null. */
  @Nullable Candidate labelled(Words words) {
    int start = BareParts.afterLabel(words, 0, words.size());
    boolean body =
        start > 1
            && BareParts.opensBody(words, 0)
            && agency.of(words, 0, start - 1) == Nature.AGENT;
    if (past.contains("") || !body || !words.is(start, WordClass.VERB)) {
      return null;
    }
    Subject subject = new Subject(words.span(0, start - 1), 0, start - 1, -1);
    CueFinder.Found found = contents(words.token(start).span().start());
    return new Candidate(found, subject, start, start, Voice.ACTIVE);
  }

  /** "Năm 2003, tỉnh đã mở hai chợ.": after what has been done a bare verb tells no future. */
  boolean tellsPast(Text text, Sentence sentence) {
    Span span = sentence.span();
    return pastWord.matcher(text.value()).region(span.start(), span.end()).find();
  }

  /** "Thứ hai, …", "Ba là …": a sentence that opens with its number among several. */
  boolean enumerates(Text text, Sentence sentence) {
    Span span = sentence.whole();
    return counting.matcher(text.value()).region(span.start(), span.end()).lookingAt();
  }

  /** "Thủ tướng giao:": words after which the next paragraphs tell the tasks. */
  boolean opensTasks(Text text, Sentence sentence) {
    Span span = text.trim(sentence.span());
    return !span.isEmpty()
        && text.value().charAt(span.end() - 1) == ':'
        && tasks.matcher(text.value()).region(span.start(), span.end()).find();
  }

  /**
   * The same where a sentence only stands behind an undertaking in its paragraph: in a language
   * whose verbs have one form the future is told once and goes on ("Tỉnh sẽ mở chợ. Sở Y tế cử bác
   * sĩ."). Each part needs somebody who acts, but for a verb that opens a sentence right behind one
   * of an agreement ("Hai bên sẽ mở chợ. Khuyến khích các hộ trồng chè.") or behind a word that
   * adds it to any ("Tỉnh sẽ mở chợ. Ngoài ra, hỗ trợ các hộ trồng chè.").
   */
  List<Candidate.Doubtful> goOn(
      Place place,
      Words words,
      List<Candidate.Doubtful> candidates,
      Predicate<Candidate.Doubtful> live) {
    Span sentence = words.span(0, words.size());
    String value = words.text().value();
    boolean told = narrated.matcher(value).region(sentence.start(), sentence.end()).lookingAt();
    if (told || past.contains("")) {
      return candidates;
    }
    int start = BareParts.afterOpener(words, 0, words.size());
    boolean follows =
        place.follows()
            && (start == 0 ? place.agreement() : words.has(0, Words.Role.STRONG))
            && !words.is(start + 1, WordClass.NUMBER)
            && !tellsOf(words, start);
    List<Candidate.Doubtful> all = new ArrayList<>();
    for (Candidate.Doubtful each : fill(words, candidates, live)) {
      boolean acts = place.goesOn() && each.candidate().subject().span() != null;
      boolean opens = follows && each.candidate().from() == start;
      if (candidates.contains(each)) {
        all.add(each);
      } else if ((acts || opens) && !BareParts.describes(words, each)) {
        all.add(new Candidate.Doubtful(goingOn(each.candidate()), null));
      }
    }
    return all;
  }

  /**
   * "Xây dựng cầu là việc khó", "Trồng rừng giúp giữ đất": a verb that opens a sentence is a name
   * for what the sentence tells of where another has tense, or is one of being or of an effect.
   */
  private boolean tellsOf(Words words, int verb) {
    boolean marked = false;
    for (int i = verb + 1; i < words.size(); i++) {
      Predicates.PredicateClass predicate = predicates.at(words, i);
      marked |= words.isMark(i, ",;") || words.is(i, WordClass.CONJUNCTION);
      boolean effect = predicate == Predicates.PredicateClass.EFFECT && !marked;
      if (words.is(i, WordClass.FINITE, WordClass.MODAL)
          || past(words.token(i).lemma())
          || predicate == Predicates.PredicateClass.STATIVE
          || effect) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same within a sentence: behind a semicolon, where a part before undertakes something, a
   * noun phrase with a verb of its own is the next body with its task ("Sở Y tế được giao mở lớp;
   * Công an tỉnh lập chốt"), or what is to be done ("…; hai lớp được mở tại Vinh").
   */
  List<Candidate.Doubtful> behindMarks(
      Words words, List<Candidate.Doubtful> candidates, Predicate<Candidate.Doubtful> live) {
    if (past.contains("")) {
      return candidates;
    }
    boolean parts = words.hasMark(0, words.size(), ";");
    for (int i = 0; !parts && i < words.size(); i++) {
      parts = BareParts.contrasts(words, i);
    }
    if (!parts) {
      return candidates;
    }
    int first =
        candidates.stream()
            .filter(each -> Requests.undertaken(words, each.candidate()))
            .filter(live)
            .mapToInt(each -> each.candidate().verb())
            .min()
            .orElse(words.size());
    List<Candidate.Doubtful> all = new ArrayList<>();
    for (Candidate.Doubtful each : fill(words, candidates, live)) {
      Subject subject = each.candidate().subject();
      if (candidates.contains(each)) {
        all.add(each);
      } else if (subject.from() > first
          && subject.span() != null
          && (words.isMark(subject.stop(), ";") || words.has(subject.stop(), Words.Role.FOCUS))
          && !BareParts.describes(words, each)) {
        all.add(new Candidate.Doubtful(goingOn(each.candidate()), null));
      }
    }
    return all;
  }

  private static Candidate goingOn(Candidate bare) {
    int at = bare.cue().span().start();
    return new Candidate(
        bareCue(at, "goes-on"),
        bare.owner(),
        bare.subject(),
        bare.from(),
        bare.verb(),
        bare.voice());
  }

  /** The candidates of a sentence, and of each part that has none one of a bare verb. */
  List<Candidate.Doubtful> fill(
      Words words, List<Candidate.Doubtful> candidates, Predicate<Candidate.Doubtful> live) {
    List<Candidate.Doubtful> all = new ArrayList<>(candidates);
    List<Candidate.Doubtful> standing = candidates.stream().filter(live).toList();
    Subject first = candidates.isEmpty() ? null : candidates.get(0).candidate().subject();
    int from = contents.opened(words);
    int opening = from;
    for (int i = from; i <= words.size(); i++) {
      if (i == words.size() || words.isMark(i, ";") || BareParts.contrasts(words, i)) {
        boolean later = from > opening;
        int to = beforeNext(words, from, i, standing);
        Candidate bare = bare(words, from, to, standing, later ? first : null);
        if (bare != null && (!later || bare.subject().span() != null || tells(words, first))) {
          all.add(new Candidate.Doubtful(bare, null));
          first = first == null ? bare.subject() : first;
        }
        from = i + 1;
      }
    }
    all.sort(Comparator.comparingInt(each -> each.candidate().verb()));
    return all;
  }

  /**
   * "tỉnh trồng 200 cây, phấn đấu đạt 5 m2 mỗi người": the comma or conjunction behind which the
   * first of some candidates goes on with the subject of a bare verb; the end of the part where it
   * has a subject of its own, or no verb stands before it.
   */
  private static int beforeNext(
      Words words, int from, int to, List<Candidate.Doubtful> candidates) {
    for (Candidate.Doubtful each : candidates) {
      Candidate next = each.candidate();
      int cue = words.tokenAt(next.cue().span().start());
      if (cue < from || cue >= to) {
        continue;
      }
      for (int i = cue - 1; i > from + 1; i--) {
        if (words.isMark(i, ",") || words.is(i, WordClass.CONJUNCTION)) {
          boolean own = next.subject().span() != null && next.subject().from() > i;
          return own ? to : words.is(i - 1, WordClass.PUNCTUATION) ? i - 1 : i;
        }
        if (words.is(i, WordClass.VERB, WordClass.MODAL, WordClass.FINITE)) {
          return to;
        }
      }
      return to;
    }
    return to;
  }

  /** Whether the first part of a sentence has a bare verb without subject, as its later parts. */
  private static boolean tells(Words words, @Nullable Subject first) {
    return first != null && first.span() == null && words.size() > 0;
  }

  private @Nullable Candidate bare(
      Words words,
      int from,
      int to,
      List<Candidate.Doubtful> candidates,
      @Nullable Subject before) {
    for (Candidate.Doubtful each : candidates) {
      int verb = each.candidate().verb();
      if (each.doubt() == null && verb >= from && verb < to) {
        return null;
      }
    }
    int start = BareParts.afterOpener(words, BareParts.afterLabel(words, from, to), to);
    for (int i = start; i < to; i++) {
      if (i > start && duty.contains(words.token(i).lemma())) {
        continue;
      }
      boolean told =
          words.is(i, WordClass.FINITE, WordClass.MODAL)
              || words.isMark(i, ":()\"“”")
              || (words.isMark(i, ",") && !listed(words, start, i))
              || past(words.token(i).lemma());
      if (told) {
        return null;
      }
      if (words.is(i, WordClass.VERB) && !(i > start && BareParts.capital(words, i))) {
        if ((i == start
                && (BareParts.saysWho(words, i, to) || BareParts.tellsHow(words, to, degree)))
            || BareParts.closes(words, i)
            || BareParts.joins(words, i, to, this::past)) {
          return null;
        }
        boolean acts = predicates.at(words, i) != Predicates.PredicateClass.STATIVE;
        Candidate done = acts ? passive(words, start, i) : null;
        return done != null || !acts ? done : candidate(words, start, i, before);
      }
    }
    return null;
  }

  /** "Mỗi huyện, thị xã trồng …", "Sở Y tế, Công an tỉnh lập …": a comma between those who act. */
  private boolean listed(Words words, int start, int comma) {
    boolean bodies = BareParts.opensBody(words, comma + 1) && BareParts.opensBody(words, start);
    return BareParts.plural(words, start, comma)
        || (bodies && agency.of(words, start, comma) == Nature.AGENT);
  }

  /** "đang", "vẫn đang": the last word tells that it is past. */
  private boolean past(String lemma) {
    return past.contains(lemma) || past.contains(lemma.substring(lemma.lastIndexOf(' ') + 1));
  }

  /** "Hai lớp được mở tại Vinh": what is done, and a passive; null where somebody acts. */
  private @Nullable Candidate passive(Words words, int start, int verb) {
    int mark = verb - 1;
    boolean done = mark > start && passive.contains(words.token(mark).lemma());
    if (!done || agency.of(words, start, mark) == Nature.AGENT) {
      return null;
    }
    Subject theme = new Subject(words.span(start, mark), start, mark, start - 1);
    CueFinder.Found found = contents(words.token(mark).span().start());
    return new Candidate(found, theme, mark, verb, Voice.PASSIVE);
  }

  private @Nullable Candidate candidate(
      Words words, int start, int verb, @Nullable Subject before) {
    Subject subject = new Subject(null, verb, verb, start - 1);
    boolean acts =
        before != null
            && before.span() != null
            && agency.of(words, before.from(), before.to()) == Nature.AGENT;
    if (before != null && acts) {
      subject = new Subject(before.span(), before.from(), before.to(), start - 1);
    }
    if (verb > start) {
      int end = verb;
      // "Hai sở cùng / thường xuyên / phải …": such words before the verb are none of the subject.
      while (end > start
          && (words.is(end - 1, WordClass.PREPOSITION, WordClass.ADVERB)
              || duty.contains(words.token(end - 1).lemma()))) {
        end--;
      }
      if (end > start) {
        if (agency.of(words, start, end) != Nature.AGENT) {
          return null;
        }
        subject = new Subject(words.span(start, end), start, end, start - 1);
      }
    }
    CueFinder.Found found = contents(words.token(verb).span().start());
    return new Candidate(found, subject, verb, verb, Voice.ACTIVE);
  }

  private static CueFinder.Found contents(int at) {
    return bareCue(at, "contents");
  }

  private static CueFinder.Found bareCue(int at, String rule) {
    Cue cue = new Cue(Kind.COMMITMENT, Force.FIRM, new Span(at, at), rule);
    return new CueFinder.Found(cue, Set.of(Complement.VERB), Set.of());
  }
}
