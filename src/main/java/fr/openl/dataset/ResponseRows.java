package fr.openl.dataset;

import fr.openl.collection.ItemColumns;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Columns of the responses of a wave, to be read one response at a time.
 *
 * @param wanted the columns, in their order
 * @param texts the snapshot's file of texts; asked for when a column is one of them
 */
record ResponseRows(List<RowColumn> wanted, Optional<Path> texts) {
  private static final String ID = Sql.name(ItemColumns.RESPONSE);

  ResponseRows {
    wanted = List.copyOf(wanted);
  }

  /**
   * Hands over the values of each response, in the order of the ids.
   *
   * @param view the table of the wave's answers
   */
  void read(Connection connection, String view, Consumer<List<Optional<Object>>> each)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(view))) {
      while (rows.next()) {
        List<Optional<Object>> values = new ArrayList<>();
        for (int i = 1; i <= wanted.size(); i++) {
          values.add(Optional.ofNullable(rows.getObject(i)));
        }
        each.accept(values);
      }
    }
  }

  private String sql(String view) {
    String columns = wanted.stream().map(ResponseRows::sql).collect(Collectors.joining(", "));
    String written =
        texts
            .map(
                file ->
                    " JOIN read_parquet(%s) AS texts ON texts.%s = answers.%s"
                        .formatted(Sql.text(file.toString()), ID, ID))
            .orElse("");
    return "SELECT %s FROM %s AS answers%s ORDER BY answers.%s"
        .formatted(columns, view, written, ID);
  }

  private static String sql(RowColumn column) {
    return switch (column) {
      case RowColumn.Value value -> "answers." + Sql.name(value.name());
      case RowColumn.Text text ->
          "CASE WHEN answers.%s = 'given' THEN texts.%s END"
              .formatted(Sql.name(text.state()), Sql.name(text.name()));
    };
  }
}
