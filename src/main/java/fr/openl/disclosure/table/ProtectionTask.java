package fr.openl.disclosure.table;

import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Tables that are to be told together, and what must not be derived from them. */
public final class ProtectionTask {
  private final LinearSystem system;
  private final List<Grid> grids;
  private final double[] values;
  private final BitSet unlisted;
  private final BitSet secret;
  private final BitSet tellable;
  private final double threshold;
  private final double rounding;

  /**
   * @param system which numbers add up to which
   * @param grids the same as tables, in which partners are looked for
   * @param values the true numbers, of unlisted ones too
   * @param unlisted numbers that nobody tells and that need no protection, such as totals that no
   *     table shows
   * @param secret numbers that are hidden for what they say by themselves
   * @param tellable numbers that may be hidden as partners; all others are told in any case
   * @param threshold how wide the interval of a hidden number must be, and what it must reach
   * @param rounding how far each number may be from the exact one
   */
  public ProtectionTask(
      LinearSystem system,
      List<Grid> grids,
      double[] values,
      BitSet unlisted,
      BitSet secret,
      BitSet tellable,
      double threshold,
      double rounding) {
    this.system = system;
    this.grids = List.copyOf(grids);
    this.values = values;
    this.unlisted = unlisted;
    this.secret = secret;
    this.tellable = tellable;
    this.threshold = threshold;
    this.rounding = rounding;
  }

  LinearSystem system() {
    return system;
  }

  List<Grid> grids() {
    return grids;
  }

  double[] values() {
    return values;
  }

  BitSet unlisted() {
    return unlisted;
  }

  BitSet secret() {
    return secret;
  }

  BitSet tellable() {
    return tellable;
  }

  double threshold() {
    return threshold;
  }

  Attack attack(BitSet hidden) {
    return new Attack(system, values, hidden, rounding);
  }

  /** The hidden numbers that need protection. */
  IntStream guarded(BitSet hidden) {
    return hidden.stream().filter(number -> !unlisted.get(number));
  }

  /**
   * Whether a line by itself gives a hidden number away: it is the only hidden one, all hidden ones
   * are few together, or they are two lone respondents, of whom each knows the other.
   */
  boolean isWeak(Line line, BitSet hidden) {
    int count = line.count(hidden);
    if (count == 0 || line.members().noneMatch(m -> hidden.get(m) && !unlisted.get(m))) {
      return false;
    }
    if (count == 1) {
      return true;
    }
    if (hidden.get(line.whole())) {
      return false;
    }
    double sum = line.parts().filter(hidden::get).mapToDouble(part -> values[part]).sum();
    return sum < threshold - Range.PRECISION
        || (count == 2 && line.parts().filter(hidden::get).allMatch(part -> values[part] == 1));
  }
}
