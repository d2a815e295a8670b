package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Abbreviations;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Sentences by a trained detector, mended by rules: none ends at an initial or another abbreviation
 * of the pack, nor where a small letter follows, and a line's end is always one.
 */
final class SentenceSplitter {

  private static final int BEFORE = 30;
  private static final Pattern OPEN = Patterns.exact("[.!?…][\"”’)»]*\\s+[\"“‘(«]*\\p{Lu}");
  private static final Pattern LINE = Patterns.exact("[^\\n]+");
  private static final String SURE = "?!…";

  private final SentenceModel model;
  private final Abbreviations abbreviations;

  SentenceSplitter(SentenceModel model, LanguagePack pack) {
    this.model = model;
    this.abbreviations = new Abbreviations(pack);
  }

  List<Span> split(Text text, Span block) {
    // The detector keeps state while it works, the model does not.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Span> spans = new ArrayList<>();
    var lines = LINE.matcher(text.value()).region(block.start(), block.end());
    while (lines.find()) {
      split(detector, text, new Span(lines.start(), lines.end()), spans);
    }
    return spans;
  }

  private void split(SentenceDetectorME detector, Text text, Span line, List<Span> spans) {
    String words = text.slice(line);
    int start = 0;
    for (int end : breaks(detector, words)) {
      Span span = text.trim(new Span(line.start() + start, line.start() + end));
      if (!span.isEmpty()) {
        spans.add(span);
      }
      start = end;
    }
  }

  /** The ends of the sentences, the last of them that of the line. */
  private List<Integer> breaks(SentenceDetectorME detector, String words) {
    java.util.TreeSet<Integer> ends = new java.util.TreeSet<>();
    for (opennlp.tools.util.Span found : detector.sentPosDetect(words)) {
      if (!goesOn(words, found.getEnd())) {
        ends.add(found.getEnd());
      }
    }
    // A closing quote hides the full stop from the detector.
    var open = OPEN.matcher(words);
    for (int at = 0; open.find(at); at = open.start() + 1) {
      int end = closing(words, open.start() + 1);
      if (end > open.start() + 1 && !goesOn(words, end)) {
        ends.remove(open.start() + 1);
        ends.add(end);
      }
    }
    ends.add(words.length());
    return List.copyOf(ends);
  }

  private static int closing(String words, int at) {
    int end = at;
    while (end < words.length() && "\"”’)»".indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean goesOn(String words, int at) {
    String before = words.substring(Math.max(0, at - BEFORE), at).stripTrailing();
    if (abbreviations.end(before)) {
      return true;
    }
    int next = at;
    while (next < words.length() && Character.isWhitespace(words.charAt(next))) {
      next++;
    }
    boolean sure = !before.isEmpty() && SURE.indexOf(before.charAt(before.length() - 1)) >= 0;
    return next < words.length() && Character.isLowerCase(words.codePointAt(next)) && !sure;
  }
}
