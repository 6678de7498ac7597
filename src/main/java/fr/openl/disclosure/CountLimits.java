package fr.openl.disclosure;

import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * What a reader knows beyond the lines of the tables: no count exceeds the size of its group, and
 * where "90 % or more" is said, it misses that size by a tenth at most.
 */
final class CountLimits {
  private final LinearSystem system;
  private final double[] values;
  private final Set<Limit> limits = new HashSet<>();

  /**
   * A count that is part of a size.
   *
   * @param mostLeft how much the size may be beyond it; empty where nothing is said
   */
  private record Limit(int count, int size, Optional<Integer> mostLeft) {}

  /**
   * @param system the lines
   * @param number the index in the system of a number of the wave
   */
  CountLimits(
      LinearSystem system, double[] values, List<TableCells> tables, IntUnaryOperator number) {
    this.system = system;
    this.values = values;
    tables.stream()
        .flatMap(TableCells::groups)
        .forEach(
            group -> {
              for (int row = 0; row < group.rows().size(); row++) {
                limits.add(limit(group, row, number));
              }
            });
  }

  private static Limit limit(Group group, int row, IntUnaryOperator number) {
    boolean nearlyAll = group.signs().get(row).filter(Sign.NEARLY_ALL::equals).isPresent();
    return new Limit(
        number.applyAsInt(group.rows().get(row)),
        number.applyAsInt(group.base()),
        nearlyAll ? Optional.of(PrimaryRules.mostLeftOut(group.cells().base())) : Optional.empty());
  }

  /** What follows for the numbers that are {@code unknown}. */
  Attack attack(BitSet unknown) {
    List<Limit> telling =
        limits.stream()
            .filter(limit -> limit.count() != limit.size())
            .filter(limit -> unknown.get(limit.count()) || unknown.get(limit.size()))
            .toList();
    LinearSystem all = new LinearSystem(values.length + 3 * telling.size());
    system.lines().forEach(line -> all.add(line.parts().boxed().toList(), line.whole()));
    List<Double> more = new ArrayList<>();
    BitSet hidden = (BitSet) unknown.clone();
    for (Limit limit : telling) {
      int left = values.length + more.size();
      double others = values[limit.size()] - values[limit.count()];
      more.add(others);
      hidden.set(left);
      all.add(List.of(limit.count(), left), limit.size());
      if (limit.mostLeft().isPresent()) {
        more.add(limit.mostLeft().get() - others);
        more.add((double) limit.mostLeft().get());
        hidden.set(left + 1);
        all.add(List.of(left, left + 1), left + 2);
      }
    }
    double[] extended = Arrays.copyOf(values, all.size());
    for (int i = 0; i < more.size(); i++) {
      extended[values.length + i] = more.get(i);
    }
    return new Attack(all, extended, hidden, 0);
  }
}
