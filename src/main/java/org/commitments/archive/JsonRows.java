package org.commitments.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.commitments.archive.content.TextDecoder;
import org.commitments.archive.content.UnreadableContent;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON file, one at a time: a line each, so that a broken one costs no other, or
 * in an array or one after another over several lines. UTF-8, UTF-16 with a mark, and each object
 * also in an older charset.
 */
final class JsonRows implements Container {

  private static final int DEPTH = 200;

  /** In so many bytes an array or an object begins. */
  private static final int BEGIN = 64;

  private final InputStream in;
  private final Budget budget;
  private final RowReader rows;
  private final JsonFactory factory;
  private final @Nullable String optional;
  private @Nullable JsonParser parser;
  private @Nullable JsonObjects objects;
  private byte @Nullable [] first;
  private long number;
  private boolean over;

  /**
   * Opens a file.
   *
   * @param lines whether its name says that it has an object a line
   * @param optional its name where it is to be skipped if its first object has no text, or null
   */
  JsonRows(InputStream in, Budget budget, RowReader rows, boolean lines, @Nullable String optional)
      throws IOException {
    this.in = in;
    this.budget = budget;
    this.rows = rows;
    this.optional = optional;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(rows.longest())
                    .build())
            .build();
    Charset wide = wide(in);
    if (wide != null) {
      // Its lines do not end where a byte is that of a line end.
      this.parser = factory.createParser(new InputStreamReader(in, strict(wide)));
      return;
    }
    byte[] line = firstLine();
    if (lines || (line != null && (isObject(line) || line.length > rows.longest()))) {
      this.first = line;
      return;
    }
    byte[] begin = line == null ? new byte[0] : line;
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(begin), in);
    this.objects = new JsonObjects(all, rows.longest());
  }

  /** The first line, or of one that cannot be an object only the beginning. */
  private byte @Nullable [] firstLine() throws IOException {
    in.mark(BEGIN);
    byte[] begin = in.readNBytes(BEGIN);
    in.reset();
    for (byte b : begin) {
      if (b == '[' || b == '\n') {
        return in.readNBytes(1);
      }
      if (b == '{') {
        break;
      }
    }
    return line();
  }

  /**
   * The charset of two bytes a character that a byte order mark tells, behind which it reads on.
   */
  private static @Nullable Charset wide(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    if (first + second == 0xFE + 0xFF && first >= 0xFE) {
      return first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    in.reset();
    return null;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean isObject(byte[] line) {
    int start = 0;
    while (start < line.length && line[start] != '{' && line[start] != '[') {
      start++; // a byte order mark
    }
    int end = line.length;
    while (end > 0 && line[end - 1] <= ' ') {
      end--;
    }
    return start < end && line[start] == '{' && line[end - 1] == '}';
  }

  @Override
  public Listing.@Nullable Entry next() throws IOException {
    if (over) {
      return null;
    }
    Reading reading;
    if (objects != null) {
      reading = nextObject(objects);
    } else {
      reading = parser == null ? nextLine() : nextObject(parser);
    }
    return reading == null ? null : new Listing.Settled(reading);
  }

  private @Nullable Reading nextLine() throws IOException {
    byte[] line = first == null ? line() : first;
    first = null;
    while (line != null && isBlank(line)) {
      number++;
      line = line();
    }
    if (line == null) {
      return null;
    }
    return reading(line, "the line is no JSON object; give one a line");
  }

  /** The next object of a text in which a byte that is wrong costs no other object. */
  private @Nullable Reading nextObject(JsonObjects all) throws IOException {
    byte[] object = all.next();
    if (object == null) {
      return null;
    }
    if (object[0] != '{') {
      throw notAnObject(number + 1);
    }
    return reading(object, "");
  }

  private static Fault notAnObject(long number) {
    return new Fault("json", "value " + number + " is no JSON object; give objects");
  }

  /**
   * What an object gives.
   *
   * @param other the message where it is none
   */
  private Reading reading(byte[] object, String other) throws IOException {
    number++;
    budget.enter();
    if (object.length > rows.longest()) {
      return rows.broken(number, tooLong());
    }
    try (JsonParser json = parser(object)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return rows.broken(number, new Fault("json", other));
      }
      return read(json);
    } catch (JsonProcessingException e) {
      return rows.broken(number, broken(e));
    } catch (UnreadableContent e) {
      return rows.broken(number, new Fault(e.code(), e.reason()));
    }
  }

  /** Of an object in UTF-8, as JSON is to be, or in an older charset that makes words of it. */
  private JsonParser parser(byte[] object) throws IOException, UnreadableContent {
    return TextDecoder.isUtf8(object)
        ? factory.createParser(object)
        : factory.createParser(TextDecoder.decodePart(object));
  }

  private @Nullable Reading nextObject(JsonParser json) throws IOException {
    try {
      JsonToken token = json.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = json.nextToken();
      }
      if (token == null) {
        return null;
      }
      number++;
      budget.enter();
      if (token != JsonToken.START_OBJECT) {
        throw notAnObject(number);
      }
      return read(json);
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private Reading read(JsonParser json) throws IOException {
    Row row = rows.row();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL && row.wants(name)) {
        row.put(name, json.getText());
      } else {
        row.note(name);
        json.skipChildren();
      }
    }
    if (number == 1 && row.text() == null && optional != null) {
      over = true;
      return new Reading.Skipped(optional);
    }
    return rows.read(row, number);
  }

  private static Fault broken(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    return message.contains("UTF-8")
        ? new Fault("encoding", "not UTF-8 (" + message + "); convert it, e.g. with iconv -t UTF-8")
        : new Fault("json", "no JSON: " + message);
  }

  private static Fault tooLong() {
    return new Fault(
        "too-large",
        "an object larger than a document may be; allow more with --max-document-size");
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The next line with its line end, or null; of one that is too long only the beginning. */
  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0) {
      if (line.size() <= rows.longest()) {
        line.write(b);
      }
      if (b == '\n') {
        break;
      }
      b = in.read();
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      in.close();
    }
  }
}
