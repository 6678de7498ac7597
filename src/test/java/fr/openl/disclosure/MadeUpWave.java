package fr.openl.disclosure;

import fr.openl.definition.LocalText;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import fr.openl.indicators.Base;
import fr.openl.indicators.ChartChoice;
import fr.openl.indicators.DistributionIndicator;
import fr.openl.indicators.Heading;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import fr.openl.indicators.ProportionIndicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The units of a made-up wave, few enough to have many secrets, and the tables of its indicators,
 * which share numbers in every way: a share that is a category of a distribution, one population
 * with several bases, the sizes of sectors as sizes and as a distribution.
 */
record MadeUpWave(List<Map<String, String>> units) {
  /** What a unit may say to each variable; it may also say nothing. */
  static final Map<String, List<String>> VARIABLES =
      new TreeMap<>(
          Map.of(
              "sector", List.of("arts", "food", "sport"),
              "region", List.of("north", "south"),
              "use", List.of("daily", "never"),
              "chat", List.of("yes", "no")));

  private static final LocalText WORDS = LocalText.of("en", "Words");

  MadeUpWave {
    units = List.copyOf(units);
  }

  /** A wave of 30 to 200 units, of which some keep silent. */
  static MadeUpWave random(long seed) {
    Random random = new Random(seed);
    double skew = random.nextDouble(1, 4);
    double silent = random.nextDouble(0.3);
    return new MadeUpWave(
        IntStream.range(0, random.nextInt(30, 200))
            .mapToObj(i -> unit(random, skew, silent))
            .toList());
  }

  private static Map<String, String> unit(Random random, double skew, double silent) {
    Map<String, String> unit = new TreeMap<>();
    VARIABLES.forEach(
        (variable, codes) -> {
          if (random.nextDouble() >= silent) {
            unit.put(
                variable, codes.get((int) (Math.pow(random.nextDouble(), skew) * codes.size())));
          }
        });
    return unit;
  }

  /** The same wave with {@code count} units answering anew, or withdrawn. */
  MadeUpWave changed(long seed, int count, boolean withdrawn) {
    Random random = new Random(seed);
    List<Map<String, String>> changed = new ArrayList<>(units);
    Collections.shuffle(changed, random);
    for (int i = 0; i < count; i++) {
      changed.removeLast();
      if (!withdrawn) {
        changed.addFirst(unit(random, 1, 0.1));
      }
    }
    return new MadeUpWave(changed);
  }

  List<IndicatorTable> tables() {
    return List.of(
        distribution("spread", "use", List.of("sector", "region")),
        proportion("daily", "use", "daily", Base.ASKED, List.of("sector")),
        proportion("chats", "chat", "yes", Base.ALL, List.of("sector")),
        distribution("sectors", "sector", List.of()));
  }

  private IndicatorTable distribution(String id, String item, List<String> by) {
    return table(
        new DistributionIndicator(heading(id, Base.ANSWERED, by), item(item)),
        item,
        codes(item),
        by,
        unit -> unit.containsKey(item));
  }

  private IndicatorTable proportion(
      String id, String item, String code, Base base, List<String> by) {
    Expression is =
        code.equals("yes")
            ? new Expression.Item(item)
            : new Expression.Compare(
                Expression.Comparison.EQUAL,
                new Expression.Item(item),
                new Expression.Literal(new Value.Code(code)));
    return table(
        new ProportionIndicator(heading(id, base, by), new Formula(is.toString(), is)),
        item,
        List.of(code),
        by,
        unit -> true);
  }

  private static Formula item(String id) {
    return new Formula("${" + id + "}", new Expression.Item(id));
  }

  private static Heading heading(String id, Base base, List<String> by) {
    return new Heading(
        id, WORDS, Optional.empty(), Optional.empty(), base, by, ChartChoice.BAR, false);
  }

  private IndicatorTable table(
      Indicator indicator,
      String item,
      List<String> codes,
      List<String> by,
      Predicate<Map<String, String>> inBase) {
    return new IndicatorTable(
        indicator,
        "2025",
        codes.stream().map(code -> new IndicatorTable.Row(code, WORDS)).toList(),
        codes.size() > 1,
        Optional.of(cells(unit -> true, inBase, item, codes)),
        by.stream()
            .map(
                variable ->
                    new Breakdown(
                        variable,
                        WORDS,
                        codes(variable).stream()
                            .map(
                                code ->
                                    new Domain(
                                        code,
                                        WORDS,
                                        cells(is(variable, code), inBase, item, codes)))
                            .toList()))
            .toList());
  }

  static Predicate<Map<String, String>> is(String variable, String code) {
    return unit -> code.equals(unit.get(variable));
  }

  private Cells cells(
      Predicate<Map<String, String>> among,
      Predicate<Map<String, String>> inBase,
      String item,
      List<String> codes) {
    long looked = units.stream().filter(among).count();
    long base = units.stream().filter(among.and(inBase)).count();
    Cells shares =
        Tables.shares(
            DesignKind.OPEN,
            base,
            codes.stream()
                .mapToLong(
                    code -> units.stream().filter(among.and(inBase).and(is(item, code))).count())
                .toArray());
    return new Cells(looked, looked, base, base, Optional.empty(), shares.cells());
  }

  private static List<String> codes(String variable) {
    return Optional.ofNullable(VARIABLES.get(variable)).orElseThrow();
  }
}
