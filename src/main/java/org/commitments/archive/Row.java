package org.commitments.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a row that count, put in one after another. */
final class Row {

  private static final int MOST_NAMES = 20;

  private final FieldNames names;
  private final Cell text = new Cell();
  private final Cell id = new Cell();
  private final Cell date = new Cell();
  private final Cell title = new Cell();
  private final List<String> others = new ArrayList<>();

  private static final class Cell {
    private @Nullable String value;
    private int rank = Integer.MAX_VALUE;

    boolean put(List<String> names, String name, String words) {
      int at = FieldNames.rank(names, name);
      if (at < names.size() && at < rank) {
        rank = at;
        value = words;
      }
      return at < names.size();
    }
  }

  Row(FieldNames names) {
    this.names = names;
  }

  /** Puts in a field; one of another name is only remembered. */
  void put(String name, String words) {
    boolean known = text.put(names.text(), name, words);
    known |= id.put(names.id(), name, words);
    known |= date.put(names.date(), name, words);
    known |= title.put(names.title(), name, words);
    if (!known) {
      note(name);
    }
  }

  /** Remembers that the row has a field. */
  void note(String name) {
    if (others.size() < MOST_NAMES) {
      others.add(name);
    }
  }

  /** Whether a field of this name is of use. */
  boolean wants(String name) {
    return FieldNames.rank(names.text(), name) < names.text().size()
        || FieldNames.rank(names.id(), name) < names.id().size()
        || FieldNames.rank(names.date(), name) < names.date().size()
        || FieldNames.rank(names.title(), name) < names.title().size();
  }

  @Nullable String text() {
    return text.value;
  }

  @Nullable String id() {
    return id.value;
  }

  @Nullable String date() {
    return date.value;
  }

  @Nullable String title() {
    return title.value;
  }

  /** The names of its fields that are of no use. */
  List<String> others() {
    return others;
  }
}
