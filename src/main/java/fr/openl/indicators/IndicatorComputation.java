package fr.openl.indicators;

import fr.openl.dataset.Aggregation;
import fr.openl.dataset.AnswerSql;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Category;
import fr.openl.estimation.SurveyDesign;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Computes indicators from the responses of one wave. */
final class IndicatorComputation {
  private final WaveDataSet data;
  private final SurveyDesign design;

  IndicatorComputation(WaveDataSet data) {
    this.data = data;
    this.design = SurveyDesign.of(data.wave().design());
  }

  /** The indicator's table; without numbers when the wave did not ask what it needs. */
  IndicatorTable table(Indicator indicator) {
    return indicator
        .in(data.questionnaire())
        .map(
            asked ->
                switch (asked) {
                  case SummedIndicator summed -> summed(summed);
                  case UnitIndicator single -> single.table(data);
                })
        .orElseGet(() -> IndicatorTable.notAsked(indicator, data.wave().id()));
  }

  private IndicatorTable summed(SummedIndicator indicator) {
    List<Variable> by =
        indicator.heading().by().stream()
            .map(data.codebook()::findVariable)
            .flatMap(Optional::stream)
            .toList();
    Moments moments = new Moments(data.aggregate(aggregation(indicator, by)));
    return new IndicatorTable(
        indicator,
        data.wave().id(),
        indicator.rows(data.codebook()),
        indicator.rowsDivideTheBase(data.codebook()),
        Optional.of(cells(indicator, moments.everyone())),
        by.stream().map(variable -> breakdown(indicator, variable, moments)).toList());
  }

  private Aggregation aggregation(SummedIndicator indicator, List<Variable> by) {
    AnswerSql sql = data.sql();
    String asked = sql.anyAsked(indicator.items());
    String answered = asked + " AND " + indicator.settled(sql);
    String inBase =
        switch (indicator.heading().base()) {
          case ALL -> "TRUE";
          case ASKED -> asked;
          case ANSWERED -> answered;
        };
    List<CellSum> sums = new ArrayList<>();
    sums.add(CellSum.count(CellNumbers.LOOKED, "TRUE"));
    sums.add(CellSum.count(CellNumbers.ASKED, asked));
    sums.add(CellSum.count(CellNumbers.ANSWERED, answered));
    sums.add(CellSum.count(CellNumbers.BASE, inBase));
    sums.addAll(indicator.sums(sql, inBase, data.codebook()));
    String among =
        indicator.heading().among().map(units -> sql.any(units.expression())).orElse("TRUE");
    return new Aggregation(
        "(" + among + ") AND NOT " + sql.anyVoided(indicator.items()),
        sums,
        by.stream().map(variable -> sql.breakdown(variable.id())).toList());
  }

  private Breakdown breakdown(SummedIndicator indicator, Variable variable, Moments moments) {
    List<Domain> domains = new ArrayList<>();
    for (Category category : variable.categories()) {
      if (!category.dontKnow()) {
        CellNumbers numbers = moments.domain(variable.id(), category.code());
        domains.add(new Domain(category.code(), category.label(), cells(indicator, numbers)));
      }
    }
    return new Breakdown(variable.id(), variable.label(), domains);
  }

  private Cells cells(SummedIndicator indicator, CellNumbers numbers) {
    return new Cells(
        numbers.count(CellNumbers.LOOKED),
        numbers.count(CellNumbers.ASKED),
        numbers.count(CellNumbers.ANSWERED),
        numbers.base(),
        indicator.estimate(numbers, design, data.codebook()));
  }

  /** The rows of an aggregated table by breakdown variable and domain. */
  private static final class Moments {
    private final Map<List<String>, Row> rows = new HashMap<>();

    Moments(Table table) {
      for (int i = 0; i < table.rowCount(); i++) {
        rows.put(
            List.of(
                table.stringColumn(Aggregation.VARIABLE).get(i),
                table.stringColumn(Aggregation.DOMAIN).get(i)),
            table.row(i));
      }
    }

    CellNumbers everyone() {
      return domain("", "");
    }

    CellNumbers domain(String variable, String code) {
      return new CellNumbers(Optional.ofNullable(rows.get(List.of(variable, code))));
    }
  }
}
