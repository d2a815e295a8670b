package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures by genre and by field.
 *
 * <p>Of a field, the gold commitments with its code count for recall, and the found ones with it
 * for precision, whatever code the other of the pair has; so a commitment of several codes counts
 * in each. {@code party} is of the gold commitments that were found.
 */
final class Breakdown {

  /** The columns behind set and language. */
  static final List<String> COLUMNS =
      List.of("by", "value", "documents", "gold", "found", "P", "R", "F1", "party", "record_F1");

  /** The field of commitments without code. */
  private static final String NONE = "(none)";

  private static final List<String> FIGURES = COLUMNS.subList(2, COLUMNS.size());

  private final List<Scorer.Score> scores;

  Breakdown(List<Scorer.Score> scores) {
    this.scores = List.copyOf(scores);
  }

  /** The cells of {@link #COLUMNS} between tabs: the genres that occur, then the fields. */
  List<String> lines(Function<GoldDocument, Genre> genres) {
    Map<Genre, Tally> byGenre = new EnumMap<>(Genre.class);
    for (Scorer.Score score : scores) {
      Genre genre = genres.apply(score.document());
      byGenre.computeIfAbsent(genre, key -> new Tally()).add(score.tally());
    }
    List<String> lines = new ArrayList<>();
    byGenre.forEach(
        (genre, tally) -> {
          Figures figures = Figures.of(tally);
          lines.add("genre\t" + genre.id() + "\t" + cells(figures::format));
        });
    fields().forEach((code, field) -> lines.add("field\t" + code + "\t" + cells(field::format)));
    return lines;
  }

  private static String cells(Function<String, String> figures) {
    return FIGURES.stream().map(figures).collect(Collectors.joining("\t"));
  }

  private Map<String, Field> fields() {
    Map<String, Field> fields = new TreeMap<>();
    for (Scorer.Score score : scores) {
      Set<String> codes = new HashSet<>();
      for (Compared compared : score.compared()) {
        Set<String> gold = codes(compared.gold());
        Set<String> found = codes(compared.found());
        gold.forEach(code -> fields.computeIfAbsent(code, key -> new Field()).gold(compared));
        found.forEach(code -> fields.computeIfAbsent(code, key -> new Field()).found(compared));
        Stream.concat(gold.stream(), found.stream()).forEach(codes::add);
      }
      codes.forEach(code -> fields.computeIfAbsent(code, key -> new Field()).documents++);
    }
    return fields;
  }

  private static Set<String> codes(@org.jspecify.annotations.Nullable Set<String> codes) {
    return codes == null ? Set.of() : codes.isEmpty() ? Set.of(NONE) : codes;
  }

  /** The counts of a field. */
  private static final class Field {

    private int documents;
    private int gold;
    private int goldHit;
    private int goldFull;
    private int party;
    private int found;
    private int foundHit;
    private int foundFull;

    void gold(Compared compared) {
      gold++;
      goldHit += compared.paired() ? 1 : 0;
      goldFull += compared.full() ? 1 : 0;
      party += compared.party() ? 1 : 0;
    }

    void found(Compared compared) {
      found++;
      foundHit += compared.paired() ? 1 : 0;
      foundFull += compared.full() ? 1 : 0;
    }

    /** A figure as {@link Figures#format} gives it. */
    String format(String name) {
      double precision = Figures.share(foundHit, found);
      double recall = Figures.share(goldHit, gold);
      return switch (name) {
        case "documents" -> Integer.toString(documents);
        case "gold" -> Integer.toString(gold);
        case "found" -> Integer.toString(found);
        case "P" -> Figures.format(precision);
        case "R" -> Figures.format(recall);
        case "F1" -> Figures.format(Figures.f1(precision, recall));
        case "party" -> Figures.format(Figures.share(party, goldHit));
        case "record_F1" ->
            Figures.format(
                Figures.f1(Figures.share(foundFull, found), Figures.share(goldFull, gold)));
        default -> throw new GoldException("unknown figure '" + name + "'; known: " + FIGURES);
      };
    }
  }
}
