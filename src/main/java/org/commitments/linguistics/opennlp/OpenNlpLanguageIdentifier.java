package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import org.commitments.language.LanguageIdentifier;
import org.commitments.language.LanguagePacks;

/**
 * Tells the languages of the packs from each other and from the hundred that OpenNLP's detector
 * knows.
 *
 * <p>The likeliest language of a pack wins where it comes near the likeliest language of all. The
 * thresholds were measured on cuts of 40 to 600 characters: English and Vietnamese, the latter also
 * without its marks, keep at least {@value #SHARE} of the winner's confidence where they do not win
 * themselves (a handful of 2,250 cuts fall below), whereas in none of twenty other languages does
 * English or Vietnamese reach more than 0.71, and from 160 characters on no more than 0.15. A text
 * in a script that the model does not know leaves all languages at chance, 1 in 103, which {@link
 * #FLOOR} shuts out.
 *
 * <p>Safe for use by many threads. The model (10 MB) is read at the first call; a call costs some
 * milliseconds.
 */
public final class OpenNlpLanguageIdentifier implements LanguageIdentifier {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int LEAST_LETTERS = 20;
  private static final int FIRST_LETTERS = 200;
  private static final int MOST_LETTERS = 600;

  /** So many times as likely as the next, a language of a pack is told by the first letters. */
  private static final double CLEARLY = 5;

  private static final double SHARE = 0.72;
  private static final double FLOOR = 0.0115;

  private final Map<String, String> packs = new LinkedHashMap<>();

  /** Takes the packs to choose from, by their property {@code iso639_3}. */
  public OpenNlpLanguageIdentifier(LanguagePacks packs) {
    packs.all().forEach(pack -> this.packs.put(pack.property("iso639_3", ""), pack.id()));
  }

  @Override
  public Optional<String> identify(String body) {
    String begin = sample(body, FIRST_LETTERS);
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    Language[] first = Model.LOADED.ranked(begin);
    if (first[0].getConfidence() >= CLEARLY * first[1].getConfidence()
        && packs.containsKey(first[0].getLang())) {
      return Optional.ofNullable(packs.get(first[0].getLang()));
    }
    String sample = sample(body, MOST_LETTERS);
    Language[] ranked = sample.length() == begin.length() ? first : Model.LOADED.ranked(sample);
    for (Language language : ranked) {
      String pack = packs.get(language.getLang());
      if (pack != null) {
        double confidence = language.getConfidence();
        return confidence >= FLOOR && confidence >= SHARE * ranked[0].getConfidence()
            ? Optional.of(pack)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The stretch up to the last letter that counts; empty where there are too few letters. */
  private static String sample(String body, int most) {
    int letters = 0;
    int end = 0;
    while (end < body.length() && letters < most) {
      int point = body.codePointAt(end);
      if (Character.isLetter(point)) {
        letters++;
      }
      end += Character.charCount(point);
    }
    return letters < LEAST_LETTERS ? "" : body.substring(0, end);
  }

  /** Read when it is first needed. */
  private static final class Model {

    static final LanguageWeights LOADED = read();

    private static LanguageWeights read() {
      try (InputStream in = OpenNlpLanguageIdentifier.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the program lacks the language detector's model " + MODEL + " on its class path");
        }
        return LanguageWeights.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language detector's model " + MODEL, e);
      }
    }
  }
}
