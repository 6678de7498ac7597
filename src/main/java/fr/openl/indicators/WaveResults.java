package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Optional;

/**
 * Every indicator of a study, computed for one wave and not yet checked for disclosure.
 *
 * @param responses how many valid responses the wave has
 * @param simulated whether any of them was made up
 * @param tables one an indicator, in the order of the study
 */
public record WaveResults(
    Wave wave, long responses, boolean simulated, List<IndicatorTable> tables) {
  public WaveResults {
    tables = List.copyOf(tables);
  }

  /** Computes {@code indicators} from the responses of a wave: one statement an indicator. */
  public static WaveResults of(List<Indicator> indicators, WaveDataSet data) {
    IndicatorComputation computation = new IndicatorComputation(data);
    return new WaveResults(
        data.wave(),
        data.responses(),
        data.simulated(),
        indicators.stream().map(computation::table).toList());
  }

  public Optional<IndicatorTable> findTable(String indicator) {
    return tables.stream().filter(table -> table.indicator().id().equals(indicator)).findFirst();
  }
}
