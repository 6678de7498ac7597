package fr.openl.indicators;

import java.util.List;
import java.util.Optional;

/** Every kind of indicator, in the order of the documentation. */
public final class IndicatorKinds {
  private static final List<IndicatorKind> ALL =
      List.of(
          ProportionIndicator.KIND,
          MeanIndicator.KIND,
          DistributionIndicator.KIND,
          QuantileIndicator.KIND,
          NetScoreIndicator.KIND,
          IndexIndicator.KIND,
          IndexIndicator.MEAN_SHARE,
          SaturationIndicator.KIND,
          FlowIndicator.KIND,
          DiffusionIndicator.KIND);

  private IndicatorKinds() {}

  public static List<IndicatorKind> listAll() {
    return ALL;
  }

  /** The kind {@code name}. */
  public static Optional<IndicatorKind> findKind(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
