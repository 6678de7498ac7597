package fr.openl.dataset;

import fr.openl.frame.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The units of a wave's frame beside its responses: a table with a row a unit. */
record FrameTable(FrameLink link) {
  private static final String NAME = "frame_units";
  private static final String UNIT = "_unit";

  /** The column of a frame variable; no item is called so. */
  static String column(String variable) {
    return "_frame:" + variable;
  }

  /** Fills the table; it is empty where units cannot be told from their responses. */
  void create(Connection connection) throws SQLException {
    List<String> variables = link.variables();
    String columns =
        variables.stream()
            .map(variable -> ", " + Sql.name(column(variable)) + " VARCHAR")
            .collect(Collectors.joining());
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE %s (%s VARCHAR%s)".formatted(NAME, Sql.name(UNIT), columns));
    }
    if (link.names().isPresent()) {
      fill(connection, variables, link.names().get());
    }
  }

  private void fill(Connection connection, List<String> variables, UnaryOperator<String> names)
      throws SQLException {
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("main", NAME)) {
      for (Unit unit : link.frame().units()) {
        rows.beginRow();
        rows.append(names.apply(unit.id()));
        for (String variable : variables) {
          Optional<String> value = Optional.ofNullable(unit.variables().get(variable));
          if (value.isPresent()) {
            rows.append(value.get());
          } else {
            rows.appendNull();
          }
        }
        rows.endRow();
      }
    }
  }

  /** The relation {@code responses} with the frame's variables beside it. */
  String beside(String responses) {
    String columns =
        link.variables().stream()
            .map(variable -> ", frame." + Sql.name(column(variable)))
            .collect(Collectors.joining());
    return "(SELECT responses.*%s FROM %s AS responses LEFT JOIN %s AS frame ON frame.%s = responses.%s)"
        .formatted(columns, responses, NAME, Sql.name(UNIT), Sql.name(UNIT));
  }
}
