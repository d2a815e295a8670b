package org.commitments.model;

/**
 * Something that kept an input, or a part of it, from being read.
 *
 * @param source the input
 * @param stage where it was noticed, e.g. {@code read}, {@code segment}
 * @param code a stable word for the kind, e.g. {@code empty}, {@code binary}
 * @param message what is wrong, with the value and the way out
 */
public record Diagnostic(String source, String stage, String code, String message) {}
