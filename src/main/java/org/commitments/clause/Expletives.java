package org.commitments.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.language.LanguagePack;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * "It was agreed by the two sides to open a line", "It was decided that": the pronoun stands for
 * nobody; who undertakes stands behind the passive, or is left to the context.
 */
final class Expletives {

  private final Pattern expletive;

  Expletives(LanguagePack pack) {
    this.expletive = Patterns.ignoringCase(pack.property("expletive", "(?!)(?<agent>)"));
  }

  /**
   * Who undertakes by a cue whose subject is such a pronoun.
   *
   * @return null where the cue's subject is no such pronoun, or the sentence tells nobody
   */
  @Nullable Subject agent(Words words, CueFinder.Found cue) {
    Span all = words.span(0, words.size());
    Matcher matcher =
        expletive
            .matcher(words.text().value())
            .region(all.start(), all.end())
            .useAnchoringBounds(true);
    while (matcher.find()) {
      boolean within = cue.span().start() >= matcher.start() && cue.span().start() < matcher.end();
      if (within && matcher.group("agent") != null) {
        int it = words.tokenAt(matcher.start());
        int from = words.tokenAt(matcher.start("agent"));
        int to = words.tokenAt(matcher.end("agent"));
        return new Subject(words.span(from, to), from, to, it - 1);
      }
    }
    return null;
  }
}
