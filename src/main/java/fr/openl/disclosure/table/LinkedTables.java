package fr.openl.disclosure.table;

import fr.openl.Refusal;
import fr.openl.disclosure.table.CellNumbers.Place;
import fr.openl.disclosure.table.CountTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables of counts that are told together, as one system. A dimension adds up to its {@code TOTAL};
 * where a table shows no total along a dimension, the totals of other tables count, unless they
 * contradict it (as with choices of which each unit may make several). Crossings that no row lists
 * are zeros. Whole counts are exact; where a table has decimals, its sums may miss by half a unit
 * of the last decimal of each number.
 */
public final class LinkedTables {
  private final CellNumbers cells;
  private final List<CountTable> tables;
  private final double rounding;
  private final List<String> notes = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final LinearSystem system;
  private double[] values;
  private final BitSet hidden = new BitSet();
  private final BitSet unlisted = new BitSet();

  /**
   * @throws Refusal when a cell stands twice in a table, or when what is told contradicts itself
   */
  public LinkedTables(List<CountTable> tables) {
    this.tables = List.copyOf(tables);
    this.rounding =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .flatMapToDouble(row -> row.count().stream())
            .map(Counts::rounding)
            .max()
            .orElse(0);
    this.cells = new CellNumbers(tables, rounding);
    this.values = new double[0];
    for (CountTable table : tables) {
      grids.add(consistent(table));
    }
    unlisted.set(0, cells.size());
    for (int number = 0; number < cells.size(); number++) {
      if (cells.place(number).isPresent()) {
        unlisted.clear(number);
        hidden.set(number, cells.place(number).get().row().hidden());
      }
    }
    hidden.or(unlisted);
    List<Grid.Sum> sums = telling();
    this.system = new LinearSystem(cells.size());
    sums.forEach(sum -> system.add(sum.parts(), sum.whole()));
  }

  /** What a reader of messages should know of how the tables were taken. */
  public List<String> notes() {
    return notes;
  }

  /** What can be derived from the told cells, of each hidden one. */
  public Attack attack() {
    Attack attack = new Attack(system, values, hidden, rounding);
    attack
        .findContradiction()
        .ifPresent(
            part -> {
              throw new Refusal(
                  "%s: found told counts that contradict each other around it; expected sums that"
                          .formatted(
                              Arrays.stream(part)
                                  .mapToObj(cells::place)
                                  .flatMap(Optional::stream)
                                  .map(Place::words)
                                  .findFirst()
                                  .orElse("The tables"))
                      + " some counts of 0 or more can meet");
            });
    return attack;
  }

  /**
   * The task of protecting the first table's cells of which the count is few, and those hidden
   * already; what the others tell stays told.
   *
   * @throws Refusal when another table tells a cell that is secret
   */
  public ProtectionTask task(double threshold) {
    CountTable table = tables.getFirst();
    BitSet tellable = new BitSet();
    BitSet secret = (BitSet) hidden.clone();
    secret.andNot(unlisted);
    for (Row row : table.rows()) {
      int number = number(table, row);
      boolean few = values[number] > 0 && values[number] < threshold;
      secret.set(number, few || secret.get(number));
      tellable.set(number);
    }
    for (CountTable other : tables.subList(1, tables.size())) {
      other.rows().stream()
          .filter(row -> !row.hidden())
          .forEach(row -> keepTold(other, row, tellable, secret));
    }
    return new ProtectionTask(
        system, grids, values, unlisted, secret, tellable, threshold, rounding);
  }

  private void keepTold(CountTable other, Row row, BitSet tellable, BitSet secret) {
    int number = number(other, row);
    tellable.clear(number);
    if (secret.get(number)) {
      throw new Refusal(
          "%s, row %d (%s): found told what is secret in the table beside it; expected it hidden"
              .formatted(other.name(), row.line(), other.words(row)));
    }
  }

  /** The index of a cell. */
  public int number(CountTable table, Row row) {
    return cells.number(CellNumbers.key(table, row.levels()));
  }

  public boolean isHidden(int number) {
    return hidden.get(number);
  }

  /** The count of a cell; not a number where it is not known. */
  public double value(int number) {
    return values[number];
  }

  /** Whether a count can be true that lies in a derived interval, but for rounding. */
  public boolean allows(Range range, double count) {
    double miss = rounding * 2 * cells.size() + Range.PRECISION * (1 + count);
    return count >= range.low() - miss && count <= range.high() + miss;
  }

  /**
   * The table with the sums that hold: those along a total that is not in it only where they do.
   */
  private Grid consistent(CountTable table) {
    TableGrid shape = new TableGrid(table);
    while (true) {
      Grid grid = shape.grid(cells);
      learn(grid);
      Optional<Grid.Sum> wrong = grid.sums().stream().filter(this::isWrong).findFirst();
      if (wrong.isEmpty()) {
        return grid;
      }
      int dimension = wrong.get().dimension();
      if (shape.hasTotal(dimension)) {
        throw new Refusal(complaint(table, wrong.get()));
      }
      notes.add(
          "%s: %s is not added up, for its counts contradict the totals of another table"
              .formatted(table.name(), table.dimensions().get(dimension)));
      shape.leaveUnadded(dimension);
    }
  }

  /**
   * Takes the counts of the cells, and of totals that no table lists where their parts are known.
   */
  private void learn(Grid grid) {
    int before = values.length;
    values = Arrays.copyOf(values, cells.size());
    for (int number = before; number < values.length; number++) {
      values[number] =
          cells
              .place(number)
              .map(Place::row)
              .map(row -> row.count().orElse(Double.NaN))
              .orElse(Double.NaN);
    }
    List<Grid.Sum> sums = grid.sums();
    boolean more = true;
    while (more) {
      more = false;
      for (Grid.Sum sum : sums) {
        if (cells.place(sum.whole()).isEmpty() && Double.isNaN(values[sum.whole()])) {
          values[sum.whole()] = sum.parts().stream().mapToDouble(part -> values[part]).sum();
          more |= !Double.isNaN(values[sum.whole()]);
        }
      }
    }
  }

  /** Whether counts that are told, or known to whoever protects them, do not add up. */
  private boolean isWrong(Grid.Sum sum) {
    double parts = 0;
    boolean all = true;
    for (int part : sum.parts()) {
      if (isKnown(part)) {
        parts += values[part];
      } else {
        all = false;
      }
    }
    double excess = parts - values[sum.whole()];
    double miss = rounding * 2 * (sum.parts().size() + 1) + Range.PRECISION;
    return isKnown(sum.whole()) && (excess > miss || (all && excess < -miss));
  }

  private boolean isKnown(int number) {
    return !Double.isNaN(values[number])
        && cells.place(number).map(place -> !place.row().hidden()).orElse(true);
  }

  private String complaint(CountTable table, Grid.Sum sum) {
    String dimension = table.dimensions().get(sum.dimension());
    double parts =
        sum.parts().stream().filter(this::isKnown).mapToDouble(part -> values[part]).sum();
    return "%s: found %s along %s, of which the parts told add up to %s; expected the total of its parts"
        .formatted(
            cells.place(sum.whole()).map(Place::words).orElse(table.name()),
            Counts.words(values[sum.whole()]),
            dimension,
            Counts.words(parts));
  }

  /** The sums that tell something: not those of a total that is nowhere told nor added further. */
  private List<Grid.Sum> telling() {
    List<Grid.Sum> sums = new ArrayList<>(grids.stream().flatMap(g -> g.sums().stream()).toList());
    boolean fewer = true;
    while (fewer) {
      int[] uses = new int[cells.size()];
      for (Grid.Sum sum : sums) {
        Stream.concat(sum.parts().stream(), Stream.of(sum.whole())).forEach(n -> uses[n]++);
      }
      fewer = sums.removeIf(sum -> unlisted.get(sum.whole()) && uses[sum.whole()] == 1);
    }
    Set<Grid.Sum> kept = new HashSet<>(sums);
    grids.replaceAll(grid -> grid.addingOnly(kept));
    return sums;
  }
}
