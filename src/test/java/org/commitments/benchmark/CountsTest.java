package org.commitments.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.commitments.dataset.ArticleWriter;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;
import org.commitments.text.PatternSet;
import org.commitments.text.Span;
import org.junit.jupiter.api.Test;

/**
 * What a token costs in counts, which do not depend on the machine's load: bytes allocated by the
 * whole pipeline, and characters that the patterns of the tables look at. Kept in
 * src/benchmark/counts.tsv.
 */
class CountsTest {

  private static final Path FILE =
      Path.of(System.getProperty("commitments.basedir", "."), "src/benchmark/counts.tsv");
  private static final String HEADER = "language\tcount\ta token";
  private static final double MOST_GROWTH = 1.10;
  private static final int TEXTS = 50;
  private static final int PASSES = 3;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
  private static final LanguagePacks PACKS = LanguagePacks.bundled();
  private static final Pipeline PIPELINE = Pipeline.of(PACKS);

  @Test
  void aTokenCostsNoMoreThanItDid() throws IOException {
    Map<String, Double> counted = counts();
    if (Boolean.getBoolean("counts.update")) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      counted.forEach((name, value) -> lines.add(name + "\t" + Math.round(value)));
      Files.write(FILE, lines);
    }
    Map<String, Double> kept = kept();
    assertThat(kept.keySet()).as("the counts of %s", FILE).isEqualTo(counted.keySet());
    List<String> grown = new ArrayList<>();
    counted.forEach(
        (name, value) -> {
          double before = kept.getOrDefault(name, 0.0);
          if (value > before * MOST_GROWTH) {
            grown.add(name.replace('\t', ' ') + ": " + Math.round(value) + ", kept " + before);
          }
        });
    assertThat(grown)
        .as(
            "what grew by more than a tenth; make it cheaper or, where it is worth its price, run"
                + " mvn test -Dtest=CountsTest -Dcounts.update=true and commit %s",
            FILE)
        .isEmpty();
  }

  @Test
  void tenTimesTheAnnouncementsCostTenTimesAsMuch() {
    for (LanguagePack pack : PACKS.all()) {
      GeneratedCorpus corpus = new GeneratedCorpus(pack.id());
      List<String> all = corpus.texts(2 * TEXTS);
      long whole = allocated(all);
      long tenth = allocated(all.subList(0, all.size() / 10));
      double tokens = (double) tokens(all) / tokens(all.subList(0, all.size() / 10));
      assertThat((double) whole / tenth).isBetween(tokens * 0.75, tokens * 1.25);
    }
  }

  private static Map<String, Double> counts() {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (LanguagePack pack : PACKS.all()) {
      List<String> texts = new GeneratedCorpus(pack.id()).texts(TEXTS);
      long tokens = tokens(texts);
      counts.put(pack.id() + "\tbytes", (double) allocated(texts) / tokens);
      counts.put(pack.id() + "\tcharacters", (double) reads(pack, texts) / tokens);
    }
    return counts;
  }

  private static Map<String, Double> kept() throws IOException {
    Map<String, Double> kept = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(FILE);
    assertThat(lines.get(0)).isEqualTo(HEADER);
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.lastIndexOf('\t');
      kept.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
    }
    return kept;
  }

  private static long tokens(List<String> texts) {
    return texts.stream().mapToLong(text -> TOKEN.matcher(text).results().count()).sum();
  }

  /** The fewest bytes of several passes: the first also loads, and compilation saves some. */
  private static long allocated(List<String> texts) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (String text : texts) {
        ArticleWriter.rows(PIPELINE.extract(new Document("counts", text, null, null)));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** The characters that the automata and patterns of all tables look at. */
  private static long reads(LanguagePack pack, List<String> texts) {
    AtomicLong reads = new AtomicLong();
    for (Table table : Table.values()) {
      List<Rule> rules = pack.rules(table);
      PatternSet patterns = new PatternSet(rules.stream().map(Rule::pattern).toList(), true);
      for (String text : texts) {
        for (String line : text.split("\n", -1)) {
          patterns.find(
              new Counting(line, reads), new Span(0, line.length()), (pattern, matcher) -> {});
        }
      }
    }
    return reads.get();
  }

  /** Counts the characters that are looked at. */
  private record Counting(CharSequence text, AtomicLong reads) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counting(text.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
