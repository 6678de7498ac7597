package fr.openl.cli.estimate;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.EstimationPlan.ReplicateType;
import fr.openl.estimation.statistics.EstimationPlan.Variance;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.variance.LonelyStrata;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(names = "--strata", paramLabel = "S", description = "The column of the strata.")
  @Nullable String strata;

  @Option(
      names = "--cluster",
      paramLabel = "C[,C2]",
      description = "The columns of the clusters of one or two stages.")
  @Nullable String cluster;

  @Option(
      names = "--fpc",
      paramLabel = "F[,F2]",
      description = "The columns of the population counts or sampling fractions of each stage.")
  @Nullable String fpc;

  @Option(names = "--weights", paramLabel = "W", description = "The column of the weights.")
  @Nullable String weights;

  @Option(
      names = "--poststratify",
      paramLabel = "VAR=MARGINS.csv",
      description = "Post-stratify to the counts of a variable's categories.")
  @Nullable String poststratify;

  @Option(
      names = "--rake",
      paramLabel = "VAR=MARGINS.csv",
      description = "Rake to the counts of several variables' categories, one option each.")
  List<String> rake = new ArrayList<>();

  @Option(
      names = "--replicates",
      paramLabel = "COLS",
      description = "The columns of replicate weights, with * for any characters.")
  @Nullable String replicates;

  @Option(
      names = "--replicate-type",
      paramLabel = "TYPE",
      description = "How they were made: bootstrap, JK1 or JKn.")
  @Nullable ReplicateType replicateType;

  @Option(
      names = "--where",
      paramLabel = "EXPR",
      description = "The condition of the units to estimate from.")
  @Nullable String where;

  @Option(
      names = "--by",
      paramLabel = "VAR[,VAR]",
      description = "Estimate in every domain of these variables.")
  @Nullable String by;

  @Option(names = "--mean", paramLabel = "Y", description = "The mean of an amount.")
  List<String> means = new ArrayList<>();

  @Option(names = "--total", paramLabel = "Y", description = "The total of an amount.")
  List<String> totals = new ArrayList<>();

  @Option(
      names = "--proportion",
      paramLabel = "Y[=CATEGORY]",
      description = "The share of each category, or of one.")
  List<String> proportions = new ArrayList<>();

  @Option(names = "--ratio", paramLabel = "A/B", description = "The ratio of two totals.")
  List<String> ratios = new ArrayList<>();

  @Option(
      names = "--quantile",
      paramLabel = "Y:0.25,0.5",
      description = "The values below which these shares of the units lie.")
  List<String> quantiles = new ArrayList<>();

  @Option(
      names = "--quantile-rule",
      paramLabel = "RULE",
      defaultValue = "math",
      description =
          "On an exact step: math (the smaller value) or school (the mean; default:"
              + " ${DEFAULT-VALUE}).")
  QuantileRule quantileRule = QuantileRule.MATH;

  @Option(
      names = "--crosstab",
      paramLabel = "A,B",
      description = "Whether two variables go together: Rao and Scott's test.")
  List<String> crosstabs = new ArrayList<>();

  @Option(
      names = "--change",
      paramLabel = "Y",
      description = "The change of a mean or of shares between the two --waves.")
  List<String> changes = new ArrayList<>();

  @Option(
      names = "--waves",
      paramLabel = "FILE1,FILE2",
      description = "The files of the two waves, with the same columns.")
  @Nullable String waves;

  @Option(
      names = "--unit",
      paramLabel = "ID",
      description = "The column that names the units in both waves.")
  @Nullable String unit;

  @Option(
      names = "--contrast",
      paramLabel = "Y",
      description = "The difference of means or shares between two values of --between.")
  List<String> contrasts = new ArrayList<>();

  @Option(
      names = "--between",
      paramLabel = "VAR=A,B",
      description = "What a contrast compares: A less B; one for all contrasts, or one each.")
  List<String> between = new ArrayList<>();

  @Option(
      names = "--variance",
      paramLabel = "METHOD",
      defaultValue = "taylor",
      description = "taylor, jackknife or bootstrap (default: ${DEFAULT-VALUE}).")
  Variance variance = Variance.TAYLOR;

  @Option(
      names = "--interval",
      paramLabel = "METHOD",
      defaultValue = "logit",
      description = "Of shares: logit, beta, wilson or wald (default: ${DEFAULT-VALUE}).")
  ShareInterval interval = ShareInterval.LOGIT;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "0.95",
      description = "The confidence of the limits (default: ${DEFAULT-VALUE}).")
  double level = 0.95;

  @Option(
      names = "--lonely",
      paramLabel = "RULE",
      description = "What strata with a single unit add: certainty, average or adjust.")
  @Nullable LonelyStrata lonely;

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
        changes.isEmpty()
            ? new SampleEstimation.Answers(List.of(), List.of(), List.of())
            : EstimateChanges.of(this);
    if (data == null && !changes.isEmpty()) {
      return changed;
    }
    if (data == null) {
      throw new Refusal("Found no DATA; expected a CSV or Parquet file of units");
    }
    try (DataFile file = DataFile.open(data)) {
      EstimationPlan plan = new EstimateRequest(this, file).plan();
      if (plan.statistics().isEmpty() && !changes.isEmpty()) {
        return changed;
      }
      return SampleEstimation.answer(file, plan.orRefuseEmpty()).and(changed);
    }
  }
}
