package fr.openl.cli.estimate;

import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.QuantileRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be estimated, and how its limits are drawn. */
final class StatisticOptions {
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
      paramLabel = "Y[:0.25,0.5]",
      description = "The change of a mean, of shares or of quantiles between the two --waves.")
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
}
