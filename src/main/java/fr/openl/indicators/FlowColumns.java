package fr.openl.indicators;

import fr.openl.dataset.PreviousWave;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Category;
import fr.openl.definition.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The choices of the units of two waves as columns, from which flows are derived. */
final class FlowColumns {
  private static final String WAS_ASKED = "_was_asked";
  private static final String HAD_ANSWERED = "_had_answered";

  private final FlowIndicator indicator;
  private final UnitWave wave;
  private final Variable now;
  private final Variable before;
  private final List<Category> categories;

  FlowColumns(FlowIndicator indicator, UnitWave wave, Variable now, Variable before) {
    this.indicator = indicator;
    this.wave = wave;
    this.now = now;
    this.before = before;
    Map<String, Category> all = new LinkedHashMap<>();
    now.categories().forEach(category -> all.put(category.code(), category));
    before.categories().forEach(category -> all.putIfAbsent(category.code(), category));
    this.categories =
        all.values().stream()
            .filter(category -> !category.dontKnow())
            .filter(category -> !indicator.without().contains(category.code()))
            .toList();
  }

  Variable variable() {
    return now;
  }

  /** What can be used, in either wave: neither "I don't know" nor "nothing". */
  List<Category> categories() {
    return categories;
  }

  /** Whether each unit uses one thing at most, in both waves. */
  boolean single() {
    return now.divides() && before.divides();
  }

  /** Whether each unit uses exactly one thing, in both waves. */
  boolean exhaustive() {
    return single() && indicator.without().isEmpty();
  }

  /** The condition that a unit uses {@code category} now. */
  static String uses(Category category) {
    return UnitColumn.quoted("now " + category.code());
  }

  /** The condition that a unit used {@code category} in the previous wave. */
  static String used(Category category) {
    return UnitColumn.quoted("before " + category.code());
  }

  /** The condition that a unit uses something that it did not use. */
  String adds() {
    return either(category -> uses(category) + " AND NOT " + used(category));
  }

  /** The condition that a unit no longer uses something that it used. */
  String drops() {
    return either(category -> used(category) + " AND NOT " + uses(category));
  }

  /** All units of the wave; on the panel are those that answered both times. */
  UnitQuery query(List<UnitColumn> flows) {
    WaveDataSet data = wave.data();
    PreviousWave previous = data.previous().orElseThrow();
    List<UnitColumn> present = new ArrayList<>();
    Expression given = new Expression.Answered(now.id());
    UnitGroups.standing(indicator, data, data.sql().any(given))
        .forEach(column -> present.add(new UnitColumn(column.name() + "_now", column.sql())));
    present.addAll(UnitGroups.breakdowns(wave));
    List<UnitColumn> past = new ArrayList<>();
    past.add(new UnitColumn(WAS_ASKED, previous.sql().any(new Expression.Asked(now.id()))));
    past.add(new UnitColumn(HAD_ANSWERED, previous.sql().any(given)));
    for (Category category : categories) {
      present.add(new UnitColumn("now " + category.code(), chosen(now, category, data.sql())));
      past.add(
          new UnitColumn("before " + category.code(), chosen(before, category, previous.sql())));
    }
    String matched = UnitColumn.quoted(UnitQuery.MATCHED);
    List<UnitColumn> derived = new ArrayList<>();
    derived.add(standing(UnitGroups.LOOKED, matched));
    derived.add(standing(UnitGroups.ASKED, matched + " AND " + UnitColumn.quoted(WAS_ASKED)));
    derived.add(standing(UnitGroups.ANSWERED, matched + " AND " + UnitColumn.quoted(HAD_ANSWERED)));
    flows.forEach(
        flow ->
            derived.add(
                new UnitColumn(
                    flow.name(),
                    "CASE WHEN " + derived.get(2).sql() + " THEN " + flow.sql() + " END")));
    return new UnitQuery(present, past, derived);
  }

  private static UnitColumn standing(String name, String condition) {
    return new UnitColumn(
        name, "COALESCE(%s AND %s, FALSE)".formatted(UnitColumn.quoted(name + "_now"), condition));
  }

  /** A category that a revision does not offer is chosen by nobody. */
  private static String chosen(
      Variable variable, Category category, fr.openl.dataset.AnswerSql sql) {
    return variable.categories().stream().anyMatch(c -> c.code().equals(category.code()))
        ? "COALESCE(" + sql.any(DistributionIndicator.isIn(variable, category.code())) + ", FALSE)"
        : "FALSE";
  }

  private String either(java.util.function.Function<Category, String> condition) {
    return categories.stream()
        .map(category -> "(" + condition.apply(category) + ")")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
