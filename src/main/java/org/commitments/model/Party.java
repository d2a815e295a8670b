package org.commitments.model;

import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who undertakes, or with or for whom.
 *
 * @param name the resolved name
 * @param id ISO 3166-2 or ISO 3166-1 code, valid on the document's date, or null
 * @param type what kind of body
 * @param span the words that the name rests on
 * @param basis how the words gave the name
 * @param rule the pack's rule, or the name of the general one
 */
public record Party(
    String name, @Nullable String id, Type type, Span span, Basis basis, String rule) {

  /** The kind of body. */
  public enum Type {
    /** A province, city or district. */
    PLACE,
    /** A country. */
    COUNTRY,
    /** A group of countries: ASEAN, G7. */
    GROUP,
    /** A ministry, department, company, fund … */
    ORGANISATION,
    /** People without a name of their own: "Hanoi's enterprises". */
    PEOPLE
  }

  /** How the words gave the name. */
  public enum Basis {
    /** The text names it there. */
    NAME,
    /** An expression that stands for it: "the two localities", "they". */
    REFERENCE,
    /** A person who speaks for it: "President X". */
    SPEAKER,
    /** The clause has no subject of its own; the words of an earlier one hold on. */
    CONTEXT
  }

  /** The same party, resting on other words. */
  public Party at(Span otherSpan, Basis otherBasis, String otherRule) {
    return new Party(name, id, type, otherSpan, otherBasis, otherRule);
  }
}
