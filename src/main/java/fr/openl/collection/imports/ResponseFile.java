package fr.openl.collection.imports;

import fr.openl.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of responses, plain or gzipped, with records ended by CR, LF or CRLF, in any mixture.
 * Rows are numbered as a spreadsheet shows them: the first record is row 1, header rows count, line
 * feeds inside cells do not.
 */
public final class ResponseFile implements AutoCloseable {
  private final Path path;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int width;

  private ResponseFile(Path path, CSVParser parser, int headerRows, boolean spread) {
    this.path = path;
    this.parser = parser;
    this.records = parser.iterator();
    readHeader(headerRows, spread);
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws Refusal when it is missing, unreadable, empty, wrongly encoded, or names a column twice
   */
  public static ResponseFile open(Path path, Charset encoding, int headerRows) {
    return open(path, encoding, ',', headerRows, false);
  }

  /**
   * Opens a file as {@code mapping} says it is written.
   *
   * @throws Refusal as {@link #open(Path, Charset, int)}
   */
  static ResponseFile open(Path path, Mapping mapping) {
    return open(
        path,
        mapping.encoding(),
        mapping.separator(),
        mapping.headerRows(),
        mapping.spreadHeader());
  }

  /**
   * Opens a file whose layout is known.
   *
   * @param spread whether a blank in an upper header row continues the cell before it
   * @throws Refusal as {@link #open(Path, Charset, int)}
   */
  public static ResponseFile open(
      Path path, Charset encoding, char separator, int headerRows, boolean spread) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try {
      Reader reader =
          new BufferedReader(
              new InputStreamReader(
                  bytes(path),
                  encoding
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
      return new ResponseFile(path, CSVParser.parse(reader, format), headerRows, spread);
    } catch (NoSuchFileException missing) {
      throw new Refusal(path + ": no such file; expected a CSV file of responses", missing);
    } catch (IOException | UncheckedIOException unreadable) {
      throw broken(path, 1, unreadable);
    }
  }

  /** The bytes of a file, unpacked where it is gzipped, without the mark of UTF-8 before them. */
  public static InputStream bytes(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(3);
    boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    InputStream plain = gzipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    plain.mark(3);
    if (plain.read() != 0xef || plain.read() != 0xbb || plain.read() != 0xbf) {
      plain.reset();
    }
    return plain;
  }

  private void readHeader(int headerRows, boolean spread) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < headerRows; i++) {
      if (!hasNext()) {
        throw new Refusal(
            path + ": found " + i + " rows, expected " + headerRows + " header rows and responses");
      }
      List<String> row = records.next().toList();
      rows.add(spread && i < headerRows - 1 ? spread(row) : row);
    }
    width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < width; column++) {
      List<String> parts = new ArrayList<>();
      for (List<String> row : rows) {
        String part = column < row.size() ? Cells.trim(row.get(column)) : "";
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
      String name = String.join(" / ", parts);
      Integer earlier = columns.putIfAbsent(name, column);
      if (earlier != null && !name.isEmpty()) {
        throw new Refusal(
            "%s: columns %d and %d are both named \"%s\"; expected every column to have its own name"
                .formatted(path, earlier + 1, column + 1, name));
      }
    }
  }

  /** A blank continues the cell before it: several columns stand under one name. */
  private static List<String> spread(List<String> row) {
    List<String> filled = new ArrayList<>();
    String last = "";
    for (String cell : row) {
      last = Cells.trim(cell).isEmpty() ? last : cell;
      filled.add(last);
    }
    return filled;
  }

  /** The columns' names, trimmed, in order; an unnamed column has none. */
  public List<String> columns() {
    return columns.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  boolean has(String column) {
    return columns.containsKey(Cells.trim(column));
  }

  /**
   * The position of a column, from 0.
   *
   * @throws NoSuchElementException when the file has no such column
   */
  int indexOf(String column) {
    Integer index = columns.get(Cells.trim(column));
    if (index == null) {
      throw new NoSuchElementException(column);
    }
    return index;
  }

  /** The largest row number read so far. */
  public long row() {
    return parser.getRecordNumber();
  }

  /**
   * Whether there is another row.
   *
   * @throws Refusal when the file breaks off or is malformed here
   */
  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException unreadable) {
      throw broken(path, parser.getRecordNumber() + 1, unreadable);
    }
  }

  /**
   * The next row.
   *
   * @throws Refusal when it has more or fewer cells than the header
   */
  Row next() {
    CSVRecord record = records.next();
    if (record.size() != width && !(record.size() == 1 && record.get(0).isEmpty())) {
      throw new Refusal(
          "%s: row %d has %d cells, expected %d as in the header"
              .formatted(path, record.getRecordNumber(), record.size(), width));
    }
    return new Row(record.getRecordNumber(), record.toList());
  }

  private static Refusal broken(Path path, long row, Exception cause) {
    Throwable reason = cause;
    while (reason.getCause() != null && !(reason instanceof CharacterCodingException)) {
      reason = reason.getCause();
    }
    String found =
        switch (reason) {
          case CharacterCodingException wrong -> "bytes that are not in the mapping's encoding";
          case ZipException notGzip -> "a damaged gzip stream";
          case EOFException cut -> "the end of a gzip stream cut short";
          case CSVException malformed -> "a malformed record (" + malformed.getMessage() + ")";
          default -> String.valueOf(reason.getMessage());
        };
    return new Refusal(
        "%s: row %d: found %s; expected well-formed CSV".formatted(path, row, found), cause);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }

  /** One row: its number and its cells as they stand. */
  record Row(long number, List<String> cells) {
    /** The cell in a column, trimmed; empty where the row is blank. */
    String cell(int column) {
      return column < cells.size() ? Cells.trim(cells.get(column)) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> Cells.trim(cell).isEmpty());
    }
  }
}
