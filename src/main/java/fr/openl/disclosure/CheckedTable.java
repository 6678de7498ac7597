package fr.openl.disclosure;

import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.Indicator;
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

  /** The table as it may be told once all its cells are checked. */
  static CheckedTable of(TableCells cells, DisclosureThresholds thresholds) {
    return new Telling(cells, thresholds).told();
  }

  /** The estimate in the row {@code code}; the wave did not ask for a row that is not there. */
  Released estimate(String code) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .map(ReleasedRow::estimate)
        .findFirst()
        .orElseGet(() -> new Suppressed(Sign.NOT_ASKED));
  }

  static CheckedTable notAsked(IndicatorTable table) {
    Released none = new Suppressed(Sign.NOT_ASKED);
    return new CheckedTable(
        table.indicator(),
        false,
        table.rows().stream().map(row -> new ReleasedRow(row.code(), row.label(), none)).toList(),
        List.of(),
        none);
  }

  /** One checked table becoming public. */
  private record Telling(TableCells cells, DisclosureThresholds thresholds) {
    CheckedTable told() {
      IndicatorTable table = cells.table();
      List<ReleasedBreakdown> breakdowns = new ArrayList<>();
      for (int i = 0; i < table.breakdowns().size(); i++) {
        Breakdown breakdown = table.breakdowns().get(i);
        List<ReleasedBreakdown.Domain> domains = new ArrayList<>();
        for (int d = 0; d < breakdown.domains().size(); d++) {
          Domain domain = breakdown.domains().get(d);
          domains.add(
              new ReleasedBreakdown.Domain(
                  domain.code(), domain.label(), rows(cells.sections().get(i).domains().get(d))));
        }
        breakdowns.add(new ReleasedBreakdown(breakdown.variable(), breakdown.label(), domains));
      }
      return new CheckedTable(
          table.indicator(), true, rows(cells.everyone()), breakdowns, itemNonresponse());
    }

    private List<ReleasedRow> rows(Group group) {
      List<ReleasedRow> rows = new ArrayList<>();
      for (int i = 0; i < group.signs().size(); i++) {
        IndicatorTable.Row row = cells.table().rows().get(i);
        Optional<Estimate> estimate = group.cells().cells().get(i).estimate();
        Released released =
            group
                .signs()
                .get(i)
                .<Released>map(Suppressed::new)
                .orElseGet(() -> published(figures(row.code()), estimate.orElseThrow()));
        rows.add(new ReleasedRow(row.code(), row.label(), released));
      }
      return rows;
    }

    /** How numbers of a row are told. */
    private DoubleUnaryOperator figures(String row) {
      return cells.table().indicator().isRounded(row) ? Telling::inRoundFigures : value -> value;
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
      Cells everyone = cells.everyone().cells();
      if (everyone.asked() == 0) {
        return new Suppressed(Sign.NOT_ASKED);
      }
      if (everyone.answered() < Math.max(thresholds.threshold(), thresholds.shareBase())) {
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
