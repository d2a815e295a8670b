package org.commitments.batch;

import java.util.List;
import java.util.Set;
import org.commitments.dataset.ArticleRows;
import org.commitments.model.Diagnostic;

/** What became of one input. */
public sealed interface Outcome {

  /** The input's name. */
  String source();

  /** SHA-256 of its bytes, or empty where they were not read in full. */
  String digest();

  /**
   * It was read.
   *
   * @param source the input's name
   * @param digest of its bytes
   * @param articles what it held, ready to be written
   * @param warnings what was wrong with parts of it
   */
  record Processed(
      String source, String digest, List<ArticleRows> articles, List<Diagnostic> warnings)
      implements Outcome {

    /** Copies the lists. */
    public Processed {
      articles = List.copyOf(articles);
      warnings = List.copyOf(warnings);
    }

    /** Whether it held articles and each is a copy of one before. */
    public boolean isDuplicate() {
      return !articles.isEmpty() && articles.stream().allMatch(ArticleRows::copy);
    }
  }

  /**
   * It could not be read.
   *
   * @param diagnostic why
   * @param digest of its bytes, or empty
   */
  record Failed(Diagnostic diagnostic, String digest) implements Outcome {

    /** Codes of faults that another run may not meet. */
    private static final Set<String> PASSING = Set.of("time", "internal", "unreadable");

    /** Whether the same bytes fail again, and in the same way. */
    public boolean isLasting() {
      return !PASSING.contains(diagnostic.code());
    }

    /** Whether the input was read, and what failed was the extraction. */
    public boolean isRead() {
      return !diagnostic.stage().equals("read");
    }

    @Override
    public String source() {
      return diagnostic.source();
    }
  }

  /**
   * An input before it has the same bytes.
   *
   * @param source the input's name
   * @param digest of its bytes
   */
  record Duplicate(String source, String digest) implements Outcome {}

  /**
   * A file that is not for the program.
   *
   * @param source its name
   */
  record Skipped(String source) implements Outcome {
    @Override
    public String digest() {
      return "";
    }
  }
}
