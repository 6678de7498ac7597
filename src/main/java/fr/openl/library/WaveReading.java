package fr.openl.library;

import fr.openl.dataset.FrameLink;
import fr.openl.dataset.PreviousWave;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Study.DesignKind;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.SamplingFrame;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.WaveResults;
import fr.openl.indicators.WaveWeights;
import fr.openl.store.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A study's waves as their last snapshots hold them, each with its frame.
 *
 * @param snapshots the folder of all snapshots
 * @param keys the folder of the keys that lead from the frame's units to their responses; none is
 *     drawn
 */
public record WaveReading(StudyFolder study, Path snapshots, Path keys) {

  /** The last published state of a wave; empty where it has no responses. */
  public Optional<Snapshot> findSnapshot(Wave wave) {
    return Snapshot.findLatest(snapshots, study.study().id(), wave.id());
  }

  /** A wave as it was when its snapshot was taken. */
  public WaveDataSet open(Wave wave, Snapshot snapshot) {
    return WaveDataSet.open(
        snapshot.responses(),
        study.questionnaireOf(wave),
        wave,
        new FrameLink(
            wave.design() == DesignKind.OPEN
                ? new SamplingFrame(List.of())
                : SamplingFrameReader.read(study.home(), wave),
            UnitNames.find(study.study(), keys).map(names -> names::of)));
  }

  /**
   * The indicators of a wave and, where the wave before has responses, their changes since.
   *
   * @param weighed is told the weights and the responses they belong to
   */
  public WaveResults results(
      List<Indicator> indicators,
      Wave wave,
      Snapshot snapshot,
      BiConsumer<WaveWeights, WaveDataSet> weighed) {
    try (WaveDataSet data = open(wave, snapshot)) {
      Optional<Wave> previous = wave.previous().flatMap(study::findWave);
      Optional<Snapshot> earlier = previous.flatMap(this::findSnapshot);
      earlier.ifPresent(
          of ->
              data.compareWith(
                  new PreviousWave(
                      of.responses(), study.questionnaireOf(previous.get()), previous.get())));
      WaveResults results = WaveResults.of(indicators, data, study.study().design());
      weighed.accept(results.weights(), data);
      if (earlier.isEmpty()) {
        return results;
      }
      try (WaveDataSet before = open(previous.get(), earlier.get())) {
        return results.comparedWith(before, data, indicators, study);
      }
    }
  }
}
