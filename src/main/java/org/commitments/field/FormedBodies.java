package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body that a text brings in by words of its own: "a joint committee will be formed. The
 * committee will …".
 */
final class FormedBodies {

  /** How far before "the committee" one is brought in that it means. */
  private static final int REACH = 600;

  private final Pattern formed;

  FormedBodies(LanguagePack pack) {
    this.formed = Patterns.ignoringCase(pack.property("formed", "(?!)(?<name>)"));
  }

  /**
   * "A joint board will be set up. It will …": the body with which the sentence before that of a
   * pronoun opens, or null.
   */
  @Nullable Party opening(Text text, Span pronoun) {
    String value = text.value();
    int stop = pronoun.start() - 2;
    if (stop < 0 || value.charAt(stop) != '.') {
      return null;
    }
    int from = Math.max(0, stop - REACH);
    int start = stop;
    while (start > from && value.charAt(start - 1) != '\n' && !value.startsWith(". ", start - 2)) {
      start--;
    }
    Matcher matcher = formed.matcher(value).region(start, stop);
    return matcher.lookingAt() ? body(text, matcher) : null;
  }

  /** The body that some words are when they stand behind "by" or the like, or null. */
  @Nullable Party named(Text text, Span words) {
    Matcher matcher = formed.matcher(text.value()).region(words.start(), words.end());
    return matcher.lookingAt() ? body(text, matcher) : null;
  }

  private static Party body(Text text, Matcher matcher) {
    Span name = new Span(matcher.start("name"), matcher.end("name"));
    return new Party(text.slice(name), null, Party.Type.ORGANISATION, name, Basis.NAME, "formed");
  }

  /**
   * The last body of the kind of an expression that is so brought in before it, or null; one that
   * is named by its own name since is meant instead.
   */
  @Nullable Party before(Text text, Span expression, String words, @Nullable Party named) {
    int from = Math.max(0, expression.start() - REACH);
    Matcher matcher = formed.matcher(text.value()).region(from, expression.start());
    String kind = words.substring(words.lastIndexOf(' ') + 1);
    Party body = null;
    while (matcher.find()) {
      Party found = body(text, matcher);
      if (Folding.fold(found.name()).endsWith(kind)) {
        body = found;
      }
    }
    boolean since = body != null && named != null && named.span().start() > body.span().start();
    return since ? null : body;
  }
}
