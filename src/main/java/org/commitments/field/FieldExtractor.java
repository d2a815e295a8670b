package org.commitments.field;

import org.commitments.model.Clause;

/**
 * Stage 4: reads one field of a clause.
 *
 * @param <T> the field
 */
public interface FieldExtractor<T> {

  /** The field of a clause, given what earlier clauses told. */
  T extract(Clause clause, Discourse discourse);
}
