package fr.openl.charts;

import java.util.List;
import java.util.Optional;

/** Every way of drawing figures; the first that suits a subject draws it. */
public final class Gallery {
  /** In order of preference. */
  public static final List<ChartType> TYPES =
      List.of(
          new Dumbbell(),
          new TrendLines(),
          new FlowBands(),
          new FlowRibbons(),
          new QuantileCurve(),
          new SpreadStrips(),
          new GrowthCurve(),
          new DivergingShares(),
          new StackedShares(),
          new ScaleColumns(),
          new SmallColumns(),
          new RegionMap(),
          new HeatMap(),
          new DomainDots(),
          new OrderedBars(),
          new RankedDots(),
          new RankedBars());

  private Gallery() {}

  /** The chart of {@code subject}; empty where its figures are best read in a table. */
  public static Optional<Chart> findChart(Subject subject, Setting setting) {
    return TYPES.stream()
        .filter(type -> type.suits(subject))
        .findFirst()
        .map(type -> type.draw(subject, setting.of(subject)));
  }
}
