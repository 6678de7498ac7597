package fr.openl.disclosure;

import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.LinearSystem;
import fr.openl.disclosure.table.Range;
import fr.openl.indicators.Base;
import fr.openl.indicators.IndicatorTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Someone who reads all tables of a wave and knows nothing of lines and totals, only that every
 * number counts units: how many units give each possible set of answers is unknown, and every told
 * number is a sum of those. It is another model than the one by which numbers are protected.
 */
final class Reader {
  private static final int THRESHOLD = 5;

  private final List<Map<String, String>> kinds = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final BitSet told = new BitSet();

  /**
   * A number of units.
   *
   * @param parts the kinds of units that are counted
   * @param guarded whether it may not be worked out
   */
  private record Sum(String name, List<Integer> parts, double value, boolean guarded) {}

  Reader() {
    kinds.add(Map.of());
    MadeUpWave.VARIABLES.forEach(
        (variable, codes) -> {
          for (Map<String, String> kind : List.copyOf(kinds)) {
            for (String code : codes) {
              Map<String, String> more = new TreeMap<>(kind);
              more.put(variable, code);
              kinds.add(more);
            }
          }
        });
  }

  /** Reads checked tables. */
  Reader read(List<TableCells> tables) {
    for (TableCells cells : tables) {
      read(cells, cells.everyone(), unit -> true);
      for (TableCells.Section section : cells.sections()) {
        for (Group group : section.domains()) {
          read(cells, group, MadeUpWave.is(section.variable(), group.domain()));
        }
      }
    }
    return this;
  }

  private void read(TableCells cells, Group group, Predicate<Map<String, String>> among) {
    IndicatorTable table = cells.table();
    String item = table.indicator().items().iterator().next();
    Predicate<Map<String, String>> inBase =
        table.indicator().heading().base() == Base.ANSWERED
            ? among.and(unit -> unit.containsKey(item))
            : among;
    String name = table.indicator().id() + " " + group.domain();
    long base = group.cells().base();
    boolean tells = false;
    for (int row = 0; row < table.rows().size(); row++) {
      String code = table.rows().get(row).code();
      Predicate<Map<String, String>> counted = inBase.and(MadeUpWave.is(item, code));
      Optional<Sign> sign = group.signs().get(row);
      boolean open = sign.filter(Sign.UNCERTAIN::equals).isPresent();
      boolean silent = sign.isPresent() && sign.get() != Sign.NOT_ASKED;
      double value = group.cells().cells().get(row).total();
      learn(new Sum(name + " " + code, parts(counted), value, silent && !open), !silent);
      tells |= !silent;
      if (sign.filter(Sign.NEARLY_ALL::equals).isPresent()) {
        List<Integer> rest = new ArrayList<>(parts(inBase));
        rest.removeAll(parts(counted));
        atMost(rest, base - value, Math.floor(base / 10.0));
      }
    }
    learn(
        new Sum(
            name + " size", parts(inBase), (double) base, !tells && base > 0 && base < THRESHOLD),
        tells);
  }

  private void learn(Sum sum, boolean isTold) {
    told.set(sums.size(), isTold);
    sums.add(sum);
  }

  /** That some kinds together are {@code most} units or fewer: with a kind that fills it up. */
  private void atMost(List<Integer> parts, double value, double most) {
    kinds.add(Map.of("filling", String.valueOf(most - value)));
    List<Integer> filled = new ArrayList<>(parts);
    filled.add(kinds.size() - 1);
    learn(new Sum("limit", filled, most, false), true);
  }

  private List<Integer> parts(Predicate<Map<String, String>> units) {
    return IntStream.range(0, kinds.size())
        .filter(kind -> !kinds.get(kind).containsKey("filling"))
        .filter(kind -> units.test(kinds.get(kind)))
        .boxed()
        .toList();
  }

  /** The secrets that are known too closely, with their interval. */
  List<String> findings() {
    int first = kinds.size();
    LinearSystem system = new LinearSystem(first + sums.size());
    double[] values = new double[system.size()];
    BitSet hidden = new BitSet();
    hidden.set(0, system.size());
    for (int i = 0; i < sums.size(); i++) {
      system.add(sums.get(i).parts(), first + i);
      values[first + i] = sums.get(i).value();
      hidden.set(first + i, !told.get(i));
    }
    Attack attack = new Attack(system, values, hidden, 0);
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      if (sums.get(i).guarded()) {
        Range range = attack.range(first + i);
        if (!range.isSafe(THRESHOLD)) {
          findings.add("%s: %.2f to %.2f".formatted(sums.get(i).name(), range.low(), range.high()));
        }
      }
    }
    return findings;
  }
}
