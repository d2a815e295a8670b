package org.commitments.evaluate;

import java.util.List;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An action at its place.
 *
 * @param article the number of its article in the document, from 0
 * @param trace how that was read
 * @param span where it stands there
 */
record Located(int article, Trace trace, Span span) {

  /** Where a gold action stands; null where no article has its words. */
  static @Nullable Located of(GoldRecord gold, List<Trace> traces) {
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      Span span = gold.placeIn(trace.article().text());
      if (span != null) {
        return new Located(i, trace, span);
      }
    }
    return null;
  }

  /** Where a found action stands; null where that is not known. */
  static @Nullable Located of(FoundRecord found, List<Trace> traces) {
    int start = found.origin().start();
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      String value = trace.article().text().value();
      if (start >= 0 && start <= value.codePointCount(0, value.length())) {
        int at = value.offsetByCodePoints(0, start);
        if (value.startsWith(found.action(), at)) {
          return new Located(i, trace, new Span(at, at + found.action().length()));
        }
      }
    }
    return null;
  }

  /** Whether two actions share the larger part of the shorter one. */
  boolean shares(@Nullable Located other) {
    return other != null
        && other.article() == article
        && 2 * Trace.common(span, other.span()) > Math.min(span.length(), other.span().length());
  }
}
