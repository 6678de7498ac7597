package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what units do meets a condition, over several items: of all answered items, the share
 * for which it is true (a ratio of two totals, in which a unit counts as often as it answered), or
 * the mean of the units' own shares (in which each unit counts once). The two differ wherever those
 * who do much do it differently. Särndal, Swensson and Wretman (1992), section 5.6.
 *
 * @param conditions one an item, in its order
 * @param over the items
 */
public record IndexIndicator(
    Heading heading, Weighing weighing, List<Formula> conditions, List<String> over)
    implements UnitIndicator {
  private static final List<Key> KEYS =
      List.of(
          Key.required(
              "over",
              new Shape.MapOf(Shape.Spelled.ID, new Shape.ListOf(Shape.Spelled.ITEM)),
              "A name that stands for the items in counts, and the items"),
          Key.required("counts", new Shape.Condition(), "What must be true of an item"));

  /** How a study declares the ratio. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "index",
          "Of all answered items, the share for which a condition is true.",
          KEYS,
          declared -> read(declared, Weighing.ITEMS));

  /** How a study declares the mean of the units' shares. */
  public static final IndicatorKind MEAN_SHARE =
      new IndicatorKind(
          "mean_share",
          "The mean of the units' own shares of items for which a condition is true.",
          KEYS,
          declared -> read(declared, Weighing.UNITS));

  private static final String MET = "met";
  private static final String ANSWERED_ITEMS = "items";
  private static final String SHARE = "share";

  public IndexIndicator {
    conditions = List.copyOf(conditions);
    over = List.copyOf(over);
  }

  /** What counts once. */
  public enum Weighing {
    /** Every answered item: Σ w·met / Σ w·answered. */
    ITEMS,
    /** Every unit: Σ w·(met/answered) / Σ w. */
    UNITS
  }

  @Override
  public Set<String> items() {
    Set<String> items = new LinkedHashSet<>(over);
    conditions.forEach(condition -> items.addAll(condition.expression().items()));
    return items;
  }

  /** Empty unless every item is asked: an index over fewer of them is another one. */
  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    Resolution resolution = new Resolution(revision);
    List<Formula> placed =
        conditions.stream().flatMap(c -> resolution.condition(c).stream()).toList();
    boolean all =
        placed.size() == over.size()
            && over.stream().allMatch(item -> revision.findItem(item).isPresent());
    return Optional.of(heading)
        .filter(h -> all)
        .flatMap(resolution::heading)
        .map(h -> new IndexIndicator(h, weighing, placed, over));
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
  public Optional<UnitNumber> findNumber(UnitWave wave) {
    return Optional.of(new UnitNumber(id(), query(wave), this::statistic, ""));
  }

  @Override
  public IndicatorTable table(UnitWave wave) {
    List<UnitColumn> counts =
        List.of(
            new UnitColumn("none", "\"_answered\" AND \"met\" = 0"),
            new UnitColumn("all", "\"_answered\" AND \"met\" = \"items\""));
    try (UnitGroups groups = new UnitGroups(this, wave, query(wave), counts)) {
      UnitEstimates estimates = groups.estimate(List.of(statistic(groups.units())));
      return groups.table(
          List.of(new Row(id(), heading.label())), false, group -> List.of(cell(estimates, group)));
    }
  }

  private Statistic statistic(DataFile units) {
    return switch (weighing) {
      case ITEMS -> new Statistic.Ratio(units.getColumn(MET), units.getColumn(ANSWERED_ITEMS));
      case UNITS -> new Statistic.Mean(units.getColumn(SHARE));
    };
  }

  private UnitQuery query(UnitWave wave) {
    WaveDataSet data = wave.data();
    List<String> answered =
        over.stream().map(item -> data.sql().any(new Expression.Answered(item))).toList();
    List<UnitColumn> now = new ArrayList<>();
    now.addAll(
        UnitGroups.standing(
            this, data, answered.stream().collect(Collectors.joining(" OR ", "(", ")"))));
    now.addAll(UnitGroups.breakdowns(wave));
    now.add(new UnitColumn(ANSWERED_ITEMS, howMany(answered.stream())));
    now.add(
        new UnitColumn(
            MET,
            howMany(
                Stream.iterate(0, i -> i < over.size(), i -> i + 1)
                    .map(
                        i ->
                            answered.get(i)
                                + " AND "
                                + data.sql().substantive(conditions.get(i).expression())))));
    return UnitQuery.of(now, List.of(new UnitColumn(SHARE, "\"met\" / NULLIF(\"items\", 0E0)")));
  }

  /** An index at one end says of each unit what it does. */
  private Cell cell(UnitEstimates estimates, UnitGroup group) {
    return new Cell(
        group.base(),
        0,
        0,
        switch (weighing) {
          case ITEMS -> estimates.findShare(group, MET + "/" + ANSWERED_ITEMS, UnitGroups.ANSWERED);
          case UNITS -> estimates.find(group, SHARE, "", UnitGroups.ANSWERED);
        },
        OptionalLong.of(group.base() - Math.max(group.count("none"), group.count("all"))));
  }

  private static String howMany(Stream<String> conditions) {
    return conditions
        .map(condition -> "CASE WHEN " + condition + " THEN 1E0 ELSE 0E0 END")
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private static Optional<IndexIndicator> read(IndicatorDeclaration declared, Weighing weighing) {
    Optional<Heading> heading = declared.headingOverAnswers(ChartChoice.BAR);
    List<Formula> conditions = new ArrayList<>();
    List<String> over = new ArrayList<>();
    if (declared.fields().entries("over").size() != 1) {
      declared
          .problems()
          .error(
              declared.fields().placeOf("over"),
              "found " + declared.fields().entries("over").size() + " names in over",
              "one name with its items, such as {tool: [files_tool, office_tool]}");
      return Optional.empty();
    }
    String name = declared.fields().entries("over").getFirst().key().text();
    Fields named = Fields.of(declared.fields().find("over").orElseThrow());
    for (Scalar item : named.scalars(name)) {
      over.add(item.text());
      declared
          .conditionOf(item, "counts", "${" + name + "}", "${" + item.text() + "}")
          .ifPresent(conditions::add);
    }
    return heading
        .filter(h -> !over.isEmpty() && conditions.size() == over.size())
        .map(h -> new IndexIndicator(h, weighing, conditions, over));
  }
}
