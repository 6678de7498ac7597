package fr.openl.disclosure;

import fr.openl.definition.LocalText;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.indicators.Base;
import fr.openl.indicators.ChartChoice;
import fr.openl.indicators.DistributionIndicator;
import fr.openl.indicators.Heading;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import fr.openl.indicators.MeanIndicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables to try disclosure control on. */
final class Tables {
  private static final LocalText WORDS = LocalText.of("en", "Words");
  private static final Heading HEADING =
      new Heading(
          "it",
          WORDS,
          Optional.empty(),
          Optional.empty(),
          Base.ANSWERED,
          List.of(),
          ChartChoice.BAR,
          false);
  private static final Formula ITEM = new Formula("${x}", new Expression.Item("x"));
  private static final Indicator SHARES = new DistributionIndicator(HEADING, ITEM);
  private static final Indicator MEANS = new MeanIndicator(HEADING, ITEM);

  private Tables() {}

  /** Everyone of a table of shares: {@code counts}, one a row, of {@code base}. */
  static Cells shares(DesignKind design, long base, long... counts) {
    return new Cells(
        base,
        base,
        base,
        base,
        Optional.empty(),
        Arrays.stream(counts)
            .mapToObj(
                count ->
                    new Cell(
                        count,
                        1,
                        1,
                        base == 0 ? Optional.empty() : Optional.of(share(design, count, base))))
            .toList());
  }

  /** A share with the logit interval of a simple random sample of a large population. */
  private static Estimate share(DesignKind design, long count, long base) {
    double p = (double) count / base;
    if (design == DesignKind.OPEN) {
      return Estimate.withoutUncertainty(p, base);
    }
    double variance = base < 2 ? 0 : p * (1 - p) / (base - 1);
    Limits limits =
        ShareInterval.LOGIT.limits(
            new ShareEvidence(p, variance, base - 1, base, base, Double.POSITIVE_INFINITY),
            Interval.LEVEL);
    return new Estimate(
        p,
        base,
        OptionalDouble.of(Math.sqrt(variance)),
        Double.isNaN(limits.low())
            ? Optional.empty()
            : Optional.of(new Interval(limits.low(), limits.high())),
        Optional.empty());
  }

  /** Everyone of a table of one mean over {@code amounts}. */
  static Cells mean(double... amounts) {
    return new Cells(
        amounts.length,
        amounts.length,
        amounts.length,
        amounts.length,
        Optional.empty(),
        List.of(
            new Cell(
                Arrays.stream(amounts).sum(),
                Arrays.stream(amounts).max().orElse(0),
                amounts.length < 2
                    ? 0
                    : Arrays.stream(amounts).sorted().toArray()[amounts.length - 2],
                amounts.length == 0
                    ? Optional.empty()
                    : Optional.of(
                        Estimate.withoutUncertainty(
                            Arrays.stream(amounts).average().orElseThrow(), amounts.length)))));
  }

  /** A table of shares; {@code breakdowns} hold the cells of their domains. */
  static IndicatorTable ofShares(boolean divide, Cells everyone, List<List<Cells>> breakdowns) {
    return table(SHARES, divide, everyone, breakdowns);
  }

  static IndicatorTable ofMeans(Cells everyone, List<List<Cells>> breakdowns) {
    return table(MEANS, false, everyone, breakdowns);
  }

  /** A table of a made-up wave, small enough to have many secrets. */
  static IndicatorTable random(long seed) {
    Random random = new Random(seed);
    int units = random.nextInt(10, 250);
    int rows = random.nextInt(1, 6);
    boolean means = random.nextInt(4) == 0;
    boolean divide = !means && rows > 1 && random.nextBoolean();
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      values.add(means ? new double[] {random.nextInt(20)} : choices(random, rows, divide));
    }
    List<List<Cells>> breakdowns = new ArrayList<>();
    for (int b = random.nextInt(1, 4); b > 0; b--) {
      int domains = random.nextInt(1, 7);
      int unknown = random.nextInt(2);
      double skew = random.nextDouble(1, 4);
      List<List<double[]>> members =
          IntStream.range(0, domains + unknown)
              .mapToObj(d -> (List<double[]>) new ArrayList<double[]>())
              .toList();
      values.forEach(
          value ->
              members.get((int) (Math.pow(random.nextDouble(), skew) * members.size())).add(value));
      breakdowns.add(members.subList(0, domains).stream().map(m -> cells(means, rows, m)).toList());
    }
    Cells everyone = cells(means, rows, values);
    return means ? ofMeans(everyone, breakdowns) : ofShares(divide, everyone, breakdowns);
  }

  private static double[] choices(Random random, int rows, boolean divide) {
    double[] chosen = new double[rows];
    int first = (int) (Math.pow(random.nextDouble(), 3) * rows);
    if (divide || random.nextBoolean()) {
      chosen[first] = 1;
    }
    if (!divide && random.nextBoolean()) {
      chosen[random.nextInt(rows)] = 1;
    }
    return chosen;
  }

  private static Cells cells(boolean means, int rows, List<double[]> members) {
    return means
        ? mean(members.stream().mapToDouble(value -> value[0]).toArray())
        : shares(
            DesignKind.SAMPLE,
            members.size(),
            IntStream.range(0, rows)
                .mapToLong(row -> members.stream().filter(value -> value[row] == 1).count())
                .toArray());
  }

  private static IndicatorTable table(
      Indicator indicator, boolean divide, Cells everyone, List<List<Cells>> breakdowns) {
    return new IndicatorTable(
        indicator,
        "2025",
        IntStream.range(0, everyone.cells().size())
            .mapToObj(row -> new IndicatorTable.Row("row" + row, WORDS))
            .toList(),
        divide,
        Optional.of(everyone),
        breakdowns.stream()
            .map(
                domains ->
                    new Breakdown(
                        "by",
                        WORDS,
                        IntStream.range(0, domains.size())
                            .mapToObj(d -> new Domain("d" + d, WORDS, domains.get(d)))
                            .toList()))
            .toList());
  }
}
