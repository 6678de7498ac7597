package fr.openl.dataset.moments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.StringColumn;

/**
 * The answer to an aggregation, such as a {@link MomentQuery}, a row a cell: keys as texts, missing
 * ones empty; everything else as numbers, a sum over no unit as 0, a range over none as not a
 * number.
 *
 * <p>It is made of Tablesaw's columns without its {@code Table}, a class that looks through the
 * whole class path for readers of files before it can be used: that took longer than the rest.
 */
public final class MomentTable {
  private final List<StringColumn> keys = new ArrayList<>();
  private final Map<String, double[]> numbers = new HashMap<>();
  private int rows;

  private MomentTable(DuckDBChunkedResult cells, int texts) throws SQLException {
    int width = Math.toIntExact(cells.columnCount());
    List<double[][]> read = new ArrayList<>();
    double[] absent = new double[width];
    for (int i = 0; i < width; i++) {
      String column = cells.columnName(i);
      if (i < texts) {
        keys.add(StringColumn.create(column));
      }
      absent[i] = column.startsWith("low") || column.startsWith("high") ? Double.NaN : 0;
    }
    Chunks.each(
        cells,
        chunk -> {
          int more = Chunks.rows(chunk);
          for (int i = 0; i < texts; i++) {
            DuckDBReadableVector column = chunk.vector(i);
            for (int row = 0; row < more; row++) {
              keys.get(i).append(Chunks.text(column, row));
            }
          }
          double[][] columns = new double[width][];
          IntStream.range(texts, width)
              .parallel()
              .forEach(i -> columns[i] = Chunks.numbers(chunk.vector(i), more, absent[i]));
          read.add(columns);
          rows += more;
        });
    for (int i = texts; i < width; i++) {
      numbers.put(cells.columnName(i), joined(read, i));
    }
  }

  /** The i-th column of all chunks. */
  private double[] joined(List<double[][]> chunks, int i) {
    double[] column = new double[rows];
    int at = 0;
    for (double[][] chunk : chunks) {
      System.arraycopy(chunk[i], 0, column, at, chunk[i].length);
      at += chunk[i].length;
    }
    return column;
  }

  /** The answer to an aggregation, whose first {@code texts} columns are keys. */
  public static MomentTable read(Connection connection, String sql, int texts) throws SQLException {
    return Chunks.query(connection, sql, cells -> new MomentTable(cells, texts));
  }

  public int rowCount() {
    return rows;
  }

  /** The i-th key of every cell; empty where it is missing. */
  public List<String> keys(int i) {
    return keys.get(i).asList();
  }

  /** The i-th key of one cell; empty where it is missing. */
  public String key(int i, int row) {
    return keys.get(i).get(row);
  }

  /** Whether a cell lacks its i-th key. */
  public boolean lacksKey(int i) {
    return keys.get(i).countMissing() > 0;
  }

  /** The numbers of a column that {@link MomentQuery} names, one a cell. Only to be read. */
  public double[] numbers(String column) {
    double[] found = numbers.get(column);
    if (found == null) {
      throw new IllegalArgumentException("This column was not asked for: " + column);
    }
    return found;
  }

  /**
   * Whether the smallest and the largest amounts of all ranges are finite wherever there are any.
   */
  boolean hasFiniteRanges(int ranges) {
    for (int i = 0; i < ranges; i++) {
      double[] known = numbers(MomentQuery.known(i));
      double[] low = numbers(MomentQuery.low(i));
      double[] high = numbers(MomentQuery.high(i));
      for (int row = 0; row < rows; row++) {
        if (known[row] > 0 && !(Double.isFinite(low[row]) && Double.isFinite(high[row]))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A value as text: whole numbers without a fraction; empty when it is missing. */
  static Optional<String> text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return Optional.empty();
    }
    String text = value instanceof Double number ? text(number) : value.toString();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** A number as short as it can be; empty when it is none. */
  static String text(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
