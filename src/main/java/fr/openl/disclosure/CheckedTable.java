package fr.openl.disclosure;

import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.Indicator.Scale;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The table of an indicator in one wave, each number told or replaced by a sign. */
record CheckedTable(
    Indicator indicator,
    boolean wasAsked,
    List<ReleasedRow> rows,
    List<ReleasedBreakdown> breakdowns,
    Released itemNonresponse) {

  static CheckedTable of(IndicatorTable table, DisclosureThresholds thresholds) {
    return table
        .everyone()
        .map(everyone -> new Checking(table, everyone, thresholds).checked())
        .orElseGet(() -> notAsked(table));
  }

  /** The estimate in the row {@code code}; the wave did not ask for a row that is not there. */
  Released estimate(String code) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .map(ReleasedRow::estimate)
        .findFirst()
        .orElseGet(() -> new Suppressed(Sign.NOT_ASKED));
  }

  private static CheckedTable notAsked(IndicatorTable table) {
    Released none = new Suppressed(Sign.NOT_ASKED);
    return new CheckedTable(
        table.indicator(),
        false,
        table.rows().stream().map(row -> new ReleasedRow(row.code(), row.label(), none)).toList(),
        List.of(),
        none);
  }

  /** One table being checked. */
  private record Checking(IndicatorTable table, Cells everyone, DisclosureThresholds thresholds) {
    CheckedTable checked() {
      PrimaryRules rules = rules(table.indicator().scale());
      List<List<Optional<Sign>>> signs = SecondaryProtection.signs(table, everyone, rules);
      int group = 1;
      List<ReleasedBreakdown> breakdowns = new ArrayList<>();
      for (Breakdown breakdown : table.breakdowns()) {
        List<ReleasedBreakdown.Domain> domains = new ArrayList<>();
        for (Domain domain : breakdown.domains()) {
          domains.add(
              new ReleasedBreakdown.Domain(
                  domain.code(), domain.label(), rows(domain.cells(), signs.get(group++))));
        }
        breakdowns.add(new ReleasedBreakdown(breakdown.variable(), breakdown.label(), domains));
      }
      return new CheckedTable(
          table.indicator(), true, rows(everyone, signs.getFirst()), breakdowns, itemNonresponse());
    }

    private PrimaryRules rules(Scale scale) {
      return new PrimaryRules(thresholds, scale);
    }

    private List<ReleasedRow> rows(Cells group, List<Optional<Sign>> signs) {
      List<ReleasedRow> rows = new ArrayList<>();
      for (int i = 0; i < table.rows().size(); i++) {
        IndicatorTable.Row row = table.rows().get(i);
        Optional<Estimate> estimate = group.cells().get(i).estimate();
        Released released =
            signs
                .get(i)
                .<Released>map(Suppressed::new)
                .orElseGet(() -> published(figures(row.code()), estimate.orElseThrow()));
        rows.add(new ReleasedRow(row.code(), row.label(), released));
      }
      return rows;
    }

    /** How numbers of a row are told. */
    private DoubleUnaryOperator figures(String row) {
      return table.indicator().isRounded(row) ? Checking::inRoundFigures : value -> value;
    }

    private Published published(DoubleUnaryOperator told, Estimate estimate) {
      return new Published(
          told.applyAsDouble(estimate.value()),
          estimate
              .interval()
              .map(
                  i ->
                      new Published.Bounds(
                          told.applyAsDouble(i.low()), told.applyAsDouble(i.high()))),
          rounded(estimate.base()),
          estimate.precision().map(precision -> precision(estimate, precision)));
    }

    /** Rounded, so that no exact base follows from degrees of freedom or design effects. */
    private Published.Precision precision(Estimate estimate, Estimate.Precision precision) {
      return new Published.Precision(
          inRoundFigures(precision.designEffect()),
          rounded(Math.round(precision.degrees())),
          inRoundFigures(estimate.coefficientOfVariation()));
    }

    private static OptionalDouble inRoundFigures(OptionalDouble number) {
      return number.isPresent()
          ? OptionalDouble.of(inRoundFigures(number.getAsDouble()))
          : OptionalDouble.empty();
    }

    /** Two significant figures: 12.37 is told as 12, and 0.374 as 0.37. */
    private static double inRoundFigures(double value) {
      return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    /**
     * The share of those asked without a substantive answer. It follows from the bases that are
     * told, so it is hidden only where a base is: silence is nobody's secret, a small group is.
     */
    private Released itemNonresponse() {
      if (everyone.asked() == 0) {
        return new Suppressed(Sign.NOT_ASKED);
      }
      if (everyone.answered() < rules(Scale.SHARE).smallestBase()) {
        return new Suppressed(Sign.SECRET);
      }
      return published(share -> share, everyone.nonresponse().orElseThrow());
    }

    private long rounded(long count) {
      int step = thresholds.roundCountsTo();
      return Math.round((double) count / step) * step;
    }
  }
}
