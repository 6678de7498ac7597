package fr.openl.indicators;

import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Codebook;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Formula;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a study tells: numbers per cell, estimated from the answers of a wave. An
 * indicator is read once for a study and placed in each wave's questionnaire revision with {@link
 * #in}; only then its formulas are those of that revision.
 */
public sealed interface Indicator
    permits ProportionIndicator, MeanIndicator, DistributionIndicator {
  Heading heading();

  /** What it estimates from: a condition, an amount or an item. */
  Formula subject();

  default String id() {
    return heading().id();
  }

  /** The items it estimates from, without those that only say which units it looks at. */
  default Set<String> items() {
    return subject().expression().items();
  }

  /** This indicator for one revision; empty when the revision does not ask what it needs. */
  Optional<Indicator> in(Questionnaire revision);

  /** The condition that a unit's substantive answers settle what is estimated. */
  default String settled(AnswerSql sql) {
    return "(" + sql.substantive(subject().expression()) + ") IS NOT NULL";
  }

  /** Whether the numbers are shares or amounts. */
  Scale scale();

  /** The unit id of an amount, such as {@code hours}; shares have none. */
  Optional<String> unit(Codebook codebook);

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

  /** What an estimate is. */
  enum Scale {
    /** A share, 0 to 1. */
    SHARE,
    /** An amount in the indicator's unit. */
    QUANTITY
  }
}
