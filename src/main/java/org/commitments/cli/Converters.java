package org.commitments.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.archive.Limits;
import org.commitments.dataset.Format;
import org.commitments.text.Patterns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of options from their words; each refusal names the value and what is allowed. */
final class Converters {

  private Converters() {}

  /** A date such as 2019-06-15. */
  static final class Date implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date; write year-month-day, e.g. 2019-06-15");
      }
    }
  }

  /**
   * How dates are written.
   *
   * @param pattern the letters of {@link DateTimeFormatter}
   * @param formatter reads it
   */
  record DateForm(String pattern, DateTimeFormatter formatter) {}

  /** A pattern such as dd/MM/yyyy. */
  static final class DatePattern implements ITypeConverter<DateForm> {
    @Override
    public DateForm convert(String value) {
      try {
        return new DateForm(value, DateTimeFormatter.ofPattern(value, Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'" + value + "' is no pattern of dates; allowed: e.g. dd/MM/yyyy, yyyyMMdd");
      }
    }
  }

  /** A number of bytes such as 64M. */
  static final class Size implements ITypeConverter<Long> {

    private static final Pattern SIZE =
        Patterns.ignoringCase("([0-9]{1,9})(?:([KMGT])(?:i?B)?|B)?");

    @Override
    public Long convert(String value) {
      return bytes(value, Long.MAX_VALUE, "1 and more, e.g. 500K, 64M, 10G");
    }

    /** The bytes that a value stands for. */
    static long bytes(String value, long most, String allowed) {
      Matcher matcher = SIZE.matcher(value.strip());
      if (matcher.matches()) {
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(Locale.ROOT);
        long bytes = Long.parseLong(matcher.group(1)) << shift(unit);
        if (bytes >= 1 && bytes <= most) {
          return bytes;
        }
      }
      throw new TypeConversionException("'" + value + "' is no size; allowed: " + allowed);
    }

    private static int shift(String unit) {
      return switch (unit) {
        case "K" -> 10;
        case "M" -> 20;
        case "G" -> 30;
        case "T" -> 40;
        default -> 0;
      };
    }
  }

  /** A number of bytes that a document may have. */
  static final class DocumentSize implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return (int) Size.bytes(value, Limits.LARGEST_DOCUMENT, "1 to 1G, e.g. 500K, 64M, 1G");
    }
  }

  /** A form of the dataset. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      try {
        return Format.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
