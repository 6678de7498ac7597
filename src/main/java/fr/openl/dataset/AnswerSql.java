package fr.openl.dataset;

import fr.openl.collection.ItemColumns;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.SqlTranslation;
import fr.openl.frame.Wave;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions and value states of one wave's answers, said in SQL for an {@link Aggregation}. */
public final class AnswerSql {
  private final Codebook codebook;
  private final WaveColumns any;
  private final WaveColumns substantive;

  private final Set<String> frame;

  /**
   * @param frame the variables that the wave's frame knows
   */
  AnswerSql(Codebook codebook, Wave wave, Collection<String> frame) {
    this.codebook = codebook;
    this.frame = Set.copyOf(frame);
    this.any = new WaveColumns(codebook, wave, false);
    this.substantive = new WaveColumns(codebook, wave, true);
  }

  /** {@code expression} over all answers, "I don't know" included; NULL is unknown. */
  public String any(Expression expression) {
    return SqlTranslation.translate(expression, any);
  }

  /** {@code expression} over substantive answers: "I don't know" is unknown too, as NULL. */
  public String substantive(Expression expression) {
    return SqlTranslation.translate(expression, substantive);
  }

  /** The value columns of an item, NULL without a substantive answer. */
  public List<UnitColumn> values(String id) {
    ItemColumns columns = new ItemColumns(codebook.getVariable(id).item());
    String answered = substantive.answered(id);
    return columns.values().stream()
        .map(
            column ->
                new UnitColumn(
                    column.name(),
                    "CASE WHEN %s THEN %s END".formatted(answered, Sql.name(column.name()))))
        .toList();
  }

  /** What the frame says of a variable that it knows, NULL where it has no word. */
  public UnitColumn frameColumn(String variable, String name) {
    return new UnitColumn(name, told(variable));
  }

  /** Whether at least one of {@code items} was asked; true when there are none. */
  public String anyAsked(Collection<String> items) {
    return items.isEmpty() ? "TRUE" : either(items.stream().map(any::asked).toList());
  }

  /** Whether at least one of {@code items} was recorded wrongly. */
  public String anyVoided(Collection<String> items) {
    return items.isEmpty() ? "FALSE" : either(items.stream().map(any::voided).toList());
  }

  /** Whether a variable is known of units: asked of them, or told by the frame. */
  public boolean isKnown(String id) {
    return frame.contains(id) || codebook.findVariable(id).isPresent();
  }

  /**
   * The domains of a variable of one category or truth, as units answered; the frame's word where
   * they gave no substantive answer. A unit of which neither is known is in none.
   *
   * @throws IllegalArgumentException when the variable does not divide the units, or is no category
   */
  public Aggregation.Breakdown breakdown(String id) {
    return firstKnown(id, answer(id), findTold(id));
  }

  /**
   * A variable of the frame; where the frame has no word on a unit, its answer to the question of
   * the same id.
   */
  public Aggregation.Breakdown frameVariable(String id) {
    return firstKnown(id, findTold(id), answer(id));
  }

  /** What the frame says of a variable that it knows, as a text; NULL where it has no word. */
  public String told(String variable) {
    return findTold(variable)
        .orElseThrow(() -> new IllegalArgumentException("No variable of the frame: " + variable));
  }

  /** The unit that gave a response. */
  public Aggregation.Breakdown unit() {
    return new Aggregation.Breakdown(ItemColumns.UNIT, Sql.name(ItemColumns.UNIT));
  }

  private static Aggregation.Breakdown firstKnown(
      String id, Optional<String> first, Optional<String> second) {
    List<String> known = Stream.of(first, second).flatMap(Optional::stream).toList();
    return new Aggregation.Breakdown(
        id, known.size() == 1 ? known.getFirst() : "COALESCE(" + String.join(", ", known) + ")");
  }

  private Optional<String> findTold(String id) {
    return Optional.of(id).filter(frame::contains).map(FrameTable::column).map(Sql::name);
  }

  private Optional<String> answer(String id) {
    return codebook
        .findVariable(id)
        .map(
            variable -> {
              String value = substantive.value(id);
              return switch (variable.measure()) {
                case Measure.OneCategory one -> value;
                case Measure.Truth truth ->
                    "CASE WHEN %s THEN %s WHEN NOT %s THEN %s END"
                        .formatted(value, Sql.text(Variable.YES), value, Sql.text(Variable.NO));
                default -> throw new IllegalArgumentException("No breakdown by " + id);
              };
            });
  }

  private static String either(Collection<String> conditions) {
    return conditions.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }
}
