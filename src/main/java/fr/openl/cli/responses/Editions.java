package fr.openl.cli.responses;

import fr.openl.dataset.FrameLink;
import fr.openl.dataset.PreviousWave;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.SamplingFrame;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.openanswers.CodedStudy;
import fr.openl.openanswers.CodingSchemes;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import fr.openl.store.WaveTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a study's responses to what may be told of them. */
public final class Editions {
  private final StudyFolder study;

  /** The same with the variables that coders made of open answers. */
  private final StudyFolder analysed;

  private final Path snapshots;
  private final Path keys;

  /**
   * @param keys the folder of the keys that lead from the frame's units to their responses
   */
  public Editions(StudyFolder study, Path snapshots, Path keys) {
    this.study = study;
    this.analysed = CodedStudy.of(study);
    this.snapshots = snapshots;
    this.keys = keys;
  }

  /** Publishes a fresh snapshot of every wave that has responses. */
  public void refresh(DuckDbStore store) {
    for (Wave wave : study.waves()) {
      if (store.countCurrent(study.study().id(), wave.id()) > 0) {
        table(store, study, wave).publish(snapshots);
      }
    }
  }

  /** The wide table of a wave, whose snapshots hold the codes of open answers as well. */
  static WaveTable table(DuckDbStore store, StudyFolder study, Wave wave) {
    Questionnaire questionnaire = study.questionnaireOf(wave);
    return store
        .waveTable(study.study().id(), wave.id(), questionnaire)
        .coded(CodingSchemes.in(CodingSchemes.of(study), questionnaire));
  }

  /**
   * What may be told of every wave that has a snapshot, in order of opening. The weights of its
   * responses are kept beside each snapshot.
   *
   * @param ledger what was told before; what is told now is entered, and not yet kept
   */
  public List<ReleasedEdition> release(ReleaseLedger ledger) {
    List<Indicator> indicators = IndicatorsReader.read(analysed).orRefuse();
    List<WaveResults> results = new ArrayList<>();
    for (Wave wave : study.waves()) {
      Optional<Snapshot> snapshot = latest(wave);
      if (snapshot.isPresent()) {
        results.add(results(indicators, wave, snapshot.get()));
      }
    }
    return new DisclosureControl(analysed, ledger).release(results);
  }

  private WaveResults results(List<Indicator> indicators, Wave wave, Snapshot snapshot) {
    try (WaveDataSet data = open(wave, snapshot)) {
      Optional<Wave> previous = wave.previous().flatMap(study::findWave);
      Optional<Snapshot> earlier = previous.flatMap(this::latest);
      earlier.ifPresent(
          of ->
              data.compareWith(
                  new PreviousWave(
                      of.responses(), analysed.questionnaireOf(previous.get()), previous.get())));
      WaveResults results = WaveResults.of(indicators, data, study.study().design());
      WeightFile.beside(snapshot).write(results.weights(), data);
      if (earlier.isEmpty()) {
        return results;
      }
      try (WaveDataSet before = open(previous.get(), earlier.get())) {
        return results.comparedWith(before, data, indicators, analysed);
      }
    }
  }

  /** A wave as it was when its snapshot was taken. */
  WaveDataSet open(Wave wave, Snapshot snapshot) {
    return WaveDataSet.open(
        snapshot.responses(),
        analysed.questionnaireOf(wave),
        wave,
        new FrameLink(
            wave.design() == DesignKind.OPEN
                ? new SamplingFrame(List.of())
                : SamplingFrameReader.read(study.home(), wave),
            UnitNames.find(study.study(), keys).map(names -> names::of)));
  }

  private Optional<Snapshot> latest(Wave wave) {
    return Snapshot.findLatest(snapshots, study.study().id(), wave.id());
  }
}
