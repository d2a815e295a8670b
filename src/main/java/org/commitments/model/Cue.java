package org.commitments.model;

import org.commitments.text.Span;

/**
 * The words that make a clause an undertaking or a proposal.
 *
 * @param kind what they make of it
 * @param force how firm they are
 * @param span their place; empty where a list's lead-in holds them
 * @param rule the pack's rule
 */
public record Cue(Kind kind, Force force, Span span, String rule) {}
