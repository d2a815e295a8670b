package org.commitments.model;

import java.math.BigDecimal;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that makes an action measurable.
 *
 * @param span the number with its unit
 * @param value the number, multiplied out ("5 triệu" gives 5000000)
 * @param unit the unit's words ("scholarships", "USD", "%"), or null
 */
public record Quantity(Span span, BigDecimal value, @Nullable String unit) {}
