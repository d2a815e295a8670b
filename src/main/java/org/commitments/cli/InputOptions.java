package org.commitments.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.commitments.archive.Archive;
import org.commitments.archive.Limits;
import org.commitments.archive.ReadOptions;
import org.commitments.archive.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and what is known of it. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "files and folders: text, HTML, and zip, tar, gz, zst and bz2 of them; hidden files and"
              + " symbolic links in folders are left out")
  private List<Path> inputs = List.of();

  @Option(
      names = "--language",
      paramLabel = "ID",
      description = "the language of all inputs, e.g. vi; default: detected for each")
  private @Nullable String language;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Converters.Date.class,
      description = "the date of publication of all inputs; default: found in each")
  private @Nullable LocalDate published;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "of folders, read only files that match, of whatever extension; without / it is matched"
              + " against the file's name; may be repeated")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "of folders, skip files that match; may be repeated")
  private List<String> exclude = List.of();

  @Option(
      names = {"--max-document-size", "--max-size"},
      paramLabel = "SIZE",
      converter = Converters.DocumentSize.class,
      description = "the largest document, e.g. 500K, 64M, 1G; default: 64M")
  private int maxDocument = Limits.defaults().document();

  @Option(
      names = "--max-member-size",
      paramLabel = "SIZE",
      converter = Converters.Size.class,
      description = "the largest member of an archive, unpacked; default: 4G")
  private long maxMember = Limits.defaults().member();

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description =
          "how many times as large as a file what comes out of it may be, from 64M on; default: 200")
  private int maxRatio = Limits.defaults().ratio();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      description = "the most members of a file; default: 1000000")
  private int maxEntries = Limits.defaults().entries();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "how many archives may lie within one another; default: 3")
  private int maxDepth = Limits.defaults().depth();

  @Nullable String language() {
    return language;
  }

  List<Path> inputs() {
    return inputs;
  }

  /** The archive of the inputs, which leaves out the folder that the dataset goes to. */
  Archive archive(Path output, CommandSpec command) {
    try {
      Limits limits = new Limits(maxDocument, maxMember, maxRatio, maxEntries, maxDepth);
      return Archive.of(
          Selection.of(include, exclude).without(output),
          new ReadOptions(language, published, limits));
    } catch (PatternSyntaxException e) {
      throw StageOptions.usage(
          command,
          "'" + e.getPattern() + "' is no glob: " + e.getDescription() + "; e.g. '**/2019/*.txt'");
    } catch (IllegalArgumentException e) {
      throw StageOptions.usage(command, String.valueOf(e.getMessage()));
    }
  }

  /** Puts down what changes the result. */
  void describe(Map<String, @Nullable Object> options) {
    options.put("language", language);
    options.put("published", published == null ? null : published.toString());
    options.put("include", include);
    options.put("exclude", exclude);
    options.put("max_document_size", maxDocument);
    options.put("max_member_size", maxMember);
    options.put("max_ratio", maxRatio);
    options.put("max_entries", maxEntries);
    options.put("max_depth", maxDepth);
  }
}
