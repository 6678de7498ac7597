package fr.openl.dataset;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.definition.CodeList;
import fr.openl.definition.expression.Columns;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a wave's snapshot as expressions read them.
 *
 * @param substantiveOnly whether an explicit non-substantive answer ("I don't know") counts as
 *     unknown, as it must where units without a substantive answer leave the base
 */
record WaveColumns(Codebook codebook, Wave wave, boolean substantiveOnly) implements Columns {
  @Override
  public String value(String id) {
    String column = Sql.name(id);
    return substantiveOnly
        ? "CASE WHEN " + answered(id) + " THEN " + column + " END"
        : column; // NULL unless known
  }

  @Override
  public String known(String id) {
    return substantiveOnly ? answered(id) : isIn(id, ValueState.GIVEN, ValueState.DONT_KNOW);
  }

  @Override
  public List<String> codes(String id) {
    return codebook.getVariable(id).list().map(CodeList::codes).orElse(List.of());
  }

  @Override
  public String chosen(String id, String code) {
    Variable variable = codebook.getVariable(id);
    String column = Sql.name(new ItemColumns(variable.item()).ofCategory(code));
    return variable.isRanking() ? "(" + column + " IS NOT NULL)" : column;
  }

  @Override
  public String asked(String id) {
    return isIn(id, ValueState.GIVEN, ValueState.DONT_KNOW, ValueState.NO_ANSWER);
  }

  @Override
  public String answered(String id) {
    return isIn(id, ValueState.GIVEN);
  }

  /** Whether the answer to {@code id} was recorded wrongly. */
  String voided(String id) {
    return isIn(id, ValueState.VOIDED);
  }

  /** A snapshot holds one wave: nothing is known of an earlier one. */
  @Override
  public Columns previous() {
    return new NoColumns(this);
  }

  /** The day of sending, so that a wave computed later gives the same numbers. */
  @Override
  public String today() {
    return "COALESCE(CAST("
        + submitted()
        + " AS DATE), DATE "
        + Sql.text(wave.closes().toString())
        + ")";
  }

  @Override
  public String submitted() {
    return Sql.name(ItemColumns.SUBMITTED);
  }

  private String isIn(String id, ValueState... states) {
    String column = Sql.name(new ItemColumns(codebook.getVariable(id).item()).state());
    return Stream.of(states)
        .map(state -> Sql.text(state.spelling()))
        .collect(Collectors.joining(", ", "(" + column + " IN (", "))"));
  }

  /** The columns of a wave of which nothing is known. */
  private record NoColumns(WaveColumns present) implements Columns {
    @Override
    public String value(String id) {
      return "NULL";
    }

    @Override
    public String known(String id) {
      return "FALSE";
    }

    @Override
    public List<String> codes(String id) {
      return List.of();
    }

    @Override
    public String chosen(String id, String code) {
      return "FALSE";
    }

    @Override
    public String asked(String id) {
      return "FALSE";
    }

    @Override
    public String answered(String id) {
      return "FALSE";
    }

    @Override
    public Columns previous() {
      return this;
    }

    @Override
    public String today() {
      return present.today();
    }

    @Override
    public String submitted() {
      return "NULL";
    }
  }
}
