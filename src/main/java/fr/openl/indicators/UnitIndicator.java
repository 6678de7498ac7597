package fr.openl.indicators;

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
  /** Its numbers in {@code wave}, whose revision it was placed in. */
  IndicatorTable table(UnitWave wave);
}
