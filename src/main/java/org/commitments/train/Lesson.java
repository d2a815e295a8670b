package org.commitments.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.linguistics.Engines;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.TaggedSentence;
import org.commitments.linguistics.Tagger;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * A sentence that the teacher has tagged.
 *
 * @param sentence its words and the teacher's tags
 * @param cue whether a cue of the pack stands in it
 */
record Lesson(TaggedSentence sentence, boolean cue) {

  /** Makes lessons of texts, with the words that the pack's engine asks a tagger for. */
  static final class Source {

    private final LanguagePack pack;
    private final Linguistics engine;
    private final List<TaggedSentence> asked = new ArrayList<>();

    Source(LanguagePack pack, Tagger teacher) {
      this.pack = pack;
      this.engine = Engines.of(pack, words -> ask(teacher, words));
    }

    private List<String> ask(Tagger teacher, List<String> words) {
      List<String> tags = teacher.tags(words);
      asked.add(new TaggedSentence(words, tags));
      return tags;
    }

    /** The sentences of a text; each of its lines is a block. */
    List<Lesson> lessons(Text text) {
      List<Lesson> lessons = new ArrayList<>();
      int start = 0;
      while (start < text.length()) {
        int found = text.value().indexOf('\n', start);
        int end = found < 0 ? text.length() : found;
        for (Span sentence : engine.sentences(text, text.trim(new Span(start, end)))) {
          asked.clear();
          engine.tokens(text, sentence);
          boolean cue = hasCue(text, sentence);
          asked.forEach(tagged -> lessons.add(new Lesson(tagged, cue)));
        }
        start = end + 1;
      }
      return lessons;
    }

    private boolean hasCue(Text text, Span sentence) {
      for (Rule rule : pack.rules(Table.CUES)) {
        Matcher matcher = rule.pattern().matcher(text.value());
        matcher.region(sentence.start(), sentence.end()).useTransparentBounds(true);
        if (matcher.find()) {
          return true;
        }
      }
      return false;
    }
  }
}
