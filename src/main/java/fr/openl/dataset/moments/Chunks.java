package fr.openl.dataset.moments;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** DuckDB's answers, read column by column, which takes a third of the time of cell by cell. */
final class Chunks {
  private Chunks() {}

  /** What is done with some thousand rows of an answer. */
  @FunctionalInterface
  interface Use {
    void accept(DuckDBDataChunkReader rows);
  }

  /** What is made of a whole answer. */
  @FunctionalInterface
  interface Reading<T> {
    T of(DuckDBChunkedResult answer) throws SQLException;
  }

  /** Asks and reads. */
  static <T> T query(Connection connection, String sql, Reading<T> reading) throws SQLException {
    try (DuckDBPreparedStatement statement =
            connection.unwrap(DuckDBConnection.class).prepare(sql);
        DuckDBChunkedResult answer = statement.query()) {
      return reading.of(answer);
    }
  }

  /** Gives all rows of {@code answer} to {@code use}, in their order. */
  static void each(DuckDBChunkedResult answer, Use use) {
    while (answer.nextChunk()) {
      use.accept(answer.chunk());
    }
  }

  static int rows(DuckDBDataChunkReader chunk) {
    return Math.toIntExact(chunk.rowCount());
  }

  /** The numbers of a column's first {@code rows}, {@code absent} where there is none. */
  static double[] numbers(DuckDBReadableVector column, int rows, double absent) {
    double[] numbers = new double[rows];
    switch (column.getType()) {
      case DOUBLE -> {
        for (int row = 0; row < rows; row++) {
          numbers[row] = column.getDouble(row, absent);
        }
      }
      case BIGINT -> {
        for (int row = 0; row < rows; row++) {
          numbers[row] = column.isNull(row) ? absent : column.getLong(row);
        }
      }
      default -> {
        for (int row = 0; row < rows; row++) {
          numbers[row] = column.isNull(row) ? absent : number(column, row).doubleValue();
        }
      }
    }
    return numbers;
  }

  /** A cell as text, numbers as short as they can be; empty where it is missing. */
  static String text(DuckDBReadableVector column, int row) {
    if (column.isNull(row)) {
      return "";
    }
    return switch (column.getType()) {
      case VARCHAR -> column.getString(row);
      case BOOLEAN -> Boolean.toString(column.getBoolean(row));
      case DOUBLE -> MomentTable.text(column.getDouble(row));
      default -> number(column, row).toString();
    };
  }

  private static Number number(DuckDBReadableVector column, int row) {
    return switch (column.getType()) {
      case TINYINT -> column.getByte(row);
      case SMALLINT -> column.getShort(row);
      case INTEGER -> column.getInt(row);
      case BIGINT -> column.getLong(row);
      case UTINYINT -> column.getUint8(row);
      case USMALLINT -> column.getUint16(row);
      case UINTEGER -> column.getUint32(row);
      case UBIGINT -> column.getUint64(row);
      case HUGEINT -> column.getHugeInt(row);
      case FLOAT -> column.getFloat(row);
      case DOUBLE -> column.getDouble(row);
      case DECIMAL -> column.getBigDecimal(row);
      default -> throw new IllegalStateException("A number as " + column.getType());
    };
  }
}
