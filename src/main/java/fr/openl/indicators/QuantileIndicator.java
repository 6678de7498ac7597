package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The amounts that given shares of the units do not exceed, with Woodruff's intervals: Woodruff
 * (1952), JASA 47, 635–646; Särndal, Swensson and Wretman (1992), section 5.11.
 *
 * @param amount of a unit
 * @param at the shares, ascending, each above 0 and below 1
 * @param rule what holds where a share is reached exactly
 */
public record QuantileIndicator(Heading heading, Formula amount, List<Double> at, QuantileRule rule)
    implements UnitIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "quantile",
          "The amounts that given shares of the units do not exceed.",
          List.of(
              Key.required("of", new Shape.Condition(), "The amount"),
              Key.required("at", new Shape.ListOf(new Shape.Decimal()), "The shares, such as 0.5"),
              Key.optional(
                  "rule", Shape.OneOf.of("math", "school"), "Where a share falls on a step")),
          QuantileIndicator::read);

  private static final String AMOUNT = "amount";

  public QuantileIndicator {
    at = List.copyOf(at);
  }

  @Override
  public Set<String> items() {
    return amount.expression().items();
  }

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .amount(amount)
        .flatMap(
            of -> resolution.heading(heading).map(h -> new QuantileIndicator(h, of, at, rule)));
  }

  @Override
  public Scale scale() {
    return Scale.QUANTITY;
  }

  @Override
  public Optional<String> unit(Codebook codebook) {
    return Amounts.unit(amount, codebook);
  }

  @Override
  public boolean addsUp() {
    return false;
  }

  /** A quantile is the value of a unit or two. */
  @Override
  public boolean isRounded(String row) {
    return true;
  }

  @Override
  public IndicatorTable table(UnitWave wave) {
    WaveDataSet data = wave.data();
    UnitColumn value = new UnitColumn(AMOUNT, Amounts.sql(amount, data));
    List<UnitColumn> now = new ArrayList<>();
    now.addAll(UnitGroups.standing(this, data, value.sql() + " IS NOT NULL"));
    now.addAll(UnitGroups.breakdowns(wave));
    now.add(value);
    try (UnitGroups groups = new UnitGroups(this, wave, UnitQuery.of(now, List.of()), List.of())) {
      UnitEstimates estimates =
          groups.estimate(List.of(new Statistic.Quantile(groups.column(AMOUNT), at)), rule);
      return groups.table(
          at.stream().map(Amounts::row).toList(),
          false,
          group -> at.stream().map(share -> cell(estimates, group, AMOUNT, share)).toList());
    }
  }

  /** The quantile of {@code column} at {@code share}, and how few units are on one side of it. */
  static Cell cell(UnitEstimates estimates, UnitGroup group, String column, double share) {
    return new Cell(
        group.base() * share,
        0,
        0,
        estimates.find(group, column, Double.toString(share), UnitGroups.ANSWERED),
        OptionalLong.of((long) Math.floor(group.base() * Math.min(share, 1 - share))));
  }

  private static Optional<QuantileIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of = declared.amount("of");
    List<Double> at = declared.sharesInOrder("at");
    QuantileRule rule =
        declared.fields().word(QuantileRule.values(), "rule").orElse(QuantileRule.MATH);
    return declared
        .headingOverAnswers(ChartChoice.SPREAD)
        .flatMap(heading -> of.map(formula -> new QuantileIndicator(heading, formula, at, rule)));
  }
}
