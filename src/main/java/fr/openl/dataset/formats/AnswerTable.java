package fr.openl.dataset.formats;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.dataset.RowColumn;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answers of a wave, a row a response in the order of their ids, which is random. Nothing is
 * held in memory but the row at hand.
 */
public final class AnswerTable {
  /** The names of what stands before the answers. */
  public static final List<String> HEAD =
      List.of(ItemColumns.RESPONSE, ItemColumns.UNIT, ItemColumns.SUBMITTED, ItemColumns.ORIGIN);

  private final WaveDataSet data;
  private final Optional<Path> texts;
  private final List<Variable> variables;
  private final List<AnswerColumn> columns;

  /**
   * The answers of {@code data}.
   *
   * @param texts the snapshot's file of what was written in free text; without it no text goes with
   *     them, only whether there is one
   */
  public AnswerTable(WaveDataSet data, Optional<Path> texts) {
    this.data = data;
    this.texts = texts;
    this.variables = data.codebook().variables();
    this.columns =
        variables.stream()
            .flatMap(variable -> AnswerColumn.of(variable).stream())
            .filter(column -> texts.isPresent() || column.kind() != AnswerColumn.Kind.TEXT)
            .toList();
  }

  /** The columns of values, in the order of the form. */
  public List<AnswerColumn> columns() {
    return columns;
  }

  /** Every variable, those whose texts stay behind included. */
  public List<Variable> variables() {
    return variables;
  }

  public WaveDataSet data() {
    return data;
  }

  /** Hands over every row: the cells are those of the columns. */
  public void each(Consumer<AnswerRow> each) {
    List<RowColumn> wanted = new ArrayList<>();
    HEAD.forEach(name -> wanted.add(new RowColumn.Value(name)));
    variables.forEach(variable -> wanted.add(new RowColumn.Value(state(variable))));
    for (AnswerColumn column : columns) {
      wanted.add(
          column.kind() == AnswerColumn.Kind.TEXT
              ? new RowColumn.Text(column.name(), state(column.variable()))
              : new RowColumn.Value(column.name()));
    }
    int[] stateOf = columns.stream().mapToInt(c -> variables.indexOf(c.variable())).toArray();
    data.eachRow(wanted, texts, values -> each.accept(row(values, stateOf)));
  }

  private AnswerRow row(List<Optional<Object>> values, int[] stateOf) {
    int first = HEAD.size() + variables.size();
    List<ValueState> states =
        values.subList(HEAD.size(), first).stream()
            .map(state -> String.valueOf(state.orElseThrow()).toUpperCase(Locale.ROOT))
            .map(ValueState::valueOf)
            .toList();
    List<AnswerRow.Cell> cells = new ArrayList<>();
    for (int i = 0; i < stateOf.length; i++) {
      cells.add(cell(states.get(stateOf[i]), values.get(first + i)));
    }
    return new AnswerRow(
        values.subList(0, HEAD.size()).stream()
            .map(value -> value.map(String::valueOf).orElse(""))
            .toList(),
        states,
        cells);
  }

  private static AnswerRow.Cell cell(ValueState state, Optional<Object> value) {
    return new AnswerRow.Cell(
        state, value.filter(any -> state == ValueState.GIVEN || state == ValueState.DONT_KNOW));
  }

  private static String state(Variable variable) {
    return new ItemColumns(variable.item()).state();
  }
}
