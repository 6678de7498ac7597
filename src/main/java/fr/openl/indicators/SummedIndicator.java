package fr.openl.indicators;

import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Codebook;
import fr.openl.definition.expression.Formula;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An indicator that is computed from sums over the units of each cell. */
public sealed interface SummedIndicator extends Indicator
    permits ProportionIndicator, MeanIndicator, DistributionIndicator {
  /** What it estimates from: a condition, an amount or an item. */
  Formula subject();

  @Override
  default Optional<Formula> formula() {
    return Optional.of(subject());
  }

  @Override
  default String estimatedFrom() {
    return subject().source();
  }

  @Override
  default Set<String> items() {
    return subject().expression().items();
  }

  /** The condition that a unit's substantive answers settle what is estimated. */
  default String settled(AnswerSql sql) {
    return "(" + sql.substantive(subject().expression()) + ") IS NOT NULL";
  }

  /** Whether the rows divide the base, so that each row follows from all the others. */
  boolean rowsDivideTheBase(Codebook codebook);

  /** What it estimates, in order: at least one row. */
  List<Row> rows(Codebook codebook);

  /**
   * The sums it needs of every cell, besides the counts of units.
   *
   * @param inBase the condition that a unit is in the base
   */
  List<CellSum> sums(AnswerSql sql, String inBase, Codebook codebook);

  /** How its numbers follow from the sums, one a row. */
  List<RowEstimate> estimates(Codebook codebook);
}
