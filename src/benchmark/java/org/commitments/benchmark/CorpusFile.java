package org.commitments.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes generated announcements into a file of JSON Lines, English and Vietnamese in turn. */
public final class CorpusFile {

  private CorpusFile() {}

  /** Takes the file and the number of documents. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path file, int documents) throws IOException {
    GeneratedCorpus en = new GeneratedCorpus("en");
    GeneratedCorpus vi = new GeneratedCorpus("vi");
    ObjectMapper json = new ObjectMapper();
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < documents; i++) {
        String text = (i % 2 == 0 ? en : vi).text(i / 2);
        out.write(json.writeValueAsString(Map.of("id", String.valueOf(i), "text", text)));
        out.write('\n');
      }
    }
  }
}
