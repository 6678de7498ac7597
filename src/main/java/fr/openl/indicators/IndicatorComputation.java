package fr.openl.indicators;

import fr.openl.dataset.Aggregation;
import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Category;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.DesignKind;
import fr.openl.estimation.Estimand;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Parts;
import fr.openl.estimation.WeightedParts;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes all indicators of one wave: one aggregation over its responses gives the sums of all of
 * them, from which weights, estimates and variances follow.
 */
final class IndicatorComputation {
  private static final Estimand NONRESPONSE =
      Estimand.shareWithout(UnitCounts.ANSWERED, UnitCounts.ASKED);

  private final WaveDataSet data;
  private final Design design;
  private final List<Placed> placed;

  /**
   * @param declared the study's design
   */
  IndicatorComputation(WaveDataSet data, Design declared, List<Indicator> indicators) {
    this.data = data;
    this.design = WaveWeights.designOf(data, declared);
    List<Placed> list = new ArrayList<>();
    for (Indicator indicator : indicators) {
      list.add(
          new Placed(
              indicator,
              indicator.in(data.questionnaire()),
              indicator.heading().by().stream()
                  .flatMap(id -> BreakdownVariable.find(id, data, declared).stream())
                  .toList(),
              list.size() + ":"));
    }
    this.placed = List.copyOf(list);
  }

  /**
   * An indicator in the wave's revision.
   *
   * @param asked empty where the wave did not ask what it needs
   * @param prefix of the names of its sums
   */
  record Placed(
      Indicator declared, Optional<Indicator> asked, List<BreakdownVariable> by, String prefix) {
    /** The indicator where it is made of sums. */
    Optional<SummedIndicator> summed() {
      return asked.filter(SummedIndicator.class::isInstance).map(SummedIndicator.class::cast);
    }
  }

  /** The moments of the wave with everything in it; units apart where {@code unitsApart}. */
  WaveMoments moments(boolean unitsApart) {
    boolean several = data.mostResponsesOfAUnit() > 1;
    Set<BreakdownVariable> by = new LinkedHashSet<>();
    List<CellSum> sums = new ArrayList<>();
    sums.add(CellSum.count(Parts.RESPONSES, "TRUE"));
    for (Placed one : placed) {
      if (one.summed().isPresent()) {
        sums.addAll(sums(one.summed().get(), one.prefix));
        by.addAll(unitsApart ? List.of() : one.by);
      }
    }
    boolean units = unitsApart || (several && design.kind() != DesignKind.OPEN);
    return WaveMoments.of(
        data,
        design,
        new Aggregation(
            WaveWeights.keys(data, design, units),
            sums,
            by.stream().map(variable -> data.sql().breakdown(variable.id())).toList()),
        units,
        several && design.kind() != DesignKind.OPEN);
  }

  /** The tables of all indicators; without numbers where the wave did not ask what they need. */
  List<IndicatorTable> tables(WaveMoments moments) {
    return placed.stream()
        .map(
            one ->
                one.asked
                    .map(
                        indicator ->
                            switch (indicator) {
                              case SummedIndicator summed -> table(one, summed, moments);
                              case UnitIndicator single ->
                                  single.table(new UnitWave(data, moments.weights(), one.by));
                            })
                    .orElseGet(() -> IndicatorTable.notAsked(one.declared, data.wave().id())))
        .toList();
  }

  List<Placed> placed() {
    return placed;
  }

  private List<CellSum> sums(SummedIndicator indicator, String prefix) {
    AnswerSql sql = data.sql();
    String among =
        indicator.heading().among().map(units -> sql.any(units.expression())).orElse("TRUE");
    String looked = "(" + among + ") AND NOT " + sql.anyVoided(indicator.items());
    String asked = looked + " AND " + sql.anyAsked(indicator.items());
    String answered = asked + " AND " + indicator.settled(sql);
    String inBase =
        switch (indicator.heading().base()) {
          case ALL -> looked;
          case ASKED -> asked;
          case ANSWERED -> answered;
        };
    return Stream.concat(
            Stream.of(
                CellSum.count(UnitCounts.LOOKED, looked),
                CellSum.count(UnitCounts.ASKED, asked),
                CellSum.count(UnitCounts.ANSWERED, answered),
                CellSum.count(UnitCounts.BASE, inBase)),
            indicator.sums(sql, inBase, data.codebook()).stream())
        .map(sum -> new CellSum(prefix + sum.name(), sum.sql()))
        .toList();
  }

  private IndicatorTable table(Placed one, SummedIndicator indicator, WaveMoments moments) {
    return new IndicatorTable(
        indicator,
        data.wave().id(),
        indicator.rows(data.codebook()),
        indicator.rowsDivideTheBase(data.codebook()),
        Optional.of(cells(indicator, moments.everyone(one.prefix)).getFirst()),
        one.by.stream()
            .map(variable -> breakdown(indicator, variable, moments, one.prefix))
            .toList());
  }

  private Breakdown breakdown(
      SummedIndicator indicator, BreakdownVariable variable, WaveMoments moments, String prefix) {
    List<Category> categories = variable.domains();
    List<Cells> cells =
        cells(
            indicator,
            moments.domains(
                variable.id(), categories.stream().map(Category::code).toList(), prefix));
    List<Domain> domains = new ArrayList<>();
    for (int d = 0; d < cells.size(); d++) {
      domains.add(new Domain(categories.get(d).code(), categories.get(d).label(), cells.get(d)));
    }
    return new Breakdown(variable.id(), variable.label(), domains);
  }

  /** The indicator's numbers in every domain of the parts. */
  private List<Cells> cells(SummedIndicator indicator, WaveMoments.Weighed weighed) {
    List<RowEstimate> rows = indicator.estimates(data.codebook());
    List<Estimand> estimands = new ArrayList<>(rows.stream().map(RowEstimate::estimand).toList());
    estimands.add(NONRESPONSE);
    Parts parts = weighed.parts();
    WeightedParts weighted = weighed.sample().weighted(parts, estimands, UnitCounts.LOOKED);
    List<Cells> cells = new ArrayList<>();
    for (int domain = 0; domain < parts.domains().size(); domain++) {
      int of = domain;
      cells.add(
          new Cells(
              Math.round(parts.total(UnitCounts.LOOKED, of)),
              Math.round(parts.total(UnitCounts.ASKED, of)),
              Math.round(parts.total(UnitCounts.ANSWERED, of)),
              Math.round(parts.total(UnitCounts.BASE, of)),
              estimate(weighted, NONRESPONSE, of),
              rows.stream().map(row -> cell(row, parts, weighted, of)).toList()));
    }
    return cells;
  }

  private Cell cell(RowEstimate row, Parts parts, WeightedParts weighted, int domain) {
    double total = parts.total(row.total(), domain);
    double largest =
        row.largest().map(sum -> parts.largest(sum, domain)).orElse(Math.min(1, total));
    double squares = row.squares().map(sum -> parts.total(sum, domain)).orElse(total);
    return new Cell(
        total,
        largest,
        secondLargest(largest, squares),
        estimate(weighted, row.estimand(), domain));
  }

  /**
   * What the second largest amount is at most, for its square is part of what the squares add up
   * to. One pass over the responses tells no more; a bound hides rather more sums than less.
   */
  private static double secondLargest(double largest, double squares) {
    return Math.min(largest, Math.sqrt(Math.max(0, squares - largest * largest)));
  }

  /** The estimate; units that selected themselves tell nothing of others, however many they are. */
  private Optional<Estimate> estimate(WeightedParts weighted, Estimand estimand, int domain) {
    Optional<Estimate> estimate = weighted.estimate(estimand, domain);
    return design.kind() == DesignKind.OPEN
        ? estimate.map(found -> Estimate.withoutUncertainty(found.value(), found.base()))
        : estimate;
  }
}
