package fr.openl.cli.responses;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedQuotations;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.library.WaveReading;
import fr.openl.openanswers.CodedStudy;
import fr.openl.openanswers.CodingSchemes;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import fr.openl.store.WaveTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a study's responses to what may be told of them. */
public final class Editions {
  private final StudyFolder study;

  /** The same with the variables that coders made of open answers. */
  private final StudyFolder analysed;

  private final Path snapshots;
  private final WaveReading reading;

  /**
   * @param keys the folder of the keys that lead from the frame's units to their responses
   */
  public Editions(StudyFolder study, Path snapshots, Path keys) {
    this.study = study;
    this.analysed = CodedStudy.of(study);
    this.snapshots = snapshots;
    this.reading = new WaveReading(analysed, snapshots, keys);
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
    Map<String, List<ReleasedQuotations>> quotations = new HashMap<>();
    for (Wave wave : study.waves()) {
      Optional<Snapshot> snapshot = reading.findSnapshot(wave);
      if (snapshot.isPresent()) {
        results.add(results(indicators, wave, snapshot.get(), quotations));
      }
    }
    return new DisclosureControl(analysed, ledger)
        .release(results).stream()
            .map(
                edition -> edition.quoting(quotations.getOrDefault(edition.wave().id(), List.of())))
            .toList();
  }

  /**
   * @param quotations gets those of the wave
   */
  private WaveResults results(
      List<Indicator> indicators,
      Wave wave,
      Snapshot snapshot,
      Map<String, List<ReleasedQuotations>> quotations) {
    return reading.results(
        indicators,
        wave,
        snapshot,
        (weights, data) -> {
          WeightFile.beside(snapshot).write(weights, data);
          quotations.put(wave.id(), new WaveQuotations(study, snapshot, data).list());
        });
  }

  /** A wave as it was when its snapshot was taken. */
  WaveDataSet open(Wave wave, Snapshot snapshot) {
    return reading.open(wave, snapshot);
  }
}
