package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Abbreviations;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** OpenNLP's sentence detector on paragraphs of ten sentences of the treebank. */
final class SentenceTrainer implements Trainer {

  private static final int PARAGRAPH = 10;
  private static final int ITERATIONS = 100;
  private static final String ENDS = ".!?…";
  private static final String MANIFEST = "manifest.properties";

  @Override
  public void train(LanguagePack pack, Treebank treebank, long seed, OutputStream out)
      throws IOException {
    List<SentenceSample> samples = new ArrayList<>();
    for (Paragraph paragraph : paragraphs(treebank)) {
      opennlp.tools.util.Span[] spans =
          paragraph.sentences().stream()
              .map(span -> new opennlp.tools.util.Span(span.start(), span.end()))
              .toArray(opennlp.tools.util.Span[]::new);
      samples.add(new SentenceSample(paragraph.text(), spans));
    }
    TrainingParameters parameters = Training.parameters("PERCEPTRON", ITERATIONS);
    SentenceDetectorFactory factory =
        new SentenceDetectorFactory(pack.id(), true, abbreviations(pack), ENDS.toCharArray());
    SentenceModel model =
        SentenceDetectorME.train(
            pack.id(), ObjectStreamUtils.createObjectStream(samples), factory, parameters);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serialize(bytes);
    StableZip.write(out, withoutTime(bytes.toByteArray()));
  }

  /** OpenNLP notes the moment of the training; without it two trainings agree. */
  private static Map<String, byte[]> withoutTime(byte[] model) throws IOException {
    Map<String, byte[]> entries = new HashMap<>(StableZip.read(new ByteArrayInputStream(model)));
    byte[] manifest = entries.getOrDefault(MANIFEST, new byte[0]);
    String lines =
        new String(manifest, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
            .sorted()
            .reduce("", (a, b) -> a + b + "\n");
    entries.put(MANIFEST, lines.getBytes(StandardCharsets.ISO_8859_1));
    return entries;
  }

  private static Dictionary abbreviations(LanguagePack pack) {
    Dictionary dictionary = new Dictionary(false);
    new TreeSet<>(new Abbreviations(pack).words())
        .forEach(word -> dictionary.put(new StringList(word + ".")));
    return dictionary;
  }

  /** Ten sentences as they stand in a text, and where. */
  private record Paragraph(String text, List<Span> sentences) {}

  private static List<Paragraph> paragraphs(Treebank treebank) {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (List<Treebank.Word> sentence : treebank.sentences()) {
      if (text.length() > 0) {
        text.append(' ');
      }
      int start = text.length();
      text.append(Detokenizer.text(sentence));
      spans.add(new Span(start, text.length()));
      if (spans.size() == PARAGRAPH) {
        paragraphs.add(new Paragraph(text.toString(), List.copyOf(spans)));
        text.setLength(0);
        spans.clear();
      }
    }
    if (!spans.isEmpty()) {
      paragraphs.add(new Paragraph(text.toString(), List.copyOf(spans)));
    }
    return paragraphs;
  }

  @Override
  public double score(LanguagePack pack, byte[] model, Treebank test) throws IOException {
    SentenceSplitter splitter =
        new SentenceSplitter(new SentenceModel(new ByteArrayInputStream(model)), pack);
    Agreement agreement = new Agreement();
    for (Paragraph paragraph : paragraphs(test)) {
      Text text = new Text(paragraph.text());
      agreement.add(paragraph.sentences(), splitter.split(text, text.span()));
    }
    return agreement.f1();
  }

  @Override
  public String measure() {
    return "sentences, exact spans, F1";
  }

  @Override
  public String settings() {
    return "OpenNLP sentence detector, perceptron, "
        + ITERATIONS
        + " iterations, cutoff 0, abbreviations of the pack; rules after it";
  }
}
