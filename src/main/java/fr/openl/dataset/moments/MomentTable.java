package fr.openl.dataset.moments;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String KEY = "key";

  private final List<StringColumn> keys = new ArrayList<>();
  private final Map<String, double[]> numbers = new HashMap<>();
  private final int rows;

  private MomentTable(ResultSet cells, int texts) throws SQLException {
    ResultSetMetaData header = cells.getMetaData();
    int width = header.getColumnCount();
    double[][] read = new double[width][1024];
    double[] absent = new double[width];
    for (int i = 0; i < width; i++) {
      String column = header.getColumnName(i + 1);
      if (i < texts) {
        keys.add(StringColumn.create(column));
      }
      absent[i] = column.startsWith("low") || column.startsWith("high") ? Double.NaN : 0;
    }
    int count = 0;
    while (cells.next()) {
      for (int i = 0; i < keys.size(); i++) {
        keys.get(i).append(text(cells, i + 1).orElse(""));
      }
      for (int i = keys.size(); i < width; i++) {
        if (count == read[i].length) {
          read[i] = Arrays.copyOf(read[i], 2 * count);
        }
        double number = cells.getDouble(i + 1);
        read[i][count] = cells.wasNull() ? absent[i] : number;
      }
      count++;
    }
    rows = count;
    for (int i = keys.size(); i < width; i++) {
      numbers.put(header.getColumnName(i + 1), Arrays.copyOf(read[i], count));
    }
  }

  /** What a {@link MomentQuery} asked for, whose keys are named so. */
  static MomentTable read(ResultSet cells) throws SQLException {
    ResultSetMetaData header = cells.getMetaData();
    int keys = 0;
    while (keys < header.getColumnCount() && header.getColumnName(keys + 1).startsWith(KEY)) {
      keys++;
    }
    return read(cells, keys);
  }

  /** The answer to another aggregation, whose first {@code texts} columns are keys. */
  public static MomentTable read(ResultSet cells, int texts) throws SQLException {
    return new MomentTable(cells, texts);
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

  /** A value as text: whole numbers without a fraction; empty when it is missing. */
  static Optional<String> text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Double number) {
      return number.isNaN() ? Optional.empty() : Optional.of(text(number));
    }
    return value.toString().isEmpty() ? Optional.empty() : Optional.of(value.toString());
  }

  /** A number as short as it can be. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
