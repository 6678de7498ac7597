package fr.openl.disclosure;

import fr.openl.disclosure.LinearSystem.Line;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.indicators.Indicator.Scale;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides further numbers of a table until no secret one follows from those that are told. A share
 * with its base tells a count, a mean with its base a sum; the domains of a breakdown add up to
 * everyone, and the categories of a distribution that divides the units to the base. Units that are
 * in no domain are supposed to be known: that errs on the side of secrecy.
 *
 * <p>The groups of a table are everyone (0) and the domains of its breakdowns, in order.
 */
final class SecondaryProtection {
  private final IndicatorTable table;
  private final PrimaryRules rules;
  private final List<Cells> groups = new ArrayList<>();
  private final List<List<Optional<Sign>>> signs = new ArrayList<>();
  private final LinearSystem system = new LinearSystem();

  private SecondaryProtection(IndicatorTable table, Cells everyone, PrimaryRules rules) {
    this.table = table;
    this.rules = rules;
    enter(everyone);
    for (Breakdown breakdown : table.breakdowns()) {
      int first = groups.size();
      breakdown.domains().forEach(domain -> enter(domain.cells()));
      if (!table.indicator().separates(breakdown.variable())) {
        continue; // their numbers add up to nothing
      }
      List<Integer> domains = IntStream.range(first, groups.size()).boxed().toList();
      for (int number = table.indicator().addsUp() ? 0 : rows(); number <= rows(); number++) {
        int place = number;
        system.add(domains.stream().map(group -> number(group, place)).toList(), number(0, place));
      }
    }
    if (table.rowsDivideTheBase()) {
      for (int group = 0; group < groups.size(); group++) {
        int of = group;
        system.add(
            IntStream.range(0, rows()).mapToObj(row -> number(of, row)).toList(),
            number(group, rows()));
      }
    }
  }

  /** The sign of every cell of the table, by group and row; empty for what may be told. */
  static List<List<Optional<Sign>>> signs(
      IndicatorTable table, Cells everyone, PrimaryRules rules) {
    SecondaryProtection protection = new SecondaryProtection(table, everyone, rules);
    while (protection.hideMore()) {
      // each round hides at least one number more, so that this ends
    }
    return protection.signs;
  }

  private void enter(Cells group) {
    groups.add(group);
    signs.add(
        new ArrayList<>(group.cells().stream().map(cell -> rules.sign(group, cell)).toList()));
  }

  private int rows() {
    return table.rows().size();
  }

  /** The index of a row's number in a group; the row after the last is the group's base. */
  private int number(int group, int row) {
    return group * (rows() + 1) + row;
  }

  private int group(int number) {
    return number / (rows() + 1);
  }

  private int row(int number) {
    return number % (rows() + 1);
  }

  private boolean isBase(int number) {
    return row(number) == rows();
  }

  private boolean hideMore() {
    Set<Integer> hidden = new TreeSet<>();
    Set<Integer> secret = new TreeSet<>();
    for (int number = 0; number < groups.size() * (rows() + 1); number++) {
      if (isHidden(number)) {
        hidden.add(number);
        if (isSecret(number)) {
          secret.add(number);
        }
      }
    }
    Set<Integer> exposed = system.determined(hidden);
    exposed.retainAll(secret);
    Optional<Integer> base = exposed.stream().filter(this::isBase).findFirst();
    if (base.isPresent()) { // first, for it hides whole groups and may cover the other numbers
      return hidePartner(linesOf(base.get(), hidden)) || hideAnything();
    }
    boolean more = false;
    for (int number : exposed) {
      more |= hidePartner(linesOf(number, hidden));
    }
    if (exposed.isEmpty()) {
      for (Line line : linesWithFewUnits(hidden, secret)) {
        more |= hideSmallestUnits(line);
      }
    }
    return more || (!exposed.isEmpty() && hideAnything());
  }

  /** The lines that hold {@code number}; those first where least else is hidden. */
  private List<Line> linesOf(int number, Set<Integer> hidden) {
    return system.lines().stream()
        .filter(line -> line.contains(number))
        .sorted(Comparator.comparingLong(line -> line.countHidden(hidden)))
        .toList();
  }

  /** The lines whose hidden parts are so small together that each of them is nearly known. */
  private List<Line> linesWithFewUnits(Set<Integer> hidden, Set<Integer> secret) {
    return system.lines().stream()
        .filter(line -> isCount(line.whole()) && !hidden.contains(line.whole()))
        .filter(line -> line.parts().stream().anyMatch(secret::contains))
        .filter(
            line ->
                line.parts().stream().filter(hidden::contains).mapToDouble(this::size).sum()
                    < rules.smallestCount())
        .toList();
  }

  /** Hides the smallest part that is told and not 0; a sum of few units alone is no reason more. */
  private boolean hideSmallestUnits(Line line) {
    Optional<Integer> part =
        line.parts().stream()
            .filter(number -> isTold(number) && size(number) > 0)
            .min(Comparator.comparingDouble(this::size));
    part.ifPresent(this::hide);
    return part.isPresent();
  }

  /** Hides the smallest part that is told, in the first line that has one; else its whole. */
  private boolean hidePartner(List<Line> lines) {
    for (Line line : lines) {
      Optional<Integer> partner =
          line.parts().stream()
              .filter(this::isTold)
              .min(
                  Comparator.comparing((Integer number) -> size(number) == 0)
                      .thenComparingDouble(this::size))
              .or(() -> Optional.of(line.whole()).filter(this::isTold));
      if (partner.isPresent()) {
        hide(partner.get());
        return true;
      }
    }
    return false;
  }

  /** The last resort: the smallest number of the table that is still told. */
  private boolean hideAnything() {
    Optional<Integer> smallest =
        IntStream.range(0, groups.size() * (rows() + 1))
            .boxed()
            .filter(this::isTold)
            .min(Comparator.comparingDouble(this::size));
    smallest.ifPresent(this::hide);
    return smallest.isPresent();
  }

  /** Hides a number; a base is hidden with everything that stands beside it. */
  private void hide(int number) {
    List<Optional<Sign>> group = signs.get(group(number));
    for (int row = 0; row < rows(); row++) {
      if ((isBase(number) || row == row(number)) && group.get(row).isEmpty()) {
        group.set(row, Optional.of(Sign.SECRET));
      }
    }
  }

  /** A base is told as soon as one number that rests on it is. */
  private boolean isTold(int number) {
    List<Optional<Sign>> group = signs.get(group(number));
    return isBase(number)
        ? group.stream().anyMatch(Optional::isEmpty)
        : group.get(row(number)).isEmpty();
  }

  private boolean isHidden(int number) {
    List<Optional<Sign>> group = signs.get(group(number));
    return isBase(number)
        ? group.stream().allMatch(SecondaryProtection::hides)
        : hides(group.get(row(number)));
  }

  /** Nobody was asked: that is told, and it tells a zero. */
  private static boolean hides(Optional<Sign> sign) {
    return sign.filter(s -> s != Sign.NOT_ASKED).isPresent();
  }

  private boolean isSecret(int number) {
    return isBase(number)
        ? rules.isSecretBase(groups.get(group(number)).base())
        : signs.get(group(number)).get(row(number)).filter(s -> s == Sign.SECRET).isPresent();
  }

  /** Whether a number counts units; the sum of a quantity does not. */
  private boolean isCount(int number) {
    return isBase(number) || rules.scale() == Scale.SHARE;
  }

  /** How many units a number rests on. */
  private double size(int number) {
    Cells group = groups.get(group(number));
    return isBase(number) || !isCount(number)
        ? group.base()
        : group.cells().get(row(number)).total();
  }
}
