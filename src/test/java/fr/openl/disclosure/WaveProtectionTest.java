package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import fr.openl.indicators.IndicatorTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is hidden in one table is not given away by it or by another. */
class WaveProtectionTest {
  private static final DesignKind SAMPLE = DesignKind.SAMPLE;

  @RepeatedTest(60)
  void noSecretFollowsCloselyFromAllThatIsToldTogether(RepetitionInfo repetition) {
    WaveProtection protection =
        protect(MadeUpWave.random(repetition.getCurrentRepetition()).tables());
    assertEquals(List.of(), new Reader().read(tables(protection)).findings());
  }

  @Test
  void theReaderFindsWhatPrimaryRulesAloneWouldTell() {
    long exposed =
        LongStream.rangeClosed(1, 20)
            .mapToObj(seed -> primaryOnly(MadeUpWave.random(seed).tables()))
            .filter(tables -> !new Reader().read(tables).findings().isEmpty())
            .count();
    assertTrue(exposed > 5, "only " + exposed + " waves of 20 need secondary protection");
  }

  @Test
  void asMuchAsPossibleIsStillTold() {
    long told = 0;
    long harmless = 0;
    for (long seed = 1; seed <= 60; seed++) {
      told += count(tables(protect(MadeUpWave.random(seed).tables())));
      harmless += count(primaryOnly(MadeUpWave.random(seed).tables()));
    }
    assertTrue(told > 0.5 * harmless, told + " of " + harmless + " told");
  }

  @Test
  void theSmallestOtherDomainIsHiddenBesideASecretOne() {
    IndicatorTable table =
        Tables.ofShares(
            false,
            Tables.shares(SAMPLE, 400, 152),
            List.of(
                List.of(
                    Tables.shares(SAMPLE, 100, 2),
                    Tables.shares(SAMPLE, 200, 100),
                    Tables.shares(SAMPLE, 100, 50))));
    assertEquals(List.of("", "s", "", "s"), row(protect(List.of(table)), 0));
  }

  @Test
  void theCategoriesOfADistributionHideEachOther() {
    IndicatorTable table =
        Tables.ofShares(true, Tables.shares(SAMPLE, 500, 2, 98, 150, 250), List.of());
    assertEquals(List.of("s", "s", "", ""), codes(only(table).everyone()));
  }

  @Test
  void severalChoicesDoNotAddUpAndNeedNoPartner() {
    IndicatorTable table =
        Tables.ofShares(false, Tables.shares(SAMPLE, 500, 2, 98, 150, 250), List.of());
    assertEquals(List.of("s", "", "", ""), codes(only(table).everyone()));
  }

  @Test
  void aSecretMeanIsNotTheRestOfTheOthers() {
    IndicatorTable table =
        Tables.ofMeans(
            Tables.mean(amounts(103)),
            List.of(
                List.of(
                    Tables.mean(amounts(50)), Tables.mean(amounts(50)), Tables.mean(amounts(3)))));
    assertEquals(2, row(protect(List.of(table)), 0).stream().filter("s"::equals).count());
  }

  @Test
  void twoLoneRespondentsDoNotProtectEachOther() {
    IndicatorTable table =
        Tables.ofShares(
            false,
            Tables.shares(SAMPLE, 400, 62),
            List.of(
                List.of(
                    Tables.shares(SAMPLE, 100, 1),
                    Tables.shares(SAMPLE, 100, 1),
                    Tables.shares(SAMPLE, 100, 20),
                    Tables.shares(SAMPLE, 100, 40))));
    assertEquals(List.of("", "s", "s", "s", ""), row(protect(List.of(table)), 0));
  }

  @Test
  void aShareThatIsACategoryOfADistributionIsHiddenWithIt() {
    MadeUpWave wave = MadeUpWave.random(7);
    Map<String, TableCells> tables = protect(wave.tables()).tables();
    for (int domain = 0; domain < 3; domain++) {
      Optional<Sign> category = sector(get(tables, "spread"), domain).signs().getFirst();
      Optional<Sign> share = sector(get(tables, "daily"), domain).signs().getFirst();
      if (category.filter(Sign.SECRET::equals).isPresent()) {
        assertTrue(share.isPresent(), "told by the share of daily users");
      }
    }
  }

  private static Group sector(TableCells table, int domain) {
    return table.sections().getFirst().domains().get(domain);
  }

  private static double[] amounts(int count) {
    return LongStream.range(0, count).mapToDouble(i -> 1 + i % 7).toArray();
  }

  private static WaveProtection protect(List<IndicatorTable> tables) {
    return new WaveProtection(tables, DisclosureThresholds.DEFAULT, Optional.empty());
  }

  private static TableCells get(Map<String, TableCells> tables, String indicator) {
    return Optional.ofNullable(tables.get(indicator)).orElseThrow();
  }

  private static TableCells only(IndicatorTable table) {
    return protect(List.of(table)).tables().values().iterator().next();
  }

  private static List<TableCells> tables(WaveProtection protection) {
    return List.copyOf(protection.tables().values());
  }

  private static List<TableCells> primaryOnly(List<IndicatorTable> tables) {
    WaveNumbers numbers = new WaveNumbers();
    return tables.stream()
        .map(
            table ->
                new TableCells(
                    table,
                    table.everyone().orElseThrow(),
                    new PrimaryRules(DisclosureThresholds.DEFAULT, table.indicator().scale()),
                    numbers))
        .toList();
  }

  private static long count(List<TableCells> tables) {
    return tables.stream()
        .flatMap(TableCells::groups)
        .flatMap(group -> group.signs().stream())
        .filter(Optional::isEmpty)
        .count();
  }

  private static List<String> row(WaveProtection protection, int row) {
    return protection.tables().values().stream()
        .flatMap(TableCells::groups)
        .map(group -> codes(group).get(row))
        .toList();
  }

  private static List<String> codes(Group group) {
    return group.signs().stream().map(sign -> sign.map(Sign::code).orElse("")).toList();
  }
}
