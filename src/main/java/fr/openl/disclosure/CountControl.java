package fr.openl.disclosure;

import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.LinearSystem;
import fr.openl.disclosure.table.LinearSystem.Line;
import fr.openl.disclosure.table.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hides small counts of a table of cases by stratum and outcome, whose row sums (units of a
 * stratum) and column sums (outcomes overall) are known: every count below the threshold, then the
 * smallest others until no hidden one follows from what is told. Hundepool et al. (2012), section
 * 4.2.
 */
public final class CountControl {
  private final List<List<Long>> counts;
  private final int threshold;
  private final int columns;
  private final Set<Integer> secret = new TreeSet<>();
  private final Set<Integer> hidden = new TreeSet<>();
  private final LinearSystem system;
  private final double[] values;

  private CountControl(List<List<Long>> counts, int threshold) {
    this.counts = counts;
    this.threshold = threshold;
    this.columns = counts.isEmpty() ? 0 : counts.getFirst().size();
    int cells = counts.size() * columns;
    this.system = new LinearSystem(cells + counts.size() + columns);
    this.values = new double[system.size()];
    for (int row = 0; row < counts.size(); row++) {
      int first = row * columns;
      system.add(cells(first, 1, columns), cells + row);
      long units = counts.get(row).stream().mapToLong(Long::longValue).sum();
      for (int cell : cells(first, 1, columns)) {
        if (units < threshold || (count(cell) > 0 && count(cell) < threshold)) {
          secret.add(cell);
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      system.add(cells(column, columns, counts.size()), cells + counts.size() + column);
    }
    for (int cell = 0; cell < cells; cell++) {
      values[cell] = count(cell);
      values[cells + cell / columns] += count(cell);
      values[cells + counts.size() + cell % columns] += count(cell);
    }
    hidden.addAll(secret);
  }

  /**
   * The counts that may be told, by stratum and outcome; empty where one may not.
   *
   * @param counts a row a stratum, each with a count an outcome
   * @param threshold the smallest count that may be told
   */
  public static List<List<Optional<Long>>> release(List<List<Long>> counts, int threshold) {
    CountControl control = new CountControl(counts, threshold);
    while (control.hideMore()) {
      // each round hides at least one count more, so that this ends
    }
    return control.told();
  }

  private static List<Integer> cells(int first, int step, int number) {
    return IntStream.range(0, number).mapToObj(i -> first + i * step).toList();
  }

  private long count(int cell) {
    return counts.get(cell / columns).get(cell % columns);
  }

  private boolean hideMore() {
    for (Line line : system.lines()) {
      List<Integer> parts = hiddenOf(line);
      if (parts.stream().anyMatch(secret::contains)
          && parts.stream().mapToLong(this::count).sum() < threshold
          && hideSmallest(line)) {
        return true;
      }
    }
    Set<Integer> exposed = exposed();
    return !exposed.isEmpty()
        && (system.lines().stream()
                .filter(line -> line.parts().anyMatch(exposed::contains))
                .sorted(Comparator.comparingInt(line -> hiddenOf(line).size()))
                .anyMatch(this::hideSmallest)
            || hideSmallest(IntStream.range(0, counts.size() * columns)));
  }

  /** The secret counts that a reader can work out. */
  private Set<Integer> exposed() {
    BitSet unknown = new BitSet();
    hidden.forEach(unknown::set);
    Attack attack = new Attack(system, values, unknown, 0);
    return secret.stream()
        .filter(
            cell -> {
              Range range = attack.range(cell);
              return range.high() - range.low() < 1;
            })
        .collect(Collectors.toSet());
  }

  private List<Integer> hiddenOf(Line line) {
    return line.parts().boxed().filter(hidden::contains).toList();
  }

  private boolean hideSmallest(Line line) {
    return hideSmallest(line.parts());
  }

  /** Hides the smallest count that is told, one that is not 0 before one that is. */
  private boolean hideSmallest(IntStream among) {
    Optional<Integer> cell =
        among
            .boxed()
            .filter(part -> !hidden.contains(part))
            .min(
                Comparator.comparing((Integer part) -> count(part) == 0)
                    .thenComparingLong(this::count));
    cell.ifPresent(hidden::add);
    return cell.isPresent();
  }

  private List<List<Optional<Long>>> told() {
    List<List<Optional<Long>>> told = new ArrayList<>();
    for (int row = 0; row < counts.size(); row++) {
      told.add(
          cells(row * columns, 1, columns).stream()
              .map(
                  cell -> hidden.contains(cell) ? Optional.<Long>empty() : Optional.of(count(cell)))
              .toList());
    }
    return told;
  }
}
