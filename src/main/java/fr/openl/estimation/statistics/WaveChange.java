package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.estimation.variance.PanelDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a mean or the shares of categories changed from one wave to the next, with what it owes to
 * the units that both waves have, to newcomers and to leavers: {@link PanelDifference} gives the
 * formula and its sources.
 */
public final class WaveChange {
  /** The name of the whole change. */
  public static final String CHANGE = "change";

  /** The name of the part of the units that both waves have. */
  public static final String IN_BOTH = "change_in_both";

  /** The name of the part of those that only the second wave has. */
  public static final String BY_NEWCOMERS = "change_by_newcomers";

  /** The name of the part of those that only the first wave has. */
  public static final String BY_LEAVERS = "change_by_leavers";

  private final EstimationPlan plan;
  private final UnitSample before;
  private final UnitSample after;

  private WaveChange(EstimationPlan plan, UnitSample before, UnitSample after) {
    this.plan = plan;
    this.before = before;
    this.after = after;
  }

  /** One wave's file, the plan with its columns, and the column that names its units. */
  public record Wave(DataFile file, EstimationPlan plan, DataColumn unit) {}

  /**
   * The change of a number that is made of totals, a mean or shares or a ratio, and what parts of
   * it are due to the units that both waves have, to those that only the second has (newcomers) and
   * to those that only the first has (leavers): the three add up to the change.
   *
   * @param before the number by the first wave's columns
   * @param after the same by the second wave's
   * @throws Refusal when a wave does not hold what is asked
   */
  public static List<Estimated> of(Statistic before, Wave first, Statistic after, Wave second) {
    SampleReader readBefore = new SampleReader(first.file(), first.plan().asking(List.of(before)));
    SampleReader readAfter = new SampleReader(second.file(), second.plan().asking(List.of(after)));
    List<DataColumn> columnsBefore = before.variables();
    List<DataColumn> columnsAfter = after.variables();
    Map<DataColumn, ColumnProfile> one = new HashMap<>();
    Map<DataColumn, ColumnProfile> two = new HashMap<>();
    for (int i = 0; i < columnsBefore.size(); i++) {
      Map<String, Long> values = new HashMap<>();
      first.file().profile(columnsBefore.get(i)).counts().forEach(values::put);
      second
          .file()
          .profile(columnsAfter.get(i))
          .counts()
          .forEach((value, n) -> values.merge(value, n, Long::sum));
      one.put(columnsBefore.get(i), new ColumnProfile(columnsBefore.get(i), values, 0));
      two.put(columnsAfter.get(i), new ColumnProfile(columnsAfter.get(i), values, 0));
    }
    return new WaveChange(
            first.plan(),
            readBefore.readUnits(first.unit(), known -> wanted(before, one)),
            readAfter.readUnits(second.unit(), known -> wanted(after, two)))
        .estimates();
  }

  /** Of categories, every one that any of the two waves has. */
  private static List<Wanted> wanted(Statistic statistic, Map<DataColumn, ColumnProfile> values) {
    return List.of(Wanted.of(statistic, new ColumnProfiles(values)));
  }

  private List<Estimated> estimates() {
    List<Estimated> estimates = new ArrayList<>();
    List<List<String>> domains = before.cells().domains();
    for (int domain :
        IntStream.range(0, domains.size())
            .boxed()
            .sorted(Comparator.comparing(domains::get, ColumnProfile.listsInOrder()))
            .toList()) {
      int same = after.cells().domains().indexOf(domains.get(domain));
      Wanted wanted = before.answer().wanted().getFirst();
      for (int l = 0; same >= 0 && l < wanted.lines().size(); l++) {
        estimates.addAll(changes(domain, same, l));
      }
    }
    if (estimates.isEmpty()) {
      throw new Refusal("The two waves have no domain in common");
    }
    return estimates;
  }

  private List<Estimated> changes(int domain, int same, int line) {
    PanelDifference found =
        PanelDifference.of(number(before, domain, line), number(after, same, line));
    double degrees = found.degrees();
    String level = before.answer().wanted().getFirst().lines().get(line).level();
    String by = by(before.cells().domains().get(domain));
    List<Estimated> estimates = new ArrayList<>();
    estimates.add(told(CHANGE, level, by, found.change(), degrees));
    found.inBoth().map(part -> told(IN_BOTH, level, by, part, degrees)).ifPresent(estimates::add);
    found
        .byNewcomers()
        .map(part -> told(BY_NEWCOMERS, level, by, part, degrees))
        .ifPresent(estimates::add);
    found
        .byLeavers()
        .map(part -> told(BY_LEAVERS, level, by, part, degrees))
        .ifPresent(estimates::add);
    return estimates;
  }

  private PanelDifference.WaveNumber number(UnitSample wave, int domain, int line) {
    Wanted wanted = wave.answer().wanted().getFirst();
    return new PanelDifference.WaveNumber(
        wave, domain, wanted.subject(), wanted.lines().get(line).functional());
  }

  private Estimated told(
      String statistic, String level, String by, PanelDifference.Part part, double degrees) {
    double error = Math.sqrt(part.variance());
    StudentT law = new StudentT(degrees);
    Limits limits = Limits.around(part.value(), error, law.quantile(plan.level()));
    return new Estimated(
        statistic,
        before.answer().wanted().getFirst().variable(),
        level,
        by,
        part.value(),
        error,
        limits.low(),
        limits.high(),
        Double.NaN,
        degrees,
        part.n(),
        law.twoSided(part.value() / error));
  }

  private String by(List<String> values) {
    return String.join(
        ",",
        IntStream.range(0, values.size())
            .mapToObj(k -> plan.by().get(k).name() + "=" + values.get(k))
            .toList());
  }
}
