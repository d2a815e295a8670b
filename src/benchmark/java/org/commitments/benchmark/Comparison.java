package org.commitments.benchmark;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;

/**
 * The cost of the pipeline a token, beside CoreNLP's. All are measured in slices in turn, so that
 * what else the machine does weighs on all alike.
 */
final class Comparison {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
  private static final String TOKENIZE = "CoreNLP tokenize";
  private static final String TAG = "CoreNLP tokenize,pos";
  private static final int SLICES = 20;

  /** CoreNLP reads one English document of so many: it takes as long as all else. */
  private static final int CORENLP_SHARE = 5;

  private final Meter meter = new Meter();
  private final LanguagePacks packs = LanguagePacks.bundled();
  private final Pipeline pipeline = Pipeline.of(packs);
  private final List<String> english;
  private final List<String> vietnamese;

  Comparison(int documents) {
    this.english = new GeneratedCorpus("en").texts(documents / 2);
    this.vietnamese = new GeneratedCorpus("vi").texts(documents / 2);
  }

  /** Measures, and gives the table in Markdown. */
  List<String> run() {
    StanfordCoreNLP tokenize = coreNlp("tokenize");
    StanfordCoreNLP tag = coreNlp("tokenize,pos");
    Stages en = new Stages(packs, packs.find("en").orElseThrow(), meter);
    Meter other = new Meter();
    Stages vi = new Stages(packs, packs.find("vi").orElseThrow(), other);
    long sampled = 0;
    int sample = 0;
    for (int slice = -2; slice < SLICES; slice++) {
      if (slice == 0) {
        // The first two only warm up.
        meter.reset();
        other.reset();
        sampled = 0;
        sample = 0;
      }
      List<String> part = slice(english, Math.floorMod(slice, SLICES));
      for (int i = 0; i < part.size(); i += CORENLP_SHARE) {
        String text = part.get(i);
        meter.measure(TOKENIZE, () -> tokenize.processToCoreDocument(text));
        CoreDocument tagged = meter.measure(TAG, () -> tag.processToCoreDocument(text));
        sample += tagged.tokens().isEmpty() ? 0 : 1;
        sampled += tokens(text);
      }
      whole("en", part);
      stages(en, part);
      List<String> partVi = slice(vietnamese, Math.floorMod(slice, SLICES));
      whole("vi", partVi);
      stages(vi, partVi);
    }
    long tokensEn = english.stream().mapToLong(Comparison::tokens).sum();
    long tokensVi = vietnamese.stream().mapToLong(Comparison::tokens).sum();
    double base = (double) meter.sum(TAG).nanos() / sampled;
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d documents, %,d English tokens and %,d Vietnamese ones (words or syllables, and"
                + " marks); CoreNLP read every %dth English document (%,d tokens).",
            english.size() + vietnamese.size(),
            tokensEn,
            tokensVi,
            CORENLP_SHARE,
            sampled));
    lines.add("");
    lines.add(
        "| what | CPU µs a token | of CoreNLP tokenize,pos | bytes a token | documents a second of CPU |");
    lines.add("| --- | --- | --- | --- | --- |");
    lines.add(row(TOKENIZE, meter.sum(TOKENIZE), new Size(sampled, sample), base));
    lines.add(row(TAG, meter.sum(TAG), new Size(sampled, sample), base));
    Size sizeEn = new Size(tokensEn, english.size());
    Size sizeVi = new Size(tokensVi, vietnamese.size());
    lines.add(row("**English, end to end**", meter.sum("en"), sizeEn, base));
    lines.add(row("**Vietnamese, end to end**", meter.sum("vi"), sizeVi, base));
    for (String name : Stages.NAMES) {
      lines.add(row("English: " + name, meter.sum(name), sizeEn, base));
    }
    for (String name : Stages.NAMES) {
      lines.add(row("Vietnamese: " + name, other.sum(name), sizeVi, base));
    }
    return lines;
  }

  private static StanfordCoreNLP coreNlp(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    return new StanfordCoreNLP(properties);
  }

  private static List<String> slice(List<String> all, int number) {
    int size = all.size();
    return all.subList(size * number / SLICES, size * (number + 1) / SLICES);
  }

  private void whole(String language, List<String> texts) {
    for (String text : texts) {
      meter.measure(language, () -> pipeline.extract(document(text)));
    }
  }

  private static void stages(Stages stages, List<String> texts) {
    texts.forEach(text -> stages.read(document(text)));
  }

  private static Document document(String text) {
    return new Document("benchmark", text, null, null);
  }

  static long tokens(String text) {
    return TOKEN.matcher(text).results().count();
  }

  /** How much was read. */
  private record Size(long tokens, int documents) {}

  private static String row(String name, Meter.Sum sum, Size size, double base) {
    double each = (double) sum.nanos() / size.tokens();
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.3f | %,d | %,d |",
        name,
        each / 1e3,
        each / base,
        sum.bytes() / size.tokens(),
        Math.round(size.documents() * 1e9 / sum.nanos()));
  }
}
