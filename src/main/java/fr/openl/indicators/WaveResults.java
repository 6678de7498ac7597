package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Study.Design;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Optional;

/**
 * Every indicator of a study, computed for one wave and not yet checked for disclosure.
 *
 * @param responses how many valid responses the wave has
 * @param simulated whether any of them was made up
 * @param weights how responses stand for the population
 * @param tables one an indicator, in the order of the study
 * @param changes since the wave before; none where there is none to compare with
 * @param response who answered, by stratum; empty where no frame says who was asked
 */
public record WaveResults(
    Wave wave,
    long responses,
    boolean simulated,
    WaveWeights weights,
    List<IndicatorTable> tables,
    List<IndicatorChange> changes,
    Optional<IndicatorTable> response) {
  public WaveResults {
    tables = List.copyOf(tables);
    changes = List.copyOf(changes);
  }

  /**
   * Computes {@code indicators} from the responses of a wave, all in one pass over them.
   *
   * @param design the study's
   */
  public static WaveResults of(List<Indicator> indicators, WaveDataSet data, Design design) {
    IndicatorComputation computation = new IndicatorComputation(data, design, indicators);
    WaveMoments moments = computation.moments(false);
    return new WaveResults(
        data.wave(),
        data.responses(),
        data.simulated(),
        moments.weights(),
        computation.tables(moments),
        List.of(),
        ResponseIndicator.table(data, moments.weights(), design));
  }

  /**
   * The same with what changed since an earlier wave.
   *
   * @param data this wave's
   */
  public WaveResults comparedWith(
      WaveDataSet earlier, WaveDataSet data, List<Indicator> indicators, StudyFolder study) {
    return new WaveResults(
        wave,
        responses,
        simulated,
        weights,
        tables,
        new ChangeComputation(earlier, data, study, indicators).changes(),
        response);
  }

  public Optional<IndicatorTable> findTable(String indicator) {
    return tables.stream().filter(table -> table.indicator().id().equals(indicator)).findFirst();
  }
}
