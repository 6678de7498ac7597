package fr.openl.cli;

import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.cli.responses.WaveImport;
import fr.openl.collection.imports.ImportReport;
import fr.openl.dataset.FrameLink;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.document.Reading;
import fr.openl.definition.format.YamlReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study of this repository with the real responses of all its waves, as a command loads them. */
final class ImportedStudy {
  private final StudyFolder study;
  private final Path snapshots;
  private final Map<String, ImportReport> reports = new LinkedHashMap<>();

  private ImportedStudy(StudyFolder study, Path snapshots) {
    this.study = study;
    this.snapshots = snapshots;
  }

  static ImportedStudy given(String id, Path work) {
    Workspace workspace = new Workspace(Path.of(""), work, DuckDbStore::open);
    ImportedStudy imported = new ImportedStudy(workspace.study(id), workspace.snapshots());
    try (DuckDbStore store = workspace.openStore()) {
      for (Wave wave : imported.study.waves()) {
        Path example =
            new WaveImport(imported.study, wave, Optional.empty(), Path.of(""))
                .findExample()
                .orElseThrow();
        imported.reports.put(
            wave.id(),
            new WaveImport(imported.study, wave, Optional.empty(), example).run(store, false));
      }
      new Editions(imported.study, workspace.snapshots(), workspace.keys()).refresh(store);
    }
    return imported;
  }

  ImportReport report(String wave) {
    return Optional.ofNullable(reports.get(wave)).orElseThrow();
  }

  /** The study's own indicators in one wave. */
  WaveResults indicators(String wave) {
    return results(wave(wave), IndicatorsReader.read(study).orRefuse());
  }

  /** The study's own indicators in one wave, counting answers recorded wrongly as well. */
  WaveResults indicatorsWithoutVoids(String wave) {
    Wave w = wave(wave);
    return results(
        new Wave(
            w.id(),
            w.revision(),
            w.title(),
            w.opens(),
            w.closes(),
            w.mode(),
            w.access(),
            w.design(),
            w.frameFile(),
            w.frameUnits(),
            w.previous(),
            w.notes(),
            w.pinned(),
            List.of()),
        IndicatorsReader.read(study).orRefuse());
  }

  /** How many chose each category of each item, among everyone: item id → table. */
  Map<String, IndicatorTable> distributions(String wave, String base, Collection<String> items) {
    StringBuilder yaml = new StringBuilder("indicators:\n");
    Map<String, String> itemOf = new LinkedHashMap<>();
    for (String item : items) {
      String id = "shares_" + itemOf.size();
      itemOf.put(id, item);
      yaml.append(
          "  - {id: %s, kind: distribution, label: {en: x, fr: x}, of: \"${%s}\", base: %s}\n"
              .formatted(id, item, base));
    }
    StudyFolder thatWave =
        new StudyFolder(
            study.home(),
            study.study(),
            study.questionnaireOf(wave(wave)),
            study.revisions(),
            study.waves());
    Reading<List<Indicator>> read =
        IndicatorsReader.read(YamlReader.read(yaml.toString(), "test").orRefuse().root(), thatWave);
    Map<String, IndicatorTable> tables = new LinkedHashMap<>();
    for (IndicatorTable table : results(wave(wave), read.orRefuse()).tables()) {
      tables.put(itemOf.get(table.indicator().id()), table);
    }
    return tables;
  }

  /** How many units count for the row {@code code} of a table, over everyone. */
  static long count(IndicatorTable table, String code) {
    List<String> codes = table.rows().stream().map(IndicatorTable.Row::code).toList();
    return Math.round(table.everyone().orElseThrow().cells().get(codes.indexOf(code)).total());
  }

  private WaveResults results(Wave wave, List<Indicator> indicators) {
    Snapshot snapshot = Snapshot.findLatest(snapshots, study.study().id(), wave.id()).orElseThrow();
    try (WaveDataSet data =
        WaveDataSet.open(snapshot.responses(), study.questionnaireOf(wave), wave, FrameLink.NONE)) {
      return WaveResults.of(indicators, data, study.study().design());
    }
  }

  private Wave wave(String id) {
    return study.findWave(id).orElseThrow();
  }
}
