package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;

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
  /** Its numbers in the wave of {@code data}, whose revision it was placed in. */
  IndicatorTable table(WaveDataSet data);
}
