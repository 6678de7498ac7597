package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How precise an estimate is, is told, and tells no exact base. */
class PublishedPrecisionTest {
  private static final DisclosureThresholds ROUNDED_TO_TEN =
      new DisclosureThresholds(5, 10, 3, 0.85, 10);

  @Test
  void precisionIsRounded() {
    Published.Precision precision =
        told(
            new Estimate(
                0.4,
                103,
                OptionalDouble.of(0.04321),
                Optional.of(new Interval(0.32, 0.48)),
                Optional.of(new Estimate.Precision(OptionalDouble.of(1.2345), 101, 90))));
    assertEquals(1.2, precision.designEffect().orElseThrow());
    assertEquals(100, precision.degrees(), "as the base of 103 is");
    assertEquals(0.11, precision.coefficientOfVariation().orElseThrow());
  }

  @Test
  void aDesignEffectWithNothingToCompareWithIsAbsent() {
    assertEquals(
        OptionalDouble.empty(),
        told(new Estimate(
                0.4,
                103,
                OptionalDouble.of(0.04),
                Optional.of(new Interval(0.32, 0.48)),
                Optional.of(new Estimate.Precision(OptionalDouble.empty(), 101, 90))))
            .designEffect());
  }

  private static Published.Precision told(Estimate estimate) {
    Cell cell = new Cell(41, 1, 1, Optional.of(estimate));
    Cells everyone = new Cells(103, 103, 103, 103, Optional.of(estimate), List.of(cell));
    IndicatorTable table = Tables.ofShares(false, everyone, List.of());
    TableCells cells =
        new WaveProtection(List.of(table), ROUNDED_TO_TEN, Optional.empty())
            .tables()
            .values()
            .iterator()
            .next();
    Released released = CheckedTable.of(cells, ROUNDED_TO_TEN).rows().getFirst().estimate();
    return assertInstanceOf(Published.class, released).precision().orElseThrow();
  }
}
