package fr.openl.disclosure.table;

import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the hidden numbers that can be derived too closely. A box of hidden numbers proves without
 * computing that a number is safe; only where there is none the attack has to tell. In a large
 * table of three dimensions or more a number for which a box can be hidden is not attacked at all.
 */
final class SafetyCheck {
  /** In three dimensions attacks on more numbers take longer than looking for boxes. */
  private static final int LARGE = 400;

  private final ProtectionTask task;
  private final Rectangles rectangles;
  private final Map<Integer, BitSet> boxes = new HashMap<>();

  SafetyCheck(ProtectionTask task, Rectangles rectangles) {
    this.task = task;
    this.rectangles = rectangles;
  }

  /**
   * Hidden numbers that can be derived too closely, the largest first; none when all are safe. As
   * long as lines by themselves give numbers away, only those are named.
   */
  List<Integer> exposed(BitSet hidden) {
    List<Integer> weak = largestFirst(task.guarded(hidden).filter(n -> isInWeakLine(n, hidden)));
    if (!weak.isEmpty()) {
      return weak;
    }
    List<Integer> open = largestFirst(task.guarded(hidden).filter(n -> !isInBox(n, hidden)));
    if (isLarge(hidden)) {
      List<Integer> boxable =
          open.stream().filter(n -> rectangles.partners(n, hidden).isPresent()).toList();
      if (!boxable.isEmpty()) {
        return boxable;
      }
    }
    Attack attack = task.attack(hidden);
    return open.stream().filter(n -> !attack.isSafe(n, task.threshold())).toList();
  }

  /**
   * Whether all hidden numbers stay safe, of which {@code near} hang together with {@code told}.
   */
  boolean isSafeWithout(int told, BitSet near, BitSet hidden) {
    List<Line> lines = task.system().linesOf(told);
    if (lines.stream().anyMatch(line -> task.isWeak(line, hidden))) {
      return false;
    }
    Attack attack = task.attack(hidden);
    return Stream.concat(
            lines.stream().flatMap(line -> line.members().boxed()), near.stream().boxed())
        .filter(number -> hidden.get(number) && !task.unlisted().get(number))
        .distinct()
        .allMatch(
            number ->
                isInBox(number, hidden)
                    || (!isLarge(hidden) && attack.isSafe(number, task.threshold())));
  }

  private boolean isInWeakLine(int number, BitSet hidden) {
    return task.system().linesOf(number).stream().anyMatch(line -> task.isWeak(line, hidden));
  }

  private boolean isLarge(BitSet hidden) {
    return task.grids().size() == 1
        && Collections.frequency(task.grids().getFirst().adds(), true) > 2
        && hidden.cardinality() > LARGE;
  }

  private boolean isInBox(int number, BitSet hidden) {
    BitSet known = boxes.get(number);
    if (known != null && known.stream().allMatch(hidden::get)) {
      return true;
    }
    Optional<BitSet> found = rectangles.box(number, hidden);
    found.ifPresent(box -> boxes.put(number, box));
    return found.isPresent();
  }

  private List<Integer> largestFirst(IntStream numbers) {
    return numbers
        .boxed()
        .sorted(Comparator.comparingDouble(number -> -task.values()[number]))
        .toList();
  }
}
