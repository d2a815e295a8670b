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
   * The last body of the kind of an expression that is so brought in before it, or null; one that
   * is named by its own name since is meant instead.
   */
  @Nullable Party before(Text text, Span expression, String words, @Nullable Party named) {
    int from = Math.max(0, expression.start() - REACH);
    Matcher matcher = formed.matcher(text.value()).region(from, expression.start());
    String kind = words.substring(words.lastIndexOf(' ') + 1);
    Party body = null;
    while (matcher.find()) {
      Span name = new Span(matcher.start("name"), matcher.end("name"));
      String own = text.slice(name);
      if (Folding.fold(own).endsWith(kind)) {
        body = new Party(own, null, Party.Type.ORGANISATION, name, Basis.NAME, "formed");
      }
    }
    boolean since = body != null && named != null && named.span().start() > body.span().start();
    return since ? null : body;
  }
}
