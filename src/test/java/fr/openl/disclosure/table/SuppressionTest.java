package fr.openl.disclosure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is hidden cannot be derived closely, and no more is hidden than that takes. */
class SuppressionTest {
  private static final int[][] SHAPES = {
    {6}, {4, 5}, {6, 6}, {3, 3, 3}, {4, 3, 2}, {2, 3, 2, 2}, {8, 4}
  };

  @RepeatedTest(60)
  void theAttackFindsNothingAndNoPartnerIsNeedless(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    ProtectionTask task = task(RandomTables.of(seed, SHAPES[seed % SHAPES.length]));
    BitSet hidden = Suppression.of(task).orElseThrow();
    assertTrue(isSafe(task, hidden));
    assertTrue(
        task.secret().stream().allMatch(hidden::get), "what is secret by itself stays hidden");
    hidden.stream()
        .filter(number -> !task.secret().get(number) && !task.unlisted().get(number))
        .forEach(
            partner -> {
              BitSet without = (BitSet) hidden.clone();
              without.clear(partner);
              assertFalse(isSafe(task, without), "partner " + partner + " is not needed");
            });
  }

  @RepeatedTest(40)
  void smallTablesGetTheFewestPartnersThenTheSmallestSum(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    ProtectionTask task =
        task(RandomTables.of(seed, seed % 2 == 0 ? new int[] {7} : new int[] {3, 3}));
    BitSet hidden = Suppression.of(task).orElseThrow();
    double[] best = bestByTryingAll(task, hidden.stream().anyMatch(n -> task.values()[n] == 0));
    BitSet partners = (BitSet) hidden.clone();
    partners.andNot(task.secret());
    assertEquals(best[0], partners.cardinality());
    assertEquals(best[1], partners.stream().mapToDouble(n -> task.values()[n]).sum());
  }

  /** In two dimensions and more: the other solver confuses unknowns that share all their lines. */
  @RepeatedTest(40)
  void intervalsAreThoseOfAnotherSolver(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    ProtectionTask task = task(RandomTables.of(seed, SHAPES[1 + seed % (SHAPES.length - 1)]));
    Random random = new Random(seed);
    BitSet hidden = (BitSet) task.secret().clone();
    task.tellable().stream().filter(n -> random.nextInt(3) == 0).forEach(hidden::set);
    Attack attack = task.attack(hidden);
    hidden.stream()
        .limit(6)
        .forEach(
            number -> {
              Range range = attack.range(number);
              assertEquals(
                  bySimplexSolver(task, hidden, number, GoalType.MINIMIZE), range.low(), 1e-6);
              assertEquals(
                  bySimplexSolver(task, hidden, number, GoalType.MAXIMIZE), range.high(), 1e-6);
            });
  }

  @Test
  void whatIsHiddenInOneLineCanEachBeAllThatIsLeft() {
    LinearSystem line = new LinearSystem(4);
    line.add(List.of(0, 1, 2), 3);
    BitSet hidden = new BitSet();
    hidden.set(0, 2);
    Attack attack = new Attack(line, new double[] {1, 2, 6, 9}, hidden, 0);
    assertEquals(new Range(0, 3), attack.range(0));
    assertEquals(new Range(0, 3), attack.range(1));
  }

  @Test
  void aLargeTableIsSafeToo() {
    ProtectionTask task = task(RandomTables.of(1, 9, 9, 9));
    assertTrue(isSafe(task, Suppression.of(task).orElseThrow()));
  }

  private static ProtectionTask task(CountTable table) {
    return new LinkedTables(List.of(table)).task(5);
  }

  private static boolean isSafe(ProtectionTask task, BitSet hidden) {
    Attack attack = task.attack(hidden);
    return task.guarded(hidden).allMatch(number -> attack.range(number).isSafe(task.threshold()));
  }

  /** Count and sum of the best pattern among all there are. */
  private static double[] bestByTryingAll(ProtectionTask task, boolean zeros) {
    int[] candidates =
        task.tellable().stream()
            .filter(n -> !task.secret().get(n) && (zeros || task.values()[n] > 0))
            .toArray();
    double[] best = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    for (int mask = 0; mask < 1 << candidates.length; mask++) {
      BitSet hidden = (BitSet) task.secret().clone();
      double sum = 0;
      for (int i = 0; i < candidates.length; i++) {
        if ((mask >> i & 1) == 1) {
          hidden.set(candidates[i]);
          sum += task.values()[candidates[i]];
        }
      }
      int count = Integer.bitCount(mask);
      boolean better = count < best[0] || (count == best[0] && sum < best[1]);
      if (better && isSafe(task, hidden)) {
        best = new double[] {count, sum};
      }
    }
    return best;
  }

  private static double bySimplexSolver(
      ProtectionTask task, BitSet hidden, int number, GoalType goal) {
    List<Integer> unknown = hidden.stream().boxed().toList();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (LinearSystem.Line line : task.system().lines()) {
      double[] row = new double[unknown.size()];
      double told = hidden.get(line.whole()) ? 0 : task.values()[line.whole()];
      for (int part : line.parts().toArray()) {
        if (hidden.get(part)) {
          row[unknown.indexOf(part)] = 1;
        } else {
          told -= task.values()[part];
        }
      }
      if (hidden.get(line.whole())) {
        row[unknown.indexOf(line.whole())] = -1;
      }
      constraints.add(new LinearConstraint(row, Relationship.EQ, told));
    }
    double[] objective = new double[unknown.size()];
    objective[unknown.indexOf(number)] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(10_000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException unlimited) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
