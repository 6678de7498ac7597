package fr.openl.indicators;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An indicator that needs the single units: their order, their answers in two waves, several
 * answers of each together.
 */
public sealed interface UnitIndicator extends Indicator
    permits QuantileIndicator,
        NetScoreIndicator,
        IndexIndicator,
        SaturationIndicator,
        FlowIndicator,
        DiffusionIndicator {
  /** The items it looks at together. */
  @Override
  default String estimatedFrom() {
    return items().stream()
        .sorted()
        .map(item -> "${" + item + "}")
        .collect(Collectors.joining(", "));
  }

  /** Its numbers in {@code wave}, whose revision it was placed in. */
  IndicatorTable table(UnitWave wave);

  /** The number whose change from wave to wave is told; empty where there is no single one. */
  default Optional<UnitNumber> findNumber(UnitWave wave) {
    return Optional.empty();
  }
}
