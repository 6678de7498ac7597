package fr.openl.dataset;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.SqlTranslation;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.frame.Wave;
import fr.openl.frame.Wave.Voiding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A wave's snapshot as the rest sees it: without the values that were recorded wrongly. */
record SnapshotView(Questionnaire questionnaire, Codebook codebook, Wave wave, FrameTable frame) {

  /** Creates the view {@code name}; no row is read before it is asked for. */
  void create(Connection connection, Path snapshot, String name) throws SQLException {
    String file = "read_parquet(" + Sql.text(snapshot.toString()) + ")";
    refuseMissingColumns(connection, file, snapshot);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIEW %s AS SELECT %s FROM (SELECT *%s FROM %s AS rows) AS snapshot"
              .formatted(name, String.join(", ", columns()), conditions(), frame.beside(file)));
    }
  }

  private void refuseMissingColumns(Connection connection, String file, Path snapshot)
      throws SQLException {
    Set<String> found = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + file + " LIMIT 0")) {
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        found.add(none.getMetaData().getColumnName(i));
      }
    }
    List<String> missing =
        Stream.concat(ownColumns(), codebook.variables().stream().flatMap(this::columnsOf))
            .filter(column -> !found.contains(column))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(
          "The snapshot %s lacks the column '%s'%s that revision %s needs: publish the snapshot of wave %s again."
              .formatted(
                  snapshot,
                  missing.getFirst(),
                  missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more",
                  wave.revision(),
                  wave.id()));
    }
  }

  private static Stream<String> ownColumns() {
    return Stream.of(
        ItemColumns.RESPONSE, ItemColumns.UNIT, ItemColumns.SUBMITTED, ItemColumns.ORIGIN);
  }

  private Stream<String> columnsOf(Variable variable) {
    ItemColumns of = new ItemColumns(variable.item());
    Stream<String> values =
        isText(variable) ? Stream.of() : of.values().stream().map(ItemColumns.Column::name);
    return Stream.concat(Stream.of(of.state()), values);
  }

  /** What was written lies in a file apart; here only its state is known. */
  private static boolean isText(Variable variable) {
    return variable.measure() instanceof Measure.Text;
  }

  /** {@code , condition AS "_void0", …}: where each of the wave's voids applies. */
  private String conditions() {
    return IntStream.range(0, wave.voids().size())
        .mapToObj(i -> ", " + condition(wave.voids().get(i).when()) + " AS " + flag(i))
        .collect(Collectors.joining());
  }

  private String condition(Formula when) {
    Formula resolved =
        switch (new TypeChecker(questionnaire.symbols()).checkCondition(when.source())) {
          case Checked.Valid valid -> valid.formula();
          case Checked.Invalid invalid ->
              throw new Refusal(
                  "Wave %s voids answers when %s: %s"
                      .formatted(
                          wave.id(), when.source(), invalid.problems().getFirst().sentence()));
        };
    return SqlTranslation.translate(resolved.expression(), new WaveColumns(codebook, wave, false));
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(ownColumns().map(Sql::name).toList());
    frame.link().variables().stream().map(FrameTable::column).map(Sql::name).forEach(columns::add);
    for (Variable variable : codebook.variables()) {
      String voided = voided(variable);
      String state = Sql.name(new ItemColumns(variable.item()).state());
      columns.add(
          voided.isEmpty()
              ? state
              : "CASE WHEN %s THEN %s ELSE %s END AS %s"
                  .formatted(voided, Sql.text(ValueState.VOIDED.spelling()), state, state));
      for (ItemColumns.Column value : new ItemColumns(variable.item()).values()) {
        String column = Sql.name(value.name());
        if (isText(variable)) {
          columns.add("CAST(NULL AS VARCHAR) AS " + column);
          continue;
        }
        columns.add(
            voided.isEmpty()
                ? column
                : "CASE WHEN %s THEN NULL ELSE %s END AS %s".formatted(voided, column, column));
      }
    }
    return columns;
  }

  /** Where the variable's answers were recorded wrongly; empty when nowhere. */
  private String voided(Variable variable) {
    List<Voiding> voids = wave.voids();
    return IntStream.range(0, voids.size())
        .filter(i -> voids.get(i).questions().contains(variable.question().id()))
        .mapToObj(SnapshotView::flag)
        .collect(Collectors.joining(" OR "));
  }

  private static String flag(int i) {
    return Sql.name("_void" + i);
  }
}
