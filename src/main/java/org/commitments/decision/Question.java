package org.commitments.decision;

import java.util.List;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * A question about a place in a text, with all that bears on the answer.
 *
 * @param decision what is asked
 * @param text the article's text
 * @param place what it is asked of
 * @param about what of it is asked, where a place has several: a sector's code, names of parties;
 *     else empty
 * @param evidence what bears on the answer
 */
public record Question(
    Decision decision, Text text, Span place, List<String> about, Evidence evidence) {

  /**
   * What bears on an answer.
   *
   * @param features each as {@code name=value}; the names are the same for all languages
   * @param rules what the rules answer
   * @param because what that rests on: the id of a rule, the name of a doubt, or an empty string;
   *     no model sees it
   */
  public record Evidence(List<String> features, boolean rules, String because) {

    /** Copies the list. */
    public Evidence {
      features = List.copyOf(features);
    }

    /** Evidence that rests on no rule in particular. */
    public Evidence(List<String> features, boolean rules) {
      this(features, rules, "");
    }
  }

  /** Copies the list. */
  public Question {
    about = List.copyOf(about);
  }

  /** A question that a place has but one of. */
  public Question(Decision decision, Text text, Span place, Evidence evidence) {
    this(decision, text, place, List.of(), evidence);
  }

  /** The evidence, each as {@code name=value}. */
  public List<String> features() {
    return evidence.features();
  }

  /** What the rules answer. */
  public boolean rules() {
    return evidence.rules();
  }
}
