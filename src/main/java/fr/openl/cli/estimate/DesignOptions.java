package fr.openl.cli.estimate;

import fr.openl.estimation.statistics.EstimationPlan.ReplicateType;
import fr.openl.estimation.statistics.EstimationPlan.Variance;
import fr.openl.estimation.variance.LonelyStrata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the units of a file were drawn and weigh, and which of them are looked at. */
final class DesignOptions {
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

  @Option(
      names = "--variance",
      paramLabel = "METHOD",
      defaultValue = "taylor",
      description = "taylor, jackknife or bootstrap (default: ${DEFAULT-VALUE}).")
  Variance variance = Variance.TAYLOR;

  @Option(
      names = "--lonely",
      paramLabel = "RULE",
      description = "What strata with a single unit add: certainty, average or adjust.")
  @Nullable LonelyStrata lonely;
}
