package fr.openl.cli.estimate;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.QuantileChange;
import fr.openl.estimation.statistics.SampleEstimation.Answers;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.statistics.WaveChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The changes between two waves that {@code openl estimate} is asked for. */
final class EstimateChanges {
  private EstimateChanges() {}

  static Answers of(EstimateCommand options) {
    if (options.asked.waves == null || options.asked.unit == null) {
      throw new Refusal(
          "--change: found no waves to compare; expected --waves FILE1,FILE2 and --unit ID");
    }
    String[] files = options.asked.waves.split(",", -1);
    if (files.length != 2) {
      throw new Refusal("--waves: found '%s'; expected two files".formatted(options.asked.waves));
    }
    try (DataFile before = DataFile.open(Path.of(files[0].strip()));
        DataFile after = DataFile.open(Path.of(files[1].strip()))) {
      List<Estimated> changes = new ArrayList<>();
      WaveChange.Wave first = wave(options, before, options.asked.unit);
      WaveChange.Wave second = wave(options, after, options.asked.unit);
      for (String variable : options.asked.changes) {
        changes.addAll(
            before.findColumn(variable).isEmpty() && variable.contains(":")
                ? QuantileChange.of(
                    new EstimateRequest(options, before).quantile("--change", variable),
                    first,
                    new EstimateRequest(options, after).quantile("--change", variable),
                    second)
                : WaveChange.of(
                    new Statistic.Mean(before.getColumn(variable)),
                    first,
                    new Statistic.Mean(after.getColumn(variable)),
                    second));
      }
      return new Answers(changes, List.of(), List.of());
    }
  }

  private static WaveChange.Wave wave(EstimateCommand options, DataFile file, String unit) {
    return new WaveChange.Wave(
        file, new EstimateRequest(options, file).plan(List.of()), file.getColumn(unit));
  }
}
