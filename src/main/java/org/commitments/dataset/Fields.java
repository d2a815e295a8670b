package org.commitments.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a JSON object one after another; a field without a value is null. */
final class Fields {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator out;
  private final Places places;

  private Fields(JsonGenerator out, Places places) {
    this.out = out;
    this.places = places;
  }

  /** Writes fields; a lambda that may throw what Jackson throws. */
  interface Body {
    void write(Fields fields) throws IOException;
  }

  /** Writes one element of a list. */
  interface Element<T> {
    void write(Fields fields, T value) throws IOException;
  }

  /** One object on one line. */
  static String object(Places places, Body body) {
    StringWriter words = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(words)) {
      out.writeStartObject();
      body.write(new Fields(out, places));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.toString();
  }

  void string(String name, @Nullable Object value) throws IOException {
    out.writeStringField(name, value == null ? null : value.toString());
  }

  /** A constant in lower case. */
  void constant(String name, Enum<?> value) throws IOException {
    out.writeStringField(name, lower(value));
  }

  void number(String name, int value) throws IOException {
    out.writeNumberField(name, value);
  }

  void number(String name, BigDecimal value) throws IOException {
    out.writeNumberField(name, value);
  }

  void strings(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  /** An object, or null where the body is null. */
  void object(String name, @Nullable Body body) throws IOException {
    if (body == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    body.write(this);
    out.writeEndObject();
  }

  <T> void objects(String name, List<T> values, Element<T> element) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      out.writeStartObject();
      element.write(this, value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The words of a span under a name; null where the span is null or empty. */
  void words(String name, @Nullable Span span) throws IOException {
    string(name, span == null || span.isEmpty() ? null : places.words(span));
  }

  /** The fields start and end of a span; null where the span is null or empty. */
  void startAndEnd(@Nullable Span span) throws IOException {
    if (span == null || span.isEmpty()) {
      out.writeNullField("start");
      out.writeNullField("end");
    } else {
      out.writeNumberField("start", places.start(span));
      out.writeNumberField("end", places.end(span));
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Four places at most and one at least. */
  static BigDecimal share(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }

  /** Without zeros at the end and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
