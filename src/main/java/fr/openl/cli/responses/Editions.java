package fr.openl.cli.responses;

import fr.openl.dataset.PreviousWave;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a study's responses to what may be told of them. */
public final class Editions {
  private final StudyFolder study;
  private final Path snapshots;

  public Editions(StudyFolder study, Path snapshots) {
    this.study = study;
    this.snapshots = snapshots;
  }

  /** Publishes a fresh snapshot of every wave that has responses. */
  public void refresh(DuckDbStore store) {
    for (Wave wave : study.waves()) {
      if (store.countCurrent(study.study().id(), wave.id()) > 0) {
        Questionnaire questionnaire = study.questionnaireOf(wave);
        store.waveTable(study.study().id(), wave.id(), questionnaire).publish(snapshots);
      }
    }
  }

  /** The wave that {@code wave} names as its previous one, where it has responses. */
  private Optional<PreviousWave> previous(Wave wave) {
    return wave.previous()
        .flatMap(study::findWave)
        .flatMap(
            before ->
                Snapshot.findLatest(snapshots, study.study().id(), before.id())
                    .map(
                        snapshot ->
                            new PreviousWave(
                                snapshot.responses(), study.questionnaireOf(before), before)));
  }

  /** What may be told of every wave that has a snapshot, in order of opening. */
  public List<ReleasedEdition> release() {
    List<Indicator> indicators = IndicatorsReader.read(study).orRefuse();
    List<WaveResults> results = new ArrayList<>();
    for (Wave wave : study.waves()) {
      Optional<Snapshot> snapshot = Snapshot.findLatest(snapshots, study.study().id(), wave.id());
      if (snapshot.isPresent()) {
        try (WaveDataSet data =
            WaveDataSet.open(snapshot.get().responses(), study.questionnaireOf(wave), wave)) {
          previous(wave).ifPresent(data::compareWith);
          results.add(WaveResults.of(indicators, data));
        }
      }
    }
    return new DisclosureControl(study).release(results);
  }
}
