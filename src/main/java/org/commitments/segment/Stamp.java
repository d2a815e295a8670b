package org.commitments.segment;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page gives as that of publication.
 *
 * @param date the day
 * @param time the time of day, or null
 * @param certain whether a label, a weekday or a time says that it is not just any date
 */
record Stamp(LocalDate date, @Nullable LocalTime time, boolean certain) {}
