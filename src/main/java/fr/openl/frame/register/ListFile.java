package fr.openl.frame.register;

import fr.openl.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A list that people keep in a table, as their programs save it: CSV in UTF-8 with one row of
 * headers, with or without a byte order mark, its cells parted by commas, semicolons or tabs. Rows
 * without a word are left out.
 *
 * @param separator what parts the cells; where it is not said, what the headers have most of
 * @param expected what it is a list of, for who is told that it is missing
 */
public record ListFile(Path file, Optional<Character> separator, String expected) {
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',');
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final int LONGEST_TOLD = 40;

  /** One whose separator is not said. */
  public ListFile(Path file, String expected) {
    this(file, Optional.empty(), expected);
  }

  /** Something made of the rows of a list. */
  public interface Reading<R> {
    /**
     * Takes the list in.
     *
     * @param rows each once; they can be walked through once
     */
    R of(List<String> headers, Iterable<CSVRecord> rows);
  }

  /** The number of a row as spreadsheets count: the headers are row 1. */
  public static long number(CSVRecord row) {
    return row.getRecordNumber() + 1;
  }

  /**
   * Reads the list.
   *
   * @throws Refusal when there is no such file, it is empty, it is not in UTF-8, it is no CSV, or a
   *     header is missing or stands there twice
   */
  public <R> R read(Reading<R> reading) {
    refuseArchive();
    try (BufferedReader text = Files.newBufferedReader(file)) {
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(separator.orElseGet(() -> separator(headerLine())))
              .setHeader()
              .setSkipHeaderRecord(true)
              .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
              .setAllowMissingColumnNames(true)
              .get();
      skipMark(text);
      try (CSVParser rows = CSVParser.parse(text, format)) {
        List<String> headers = headers(rows);
        return reading.of(headers, () -> filled(rows.iterator()));
      }
    } catch (NoSuchFileException missing) {
      throw new Refusal(file + ": no such file; expected " + expected, missing);
    } catch (IOException | UncheckedIOException failure) {
      throw told(failure);
    }
  }

  private void refuseArchive() {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (Arrays.equals(bytes.readNBytes(ARCHIVE.length), ARCHIVE)) {
        throw new Refusal(
            file + ": this is a workbook; save the sheet as \"CSV UTF-8\" and take that");
      }
    } catch (IOException toldBelow) {
      // opening it again says why
    }
  }

  /** The first line, with its byte order mark. */
  private String headerLine() {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      String line = text.readLine();
      if (line == null || line.replace("\uFEFF", "").isBlank()) {
        throw new Refusal(
            file
                + ": found nothing in the first row; expected headers, and below them "
                + expected);
      }
      return line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static char separator(String headers) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(sign -> headers.chars().filter(c -> c == sign).count()))
        .orElse(',');
  }

  private static void skipMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private List<String> headers(CSVParser rows) {
    List<String> headers = rows.getHeaderNames().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).isEmpty()) {
        throw new Refusal(file + ": column " + (i + 1) + " has no header; name it, or remove it");
      }
      if (!seen.add(headers.get(i))) {
        throw new Refusal(
            "%s: found the header \"%s\" twice, in columns %d and %d; expected each once"
                .formatted(file, headers.get(i), headers.indexOf(headers.get(i)) + 1, i + 1));
      }
    }
    return headers;
  }

  private static Iterator<CSVRecord> filled(Iterator<CSVRecord> rows) {
    Iterable<CSVRecord> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(row -> !row.stream().allMatch(String::isBlank))
        .iterator();
  }

  private Refusal told(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof CharacterCodingException) {
      return new Refusal(
          file
              + ": "
              + foreignLine()
              + " is not in UTF-8; save the list as \"CSV UTF-8\" and take that",
          failure);
    }
    if (cause instanceof CSVException malformed) {
      return new Refusal(
          "%s: this is not well-formed CSV: a quotation mark too few or too many (%s)"
              .formatted(file, malformed.getMessage()),
          failure);
    }
    return new Refusal(file + ": this file cannot be read (" + cause + ")", failure);
  }

  /** The first line that is in another encoding, as Windows would read it. */
  private String foreignLine() {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      List<String> all = lines.toList();
      return IntStream.range(0, all.size())
          .filter(i -> !isUtf8(all.get(i).getBytes(StandardCharsets.ISO_8859_1)))
          .mapToObj(
              i ->
                  "line %d (\"%s\")"
                      .formatted(
                          i + 1, shortened(all.get(i).getBytes(StandardCharsets.ISO_8859_1))))
          .findFirst()
          .orElse("a part of it");
    } catch (IOException gone) {
      return "a part of it";
    }
  }

  private static String shortened(byte[] line) {
    String read = new String(line, Charset.forName("windows-1252"));
    return read.length() > LONGEST_TOLD ? read.substring(0, LONGEST_TOLD) + "…" : read;
  }

  /** What is no UTF-8 does not come back the same. */
  private static boolean isUtf8(byte[] line) {
    return Arrays.equals(
        new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), line);
  }
}
