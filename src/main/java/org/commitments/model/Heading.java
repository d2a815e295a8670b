package org.commitments.model;

import org.commitments.text.Span;

/**
 * Words that announce a field: "In terms of [culture, sports and tourism],".
 *
 * @param span the whole heading
 * @param label the words of the field
 * @param rule the pack's rule that found it
 */
public record Heading(Span span, Span label, String rule) {}
