package fr.openl.cli.estimate;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.SampleEstimation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl estimate}: design-based estimates from a file of units. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Estimate from a sample, with standard errors and intervals of its design.")
public final class EstimateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DATA",
      description = "A row a unit: .csv, .csv.gz or .parquet.")
  @Nullable Path data;

  @Mixin DesignOptions design = new DesignOptions();

  @Mixin StatisticOptions asked = new StatisticOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  Format format = Format.TABLE;

  /** How the answers are written. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Override
  public Integer call() {
    SampleEstimation.Answers answers = answers();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> EstimateOutput.table(answers, out);
      case CSV -> EstimateOutput.csv(answers, out, spec.commandLine().getErr());
      case JSON -> EstimateOutput.json(answers, out);
    }
    out.flush();
    return 0;
  }

  private SampleEstimation.Answers answers() {
    SampleEstimation.Answers changed =
        asked.changes.isEmpty()
            ? new SampleEstimation.Answers(List.of(), List.of(), List.of())
            : EstimateChanges.of(this);
    if (data == null && !asked.changes.isEmpty()) {
      return changed;
    }
    if (data == null) {
      throw new Refusal("Found no DATA; expected a CSV or Parquet file of units");
    }
    try (DataFile file = DataFile.open(data)) {
      EstimationPlan plan = new EstimateRequest(this, file).plan();
      if (plan.statistics().isEmpty() && !asked.changes.isEmpty()) {
        return changed;
      }
      return SampleEstimation.answer(file, plan.orRefuseEmpty()).and(changed);
    }
  }
}
