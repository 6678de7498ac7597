package fr.openl.disclosure;

import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.indicators.Indicator.Scale;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import fr.openl.indicators.ResponseIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of an indicator's table while it is being checked: which numbers of the wave each tells
 * (a share with its base tells a count, a mean with its base a sum), and the sign of each that may
 * not be told.
 */
final class TableCells {
  private final IndicatorTable table;
  private final PrimaryRules rules;
  private final Group everyone;
  private final List<Section> sections = new ArrayList<>();

  /** The domains of one breakdown. */
  record Section(String variable, List<Group> domains) {
    Section {
      domains = List.copyOf(domains);
    }
  }

  /**
   * Everyone, or a domain.
   *
   * @param domain its code; empty for everyone
   * @param base the number of its units
   * @param rows the number of each row
   * @param signs the sign of each row, empty for what may be told; they change while checking
   */
  record Group(
      Cells cells, String domain, int base, List<Integer> rows, List<Optional<Sign>> signs) {
    /** Whether any number is told, so that the base is. */
    boolean tells() {
      return IntStream.range(0, signs.size()).anyMatch(this::tells);
    }

    /** Whether the row tells its number; that nobody was asked is told, and tells a zero. */
    boolean tells(int row) {
      return signs.get(row).map(Sign.NOT_ASKED::equals).orElse(true);
    }

    void hide(int row) {
      if (signs.get(row).isEmpty()) {
        signs.set(row, Optional.of(Sign.SECRET));
      }
    }

    /** Hides what is told, and what would be told roughly. */
    void hideAll() {
      signs.replaceAll(
          sign ->
              sign.isEmpty() || sign.get() == Sign.NEARLY_ALL ? Optional.of(Sign.SECRET) : sign);
    }
  }

  TableCells(IndicatorTable table, Cells everyone, PrimaryRules rules, WaveNumbers numbers) {
    this.table = table;
    this.rules = rules;
    NumberKeys keys = new NumberKeys(table.indicator());
    this.everyone = group(everyone, "", "", keys, numbers);
    for (Breakdown breakdown : table.breakdowns()) {
      List<Group> domains = new ArrayList<>();
      for (Domain domain : breakdown.domains()) {
        domains.add(
            group(
                domain.cells(),
                domain.code(),
                NumberKeys.domain(breakdown.variable(), domain.code()),
                keys,
                numbers));
      }
      sections.add(new Section(breakdown.variable(), domains));
      if (table.indicator().separates(breakdown.variable())) {
        addUp(domains, numbers);
      }
    }
  }

  private Group group(
      Cells cells, String code, String domain, NumberKeys keys, WaveNumbers numbers) {
    int base = numbers.number(keys.base(domain), (double) cells.base());
    int looked = numbers.number(keys.looked(domain), (double) cells.looked());
    if (looked != base && cells.base() <= cells.looked()) {
      numbers.addPart(base, looked);
    }
    List<Integer> rows = new ArrayList<>();
    List<Optional<Sign>> signs = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      rows.add(
          numbers.number(
              keys.row(table.rows().get(row).code(), domain), cells.cells().get(row).total()));
      signs.add(
          table.indicator() instanceof ResponseIndicator
              ? rules.signOfCount(cells, cells.cells().get(row))
              : rules.sign(cells, cells.cells().get(row)));
    }
    if (table.rowsDivideTheBase()) {
      numbers.add(rows, base);
    }
    return new Group(cells, code, base, rows, signs);
  }

  /** The domains of a breakdown share no unit; where they seem to, they add up to nothing. */
  private void addUp(List<Group> domains, WaveNumbers numbers) {
    long units = domains.stream().mapToLong(group -> group.cells().base()).sum();
    if (domains.isEmpty() || units > everyone.cells().base()) {
      return;
    }
    numbers.add(domains.stream().map(Group::base).toList(), everyone.base());
    for (int row = 0; table.indicator().addsUp() && row < table.rows().size(); row++) {
      int of = row;
      numbers.add(domains.stream().map(g -> g.rows().get(of)).toList(), everyone.rows().get(of));
    }
  }

  IndicatorTable table() {
    return table;
  }

  Group everyone() {
    return everyone;
  }

  List<Section> sections() {
    return sections;
  }

  Stream<Group> groups() {
    return Stream.concat(
        Stream.of(everyone), sections.stream().flatMap(section -> section.domains().stream()));
  }

  /** Whether its numbers count units; others are sums of amounts, or add up to nothing. */
  boolean counts() {
    return table.indicator().scale() == Scale.SHARE && table.indicator().addsUp();
  }
}
