package fr.openl.dataset.moments;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads the answer to an aggregation, such as a {@link MomentQuery}: keys as texts, missing ones
 * empty; everything else as numbers, a sum over no unit as 0, a range over none as not a number.
 */
public final class MomentTable {
  private static final String KEY = "key";

  private MomentTable() {}

  static Table read(ResultSet rows, String name) throws SQLException {
    ResultSetMetaData header = rows.getMetaData();
    int keys = 0;
    while (keys < header.getColumnCount() && header.getColumnName(keys + 1).startsWith(KEY)) {
      keys++;
    }
    return read(rows, name, keys);
  }

  /** The same, of which the first {@code texts} columns are keys. */
  public static Table read(ResultSet rows, String name, int texts) throws SQLException {
    ResultSetMetaData header = rows.getMetaData();
    int width = header.getColumnCount();
    StringColumn[] keys = new StringColumn[width];
    double[][] numbers = new double[width][1024];
    double[] absent = new double[width];
    for (int i = 0; i < width; i++) {
      String column = header.getColumnName(i + 1);
      if (i < texts) {
        keys[i] = StringColumn.create(column);
      }
      absent[i] = column.startsWith("low") || column.startsWith("high") ? Double.NaN : 0;
    }
    int count = 0;
    while (rows.next()) {
      for (int i = 0; i < width; i++) {
        if (keys[i] != null) {
          keys[i].append(text(rows, i + 1).orElse(""));
          continue;
        }
        if (count == numbers[i].length) {
          numbers[i] = Arrays.copyOf(numbers[i], 2 * count);
        }
        double number = rows.getDouble(i + 1);
        numbers[i][count] = rows.wasNull() ? absent[i] : number;
      }
      count++;
    }
    Table table = Table.create(name);
    for (int i = 0; i < width; i++) {
      table.addColumns(
          keys[i] != null
              ? keys[i]
              : DoubleColumn.create(header.getColumnName(i + 1), Arrays.copyOf(numbers[i], count)));
    }
    return table;
  }

  /** A value as text: whole numbers without a fraction; empty when it is missing. */
  static Optional<String> text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Double number) {
      return number.isNaN()
          ? Optional.empty()
          : Optional.of(
              number == Math.rint(number) && Math.abs(number) < 1e15
                  ? Long.toString(number.longValue())
                  : number.toString());
    }
    return value.toString().isEmpty() ? Optional.empty() : Optional.of(value.toString());
  }
}
