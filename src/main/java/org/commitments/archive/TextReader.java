package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.stream.Stream;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;

/** Reads a text file as one document. */
public final class TextReader implements DocumentReader {

  private final ReadOptions options;

  /** Takes what the user says about all inputs. */
  public TextReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt");
  }

  @Override
  public Stream<Reading> read(Source source) {
    return Stream.of(one(source));
  }

  private Reading one(Source source) {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(options.maxSize() + 1);
    } catch (IOException e) {
      return failed(source, "unreadable", reason(e), "");
    }
    if (bytes.length > options.maxSize()) {
      String message =
          "more than "
              + options.maxSize()
              + " bytes; split it, or allow more with --max-size (up to 1G)";
      return failed(source, "too-large", message, "");
    }
    String digest = Sha256.of(bytes);
    try {
      String words = TextDecoder.decode(bytes);
      return new Reading.Read(
          new Document(source.name(), words, options.language(), options.published()), digest);
    } catch (TextDecoder.UnreadableText e) {
      if (e.code().equals("binary") && !source.named() && FileName.extension(source).isEmpty()) {
        return new Reading.Skipped(source.name());
      }
      return failed(source, e.code(), e.reason(), digest);
    }
  }

  private static Reading failed(Source source, String code, String message, String digest) {
    return new Reading.Failed(new Diagnostic(source.name(), "read", code, message), digest);
  }

  /** Why a file could not be opened, without its path, which the diagnostic has. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it; check its owner and mode";
    }
    return "cannot be read: " + e;
  }
}
