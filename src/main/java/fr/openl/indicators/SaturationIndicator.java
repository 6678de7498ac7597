package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How full something is that has a limit: an amount over the quota of the day the wave opened, as
 * quantiles, and the share of units at or above a threshold. A quota is dated, so that a year with
 * another quota is computed with its own. Sources are those of a quantile and of a share.
 *
 * @param amount what a unit uses, in the quota's unit, as it answered
 * @param frame the frame's variable with the same amount, which is believed where it is known
 * @param threshold the part of the quota from which a unit counts as full, such as 0.9
 * @param at the shares of the quantiles
 */
public record SaturationIndicator(
    Heading heading,
    Formula amount,
    Optional<String> frame,
    List<DatedAmount> quota,
    double threshold,
    List<Double> at)
    implements UnitIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "saturation",
          "How much of a dated quota the units use.",
          List.of(
              Key.required("of", new Shape.Condition(), "The amount used"),
              Key.optional("frame", new Shape.Text(), "The frame's column with the amount used"),
              Key.required("quota", DatedAmount.shape("from", "amount"), "The quotas by date"),
              Key.optional("threshold", new Shape.Decimal(), "The part that counts as full"),
              Key.optional("at", new Shape.ListOf(new Shape.Decimal()), "The quantiles' shares")),
          SaturationIndicator::read);

  /** The code of the line with the share of full units. */
  public static final String FULL = "full";

  private static final double USUAL_THRESHOLD = 0.9;
  private static final List<Double> USUAL_SHARES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);
  private static final String PART = "part";
  private static final String YES = "yes";
  private static final String NO = "no";

  public SaturationIndicator {
    quota = List.copyOf(quota);
    at = List.copyOf(at);
  }

  @Override
  public Set<String> items() {
    return amount.expression().items();
  }

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    return resolution
        .amount(amount)
        .flatMap(
            of ->
                resolution
                    .heading(heading)
                    .map(h -> new SaturationIndicator(h, of, frame, quota, threshold, at)));
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
  }

  @Override
  public boolean addsUp() {
    return false;
  }

  @Override
  public boolean isRounded(String row) {
    return !row.equals(FULL);
  }

  /** Of the share of full units; a change of the quota is part of it. */
  @Override
  public Optional<UnitNumber> findNumber(UnitWave wave) {
    return DatedAmount.findOn(wave.data().wave().opens(), quota)
        .map(
            limit -> new UnitNumber(FULL, query(wave, limit), SaturationIndicator::shareFull, YES));
  }

  @Override
  public IndicatorTable table(UnitWave wave) {
    Optional<DatedAmount> limit = DatedAmount.findOn(wave.data().wave().opens(), quota);
    if (limit.isEmpty()) {
      return IndicatorTable.notAsked(this, wave.data().wave().id());
    }
    List<UnitColumn> counts = List.of(new UnitColumn(FULL, "\"_answered\" AND \"full\" = 'yes'"));
    try (UnitGroups groups = new UnitGroups(this, wave, query(wave, limit.get()), counts)) {
      UnitEstimates estimates =
          groups.estimate(
              List.of(new Statistic.Quantile(groups.column(PART), at), shareFull(groups.units())));
      return groups.table(rows(), false, group -> cells(estimates, group));
    }
  }

  private static Statistic shareFull(DataFile units) {
    return new Statistic.Shares(units.getColumn(FULL), List.of(YES, NO));
  }

  private UnitQuery query(UnitWave wave, DatedAmount limit) {
    WaveDataSet data = wave.data();
    Optional<String> told = frame.flatMap(variable -> FrameAmounts.findSql(variable, data));
    UnitColumn part =
        new UnitColumn(
            PART,
            "(%s / %sE0)"
                .formatted(
                    told.map(sql -> "COALESCE(" + sql + ", " + Amounts.sql(amount, data) + ")")
                        .orElseGet(() -> Amounts.sql(amount, data)),
                    BigDecimal.valueOf(limit.amount()).toPlainString()));
    List<UnitColumn> now = new ArrayList<>();
    now.addAll(
        UnitGroups.standing(
            this,
            data,
            told.map(sql -> sql + " IS NOT NULL").orElse("FALSE"),
            part.sql() + " IS NOT NULL"));
    now.addAll(UnitGroups.breakdowns(wave));
    now.add(part);
    return UnitQuery.of(
        now,
        List.of(
            new UnitColumn(
                FULL,
                "CASE WHEN \"part\" >= %s THEN 'yes' WHEN \"part\" IS NOT NULL THEN 'no' END"
                    .formatted(BigDecimal.valueOf(threshold).toPlainString()))));
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String percent =
        BigDecimal.valueOf(threshold).movePointRight(2).stripTrailingZeros().toPlainString();
    rows.add(
        new Row(
            FULL,
            Amounts.frenchAndEnglish(
                "Part de celles et ceux à " + percent.replace('.', ',') + "\u00a0% ou plus",
                "Share at " + percent + "% or more")));
    at.forEach(share -> rows.add(Amounts.row(share)));
    return rows;
  }

  private List<Cell> cells(UnitEstimates estimates, UnitGroup group) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell(
            group.count(FULL),
            Math.min(1, group.count(FULL)),
            Math.min(1, group.count(FULL)),
            estimates.find(group, FULL, YES, UnitGroups.ANSWERED)));
    at.forEach(share -> cells.add(QuantileIndicator.cell(estimates, group, PART, share)));
    return cells;
  }

  private static Optional<SaturationIndicator> read(IndicatorDeclaration declared) {
    Optional<Formula> of = declared.amount("of");
    List<DatedAmount> quota = DatedAmount.read(declared, "quota", "from", "amount");
    double threshold = declared.fields().number("threshold").orElse(USUAL_THRESHOLD);
    if (!(threshold > 0)) {
      declared
          .problems()
          .error(
              declared.fields().placeOf("threshold"),
              "found a threshold of " + threshold,
              "a part of the quota above 0, such as 0.9");
    }
    List<Double> at = declared.fields().has("at") ? declared.sharesInOrder("at") : USUAL_SHARES;
    return declared
        .headingOverAnswers(ChartChoice.SATURATION)
        .flatMap(
            heading ->
                of.map(
                    amount ->
                        new SaturationIndicator(
                            heading,
                            amount,
                            declared.fields().text("frame"),
                            quota,
                            threshold,
                            at)));
  }
}
