package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Formula;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a study tells: numbers per cell, estimated from the answers of a wave. An
 * indicator is read once for a study and placed in each wave's questionnaire revision with {@link
 * #in}; only then its formulas are those of that revision.
 */
public sealed interface Indicator permits SummedIndicator, UnitIndicator {
  Heading heading();

  default String id() {
    return heading().id();
  }

  /** The items it estimates from, without those that only say which units it looks at. */
  Set<String> items();

  /** What it is estimated from, in the language of expressions. */
  String estimatedFrom();

  /** The one formula that is counted or added up; empty for the kinds that have none or several. */
  default Optional<Formula> formula() {
    return Optional.empty();
  }

  /** This indicator for one revision; empty when the revision does not ask what it needs. */
  Optional<Indicator> in(Questionnaire revision);

  /** Whether the numbers are shares or amounts. */
  Scale scale();

  /** The unit id of an amount, such as {@code hours}; shares have none. */
  default Optional<String> unit(Codebook codebook) {
    return Optional.empty();
  }

  /** Where it stands in the report when it rests on no question: the id of a block. */
  default Optional<String> block() {
    return Optional.empty();
  }

  /** Whether its number is the share of the units that do or have something. */
  default boolean isShareOfUnits() {
    return false;
  }

  /** Whether its numbers make lines over the waves. */
  default boolean hasTrends() {
    return true;
  }

  /**
   * Whether the numbers of domains tell something of everyone's by adding up: those of shares and
   * means with their bases do, those of quantiles do not.
   */
  default boolean addsUp() {
    return true;
  }

  /** Whether the domains of the breakdown {@code variable} share no unit. */
  default boolean separates(String variable) {
    return true;
  }

  /** Whether the number in {@code row} is the value of few units, and told in round figures. */
  default boolean isRounded(String row) {
    return false;
  }

  /** Whether the study states its numbers, so that neither answers nor a frame are in them. */
  default boolean isStated() {
    return false;
  }

  /** What an estimate is. */
  enum Scale {
    /** A share, 0 to 1. */
    SHARE,
    /** An amount in the indicator's unit. */
    QUANTITY
  }
}
