package fr.openl.disclosure;

import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.LinkedRows.Pattern;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.WaveNumbers.Line;
import fr.openl.indicators.IndicatorTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks all tables of a wave together. First each cell by itself; then the sizes of small groups;
 * then the tables that share numbers, as one system each, with all that earlier releases told.
 */
final class WaveProtection {
  private final DisclosureThresholds thresholds;
  private final WaveNumbers numbers = new WaveNumbers();
  private final Map<String, TableCells> tables = new LinkedHashMap<>();
  private final BitSet known;
  private final BitSet hiddenBefore;
  private final List<String> coarse = new ArrayList<>();

  /**
   * Protects {@code tables}.
   *
   * @param earlier what was released of the wave before
   */
  WaveProtection(
      List<IndicatorTable> tables,
      DisclosureThresholds thresholds,
      Optional<EarlierRelease> earlier) {
    this.thresholds = thresholds;
    for (IndicatorTable table : tables) {
      PrimaryRules rules = new PrimaryRules(thresholds, table.indicator().scale());
      table
          .everyone()
          .ifPresent(
              everyone ->
                  this.tables.put(
                      table.indicator().id(), new TableCells(table, everyone, rules, numbers)));
    }
    Revisions revisions = new Revisions(numbers, all(), thresholds.threshold());
    earlier.ifPresent(revisions::join);
    this.known = revisions.known();
    this.hiddenBefore = revisions.secret();
    hide(new SmallGroups(numbers, all(), known, thresholds.threshold()).hidden(hiddenBefore));
    hide(hiddenBefore);
    protect();
  }

  /** The cells of an indicator; absent where the wave did not ask what it needs. */
  Map<String, TableCells> tables() {
    return tables;
  }

  /** The indicators of which more was hidden than an exact attack would have asked for. */
  List<String> coarse() {
    return coarse;
  }

  /** What this release tells and hides, for the releases after it. */
  EarlierRelease release() {
    return EarlierRelease.of(numbers, states());
  }

  private NumberStates states() {
    return NumberStates.of(numbers, all(), known, hiddenBefore);
  }

  private List<TableCells> all() {
    return List.copyOf(tables.values());
  }

  /** Hides the cells that tell one of {@code some}, and all that rest on one of them as a base. */
  private void hide(BitSet some) {
    all().stream()
        .flatMap(TableCells::groups)
        .forEach(
            group -> {
              if (some.get(group.base())) {
                group.hideAll();
              }
              for (int row = 0; row < group.rows().size(); row++) {
                if (some.get(group.rows().get(row))) {
                  group.hide(row);
                }
              }
            });
  }

  /** The tables that hang together, one group after the other. */
  private void protect() {
    NumberStates states = states();
    BitSet sizes = new BitSet();
    all().stream().flatMap(TableCells::groups).forEach(group -> sizes.set(group.base()));
    Connections connections = new Connections(numbers.size());
    for (Line line : numbers.lines()) {
      connections.join(line.members().filter(number -> !sizes.get(number)).toList());
    }
    for (TableCells table : all()) {
      connections.join(
          table
              .groups()
              .flatMap(group -> group.rows().stream())
              .filter(number -> !sizes.get(number))
              .toList());
    }
    Map<Integer, List<TableCells>> linked = new LinkedHashMap<>();
    for (TableCells table : all()) {
      linked
          .computeIfAbsent(connections.root(representative(table, sizes)), r -> new ArrayList<>())
          .add(table);
    }
    Map<Integer, List<Line>> lines = new LinkedHashMap<>();
    for (Line line : numbers.lines()) {
      line.members()
          .filter(number -> !sizes.get(number))
          .findFirst()
          .ifPresent(
              number ->
                  lines
                      .computeIfAbsent(connections.root(number), r -> new ArrayList<>())
                      .add(line));
    }
    linked.forEach((root, group) -> protect(group, lines.getOrDefault(root, List.of()), states));
  }

  private static int representative(TableCells table, BitSet sizes) {
    return table
        .groups()
        .flatMap(group -> group.rows().stream())
        .filter(number -> !sizes.get(number))
        .findFirst()
        .orElse(table.everyone().base());
  }

  private void protect(List<TableCells> group, List<Line> own, NumberStates states) {
    boolean counts = group.stream().anyMatch(TableCells::counts);
    List<Line> lines = counts ? withSizes(group, own, states.open()) : own;
    double unit = counts ? 1 : closest(group) / thresholds.threshold();
    Pattern pattern =
        new LinkedRows(numbers, states, group, lines, thresholds.threshold(), unit).pattern(counts);
    hide(pattern.hidden());
    if (pattern.coarse()) {
      group.forEach(table -> coarse.add(table.table().indicator().id()));
    }
  }

  /** The lines of a group of tables with those in which the sizes of their groups add up. */
  private List<Line> withSizes(List<TableCells> group, List<Line> own, BitSet open) {
    BitSet theirs = new BitSet();
    group.stream().flatMap(TableCells::groups).forEach(g -> theirs.set(g.base()));
    Stream<Line> ofSizes =
        numbers.lines().stream()
            .filter(line -> theirs.get(line.whole()))
            .filter(line -> line.parts().stream().anyMatch(theirs::get))
            .filter(line -> line.members().anyMatch(open::get));
    return Stream.concat(own.stream(), ofSizes).distinct().toList();
  }

  /**
   * How closely hidden sums may be known: 15 % of the largest contribution to any of them, as for
   * the rule that makes them secret.
   */
  private static double closest(List<TableCells> group) {
    double largest =
        group.stream()
            .flatMap(TableCells::groups)
            .filter(
                g -> g.signs().stream().anyMatch(s -> s.filter(Sign.SECRET::equals).isPresent()))
            .flatMap(g -> g.cells().cells().stream())
            .mapToDouble(cell -> cell.largest())
            .max()
            .orElse(0);
    return largest > 0 ? PrimaryRules.CLOSEST * largest : 1;
  }
}
