package org.commitments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.commitments.archive.Archive;
import org.commitments.archive.FieldNames;
import org.commitments.archive.Limits;
import org.commitments.archive.Listing;
import org.commitments.archive.ReadOptions;
import org.commitments.archive.Selection;
import org.commitments.dataset.Folders;
import org.commitments.segment.LineSign;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and what is known of it. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "files and folders: text, HTML, PDF, DOCX, JSON Lines, CSV, and zip, tar, gz, zst and bz2 of them;"
              + " hidden files and symbolic links in folders are left out; - is the standard input")
  private List<Path> inputs = List.of();

  @Option(
      names = "--input-list",
      paramLabel = "FILE",
      description = "read also the inputs that this file names, a line each; - is standard input")
  private @Nullable Path inputList;

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
      names = "--text-field",
      paramLabel = "NAME",
      description = "of JSON and CSV, the field with the text; default: text, body or content")
  private @Nullable String textField;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      description = "the field that names a row; default: id, or else the row's number")
  private @Nullable String idField;

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "the field with the date of publication; default: published or date")
  private @Nullable String dateField;

  @Option(
      names = "--title-field",
      paramLabel = "NAME",
      description = "the field with the title; default: title or headline")
  private @Nullable String titleField;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      converter = Converters.DatePattern.class,
      description =
          "how the field writes dates, e.g. dd/MM/yyyy; default: as 2019-06-15, or 15/06/2019 where"
              + " day and month cannot be mistaken")
  private Converters.@Nullable DateForm dateForm;

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
      names = "--keep-furniture",
      description =
          "read each page of HTML for itself; otherwise pages of a folder or archive are compared,"
              + " and lines that recur at their edges are left out")
  private boolean keepFurniture;

  @Option(
      names = {"--max-document-size", "--max-size"},
      paramLabel = "SIZE",
      converter = Converters.DocumentSize.class,
      description = "the largest document, e.g. 500K, 64M, 1G; default: 64M")
  private int maxDocument = Limits.defaults().document();

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      converter = Converters.DocumentSize.class,
      description = "the most characters of a document's text, e.g. 500K, 20M; default: 4M")
  private int maxCharacters = Limits.defaults().characters();

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

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "how long the reading of a document, and the extraction from each million characters of"
              + " it, may take; default: 60")
  private int maxSeconds = Limits.defaults().seconds();

  @Nullable String language() {
    return language;
  }

  /** How long the reading of a document, and the extraction from a million characters, may take. */
  int maxSeconds() {
    return maxSeconds;
  }

  /** Lists the inputs in an archive, those of the list after the others. */
  Listing list(Archive archive, CommandSpec command) {
    Path list = inputList;
    if (list == null) {
      return list(archive, inputs.iterator(), command);
    }
    try (InputList more = new InputList(list, command)) {
      Iterator<Path> first = inputs.iterator();
      return list(
          archive,
          new Iterator<>() {
            @Override
            public boolean hasNext() {
              return first.hasNext() || more.hasNext();
            }

            @Override
            public Path next() {
              return first.hasNext() ? first.next() : more.next();
            }
          },
          command);
    } catch (IOException e) {
      throw new UncheckedIOException(list.toString(), e);
    }
  }

  private static Listing list(Archive archive, Iterator<Path> inputs, CommandSpec command) {
    if (!inputs.hasNext()) {
      throw StageOptions.usage(
          command, "no INPUT; give files or folders, - for standard input, or --input-list");
    }
    return archive.list(inputs);
  }

  private FieldNames fields() {
    FieldNames usual = FieldNames.defaults();
    return new FieldNames(
        textField == null ? usual.text() : List.of(textField),
        idField == null ? usual.id() : List.of(idField),
        dateField == null ? usual.date() : List.of(dateField),
        titleField == null ? usual.title() : List.of(titleField),
        dateForm == null ? null : dateForm.formatter());
  }

  /**
   * The archive of the inputs, which leaves out the folder that the dataset goes to.
   *
   * @param signs makes what tells what the words of a line say
   */
  Archive archive(Path output, Supplier<Function<String, LineSign>> signs, CommandSpec command) {
    try {
      Limits limits =
          new Limits(
              maxDocument, maxCharacters, maxMember, maxRatio, maxEntries, maxDepth, maxSeconds);
      Selection selection = Selection.of(include, exclude).without(output);
      ReadOptions options =
          new ReadOptions(language, published, limits, fields(), Folders.scratch(output));
      return keepFurniture
          ? Archive.of(selection, options)
          : Archive.comparing(selection, options, signs);
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
    options.put("text_field", textField);
    options.put("id_field", idField);
    options.put("date_field", dateField);
    options.put("title_field", titleField);
    options.put("date_format", dateForm == null ? null : dateForm.pattern());
    options.put("keep_furniture", keepFurniture);
    options.put("max_document_size", maxDocument);
    options.put("max_characters", maxCharacters);
    options.put("max_member_size", maxMember);
    options.put("max_ratio", maxRatio);
    options.put("max_entries", maxEntries);
    options.put("max_depth", maxDepth);
    options.put("max_seconds", maxSeconds);
  }
}
