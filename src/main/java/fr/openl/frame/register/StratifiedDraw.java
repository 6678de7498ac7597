package fr.openl.frame.register;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.frame.register.Register.SampledUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A stratified simple random sample without replacement. The same frame, size, allocation and seed
 * give the same sample: units are put in the order of their ids, then one stratum after the other
 * is shuffled ({@link Collections#shuffle} with a {@link Random}, whose sequence is specified).
 *
 * @param by the variables that make the strata
 * @param sizeVariable whose standard deviation Neyman allocation looks at
 */
public record StratifiedDraw(
    int size, Allocation allocation, List<String> by, Optional<String> sizeVariable, long seed) {
  public StratifiedDraw {
    by = List.copyOf(by);
  }

  /** What was drawn of one stratum. */
  public record DrawnStratum(String stratum, int population, List<SampledUnit> sample) {
    public DrawnStratum {
      sample = List.copyOf(sample);
    }
  }

  /**
   * Draws from {@code frame}.
   *
   * @throws Refusal when a variable is unknown for some units, a stratum is too small to be drawn
   *     from, or the size does not fit
   */
  public List<DrawnStratum> draw(List<RegisteredUnit> frame) {
    for (String variable : by) {
      refuseUnknown(frame, variable);
    }
    if (allocation == Allocation.NEYMAN) {
      refuseUnknown(
          frame,
          sizeVariable.orElseThrow(
              () ->
                  new Refusal(
                      "Neyman allocation looks at the spread of a size: name its variable with"
                          + " --size-variable, such as accounts")));
    }
    Map<String, List<RegisteredUnit>> strata = new TreeMap<>();
    frame.stream()
        .sorted(Comparator.comparing(RegisteredUnit::id))
        .forEach(
            unit -> strata.computeIfAbsent(unit.stratum(by), s -> new ArrayList<>()).add(unit));
    refuseSize(frame.size(), strata);
    List<Integer> shares =
        allocation.share(
            strata.values().stream().map(List::size).toList(),
            strata.values().stream().map(this::deviation).toList(),
            size);
    List<DrawnStratum> drawn = new ArrayList<>();
    Random random = new Random(seed);
    for (Map.Entry<String, List<RegisteredUnit>> stratum : strata.entrySet()) {
      int share = shares.get(drawn.size());
      drawn.add(draw(stratum.getKey(), stratum.getValue(), share, random));
    }
    return drawn;
  }

  private static DrawnStratum draw(
      String stratum, List<RegisteredUnit> units, int share, Random random) {
    List<RegisteredUnit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, random);
    double probability = (double) share / units.size();
    return new DrawnStratum(
        stratum,
        units.size(),
        shuffled.stream()
            .limit(share)
            .map(RegisteredUnit::id)
            .sorted()
            .map(id -> new SampledUnit(id, stratum, probability))
            .toList());
  }

  private void refuseSize(int units, Map<String, List<RegisteredUnit>> strata) {
    if (size > units) {
      throw new Refusal(
          "A sample of %,d cannot be drawn: the frame holds %s"
              .formatted(size, Count.of(units, "unit")));
    }
    List<String> single =
        strata.entrySet().stream()
            .filter(stratum -> stratum.getValue().size() < 2)
            .map(Map.Entry::getKey)
            .toList();
    if (!single.isEmpty()) {
      throw new Refusal(
          "%s a single unit, so that no variance can be estimated there: %s;"
                  .formatted(
                      new Count(single.size(), "stratum holds", "strata hold"),
                      String.join("; ", single.stream().limit(10).toList()))
              + " draw by fewer variables or wider classes");
    }
    if (size < 2 * strata.size()) {
      throw new Refusal(
          "A sample of %,d is too small for %s: expected at least %,d, two in each"
              .formatted(size, new Count(strata.size(), "stratum", "strata"), 2 * strata.size()));
    }
  }

  private static void refuseUnknown(List<RegisteredUnit> frame, String variable) {
    List<RegisteredUnit> without =
        frame.stream().filter(unit -> !unit.variables().containsKey(variable)).toList();
    if (!without.isEmpty()) {
      throw new Refusal(
          "%s no %s, such as %s; the frame knows %s"
              .formatted(
                  new Count(without.size(), "unit has", "units have"),
                  variable,
                  without.getFirst().id(),
                  String.join(", ", without.getFirst().variables().keySet())));
    }
  }

  /** The standard deviation of the size variable, with n − 1; 0 for a single unit. */
  private double deviation(List<RegisteredUnit> units) {
    if (allocation != Allocation.NEYMAN) {
      return 1;
    }
    double[] sizes = units.stream().mapToDouble(this::size).toArray();
    double mean = java.util.Arrays.stream(sizes).average().orElse(0);
    double squares = java.util.Arrays.stream(sizes).map(x -> (x - mean) * (x - mean)).sum();
    return sizes.length < 2 ? 0 : Math.sqrt(squares / (sizes.length - 1));
  }

  private double size(RegisteredUnit unit) {
    String value = unit.variables().getOrDefault(sizeVariable.orElseThrow(), "");
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException notANumber) {
      throw new Refusal(
          "Unit %s: found \"%s\" for %s, expected a number to allocate by"
              .formatted(unit.id(), value, sizeVariable.orElseThrow()));
    }
  }
}
