package fr.openl.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Observatory;
import fr.openl.Refusal;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.store.DatabaseInUse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The observatory as a library: what a program gets of the waves of three studies. */
class ObservatoryTest {
  private static final String FRAMA = "framaspace-usages";
  private static final String INCIDENTS = "github-negative-incidents";
  private static final Path HOME = Path.of("");

  @TempDir static Path folder;
  private static ExampleData data;
  private static Observatory observatory;

  @BeforeAll
  static void givenThreeStudies() {
    data =
        new ExampleData(folder.resolve("work"))
            .simulated(FRAMA)
            .real(INCIDENTS)
            .real("haskell-survey", "2022");
    observatory = Observatory.openSnapshots(data.snapshots(), HOME);
  }

  @AfterAll
  static void close() {
    observatory.close();
  }

  @Test
  void aWaveIsATableWithAStateBesideEveryValue() {
    WaveData wave = wave("2025");
    Table table = wave.table("sector", "employees", "giants_before");
    assertEquals(1050, table.rowCount());
    assertEquals(
        List.of("_response", "_unit", "sector:_state", "sector", "employees:_state", "employees"),
        table.columnNames().subList(0, 6));
    assertTrue(table.columnNames().contains("giants_before:google"));
    for (Row row : table) {
      assertEquals(row.getString("employees:_state").equals("given"), !row.isMissing("employees"));
    }
    assertTrue(wave.simulated());
    assertEquals(2500, wave.population().getAsInt());
  }

  @Test
  void labelsStandInPlaceOfCodes() {
    Table codes = wave("2025").table("sector", "has_employees", "giants_before");
    Table words = wave("2025").labelled("fr", "sector", "has_employees", "giants_before");
    int culture = codes.stringColumn("sector").firstIndexOf("culture");
    assertEquals("Culture, arts et patrimoine", words.stringColumn("sector").get(culture));
    assertEquals(
        List.of("Non", "Oui"),
        words.stringColumn("has_employees").removeMissing().unique().asList().stream()
            .sorted()
            .toList());
    long google = codes.booleanColumn("giants_before:google").countTrue();
    assertEquals(
        google,
        words.stringColumn("giants_before").asList().stream()
            .filter(cell -> cell.contains("Google"))
            .count());
  }

  @Test
  void everyResponseIsInOneStateOfEveryVariable() {
    Table states = wave("2025").states();
    assertEquals(wave("2025").variables("en").rowCount(), states.rowCount());
    for (Row row : states) {
      int all = 0;
      for (String state : states.columnNames().subList(1, 6)) {
        all += row.getInt(state);
      }
      assertEquals(1050, all, row.getString("variable"));
    }
  }

  @Test
  void weightsAddUpToThePopulation() {
    Table weights = wave("2025").weights();
    assertEquals(1050, weights.rowCount());
    assertEquals(2500, weights.doubleColumn("final").sum(), 1e-6);
    double members =
        wave("2025").design().total("has_employees").rows().stream()
            .mapToDouble(Estimated::estimate)
            .sum();
    assertTrue(members > 0 && members < 2500.0001, members + "");
  }

  @Test
  void estimatesByDomainComeInTheOrderOfTheList() {
    Estimates left = wave("2025").design().proportion("giants_now", "left").by("size_class");
    assertEquals(
        Stream.of("upto_10", "upto_30", "upto_100", "upto_500", "over_500")
            .map(code -> "size_class=" + code)
            .toList(),
        left.rows().stream().map(Estimated::by).toList());
    String words = wave("2025").labelled("fr", "size_class").stringColumn("size_class").get(0);
    assertTrue(left.in("fr").html().contains(words), words);
    assertTrue(left.html().contains("Simulated responses."));
    assertEquals(left.rows().getFirst(), left.get("left", "size_class=upto_10"));
  }

  @Test
  void theMembersOfASetAreTellingApart() {
    Estimates before = wave("2025").design().proportion("giants_before");
    assertTrue(before.rows().stream().allMatch(row -> row.variable().equals("giants_before")));
    Estimated google = wave("2025").design().proportion("giants_before", "google").single();
    assertEquals(before.get("google", ""), google);
    assertEquals(1, before.notes().stream().filter(n -> n.startsWith("giants_before:")).count());
  }

  @Test
  void aConditionLooksAtAPartOfTheSample() {
    SurveyDesign large = wave("2025").design().where("volunteers > 50");
    Estimated mean = large.mean("volunteers").single();
    assertTrue(mean.low() > 50, mean.toString());
    Table rows = wave("2025").table("volunteers");
    assertEquals(
        rows.where(rows.numberColumn("volunteers").isGreaterThan(50)).rowCount(), mean.n());
  }

  @Test
  void theFramesWordOnAUnitIsAVariableToo() {
    Estimates accounts = wave("2025").design().mean("accounts").by("frame.size_class");
    assertEquals(5, accounts.rows().size());
    assertEquals(
        List.of("upto_10", "upto_30", "upto_100", "upto_500", "over_500"),
        accounts.rows().stream().map(row -> row.by().replace("frame.size_class=", "")).toList());
  }

  @Test
  void aPanelHasTheUnitsOfBothWavesAndItsChangeThreeParts() {
    Panel panel = observatory.study(FRAMA).panel("2025", "2026");
    Table table = panel.table("accounts");
    assertEquals(panel.units(), table.rowCount());
    assertTrue(table.rowCount() > 20 && table.rowCount() < 1050, table.rowCount() + "");
    assertEquals(table.rowCount(), table.column("_unit").countUnique());
    Estimates change = panel.change("accounts");
    double parts = change.rows().stream().skip(1).mapToDouble(Estimated::estimate).sum();
    assertEquals(change.rows().getFirst().estimate(), parts, 1e-9);
  }

  @Test
  void whoSelectedThemselvesGetNoInterval() {
    Estimates shares =
        observatory.study("haskell-survey").wave("2022").design().proportion("uses_haskell");
    assertEquals(1, shares.rows().stream().mapToDouble(Estimated::estimate).sum(), 1e-9);
    assertTrue(shares.rows().stream().allMatch(row -> Double.isNaN(row.low())));
    assertTrue(shares.notes().getFirst().contains("selected themselves"));
    assertTrue(shares.table().doubleColumn("se").countMissing() == shares.rows().size());
  }

  @Test
  void anIndicatorIsATableAndACharts() throws Exception {
    WaveData wave = observatory.study(INCIDENTS).wave("2017");
    Table all = wave.indicators("en");
    IndicatorFigures drawn =
        all.stringColumn("indicator").asList().stream()
            .map(wave::indicator)
            .filter(figures -> hasChart(figures))
            .findFirst()
            .orElseThrow();
    Table table = drawn.table("en");
    for (Row row : table) {
      assertEquals(row.getString("status").equals("published"), !row.isMissing("value"));
    }
    ChartView chart = drawn.chart("en");
    assertTrue(chart.html().startsWith("<figure") && chart.html().contains("<svg"));
    assertTrue(chart.toString().startsWith(chart.title()));
    Path file = chart.save(folder.resolve("chart.svg"));
    assertEquals(chart.svg(), Files.readString(file));
    thenRefused("expected a name that ends in .svg or .png", () -> chart.save(folder));
  }

  @Test
  void whatDoesNotExistIsNamedWithWhatDoes() {
    SurveyDesign design = wave("2025").design();
    thenRefused("no variable 'acounts'; did you mean 'accounts'?", () -> design.mean("acounts"));
    thenRefused("There are: role, role.other, sector", () -> design.mean("nothing_like_it"));
    thenRefused("no variable '_final'", () -> design.mean("_final"));
    thenRefused("There are: role,", () -> wave("2025").table("nothing_like_it"));
    thenRefused("There are: 2025, 2026", () -> observatory.study(FRAMA).wave("1999"));
    thenRefused("Did you mean '" + FRAMA + "'", () -> observatory.study("framaspace-usage"));
    thenRefused("There are: left, ", () -> design.proportion("giants_now", "gone"));
    thenRefused("giants_before:google", () -> design.mean("giants_before"));
    WaveData incidents = observatory.study(INCIDENTS).wave("2017");
    thenRefused("no indicator 'nothing'", () -> incidents.indicator("nothing"));
    thenRefused(
        "There are: en, fr, es", () -> incidents.indicator(firstIndicator(incidents)).label("de"));
    thenRefused("found no folder surveys/", () -> Observatory.open(folder));
    thenRefused(
        "found no folder there", () -> Observatory.openSnapshots(folder.resolve("x"), HOME));
  }

  @Test
  void aDatabaseIsReadAndNotTouched() throws Exception {
    byte[] before = Files.readAllBytes(data.database());
    long copies = copies();
    try (Observatory opened = Observatory.openDatabase(data.database(), HOME)) {
      assertEquals(List.of("2025", "2026"), opened.study(FRAMA).waves());
      assertEquals(
          wave("2025").design().mean("accounts").single().estimate(),
          opened.study(FRAMA).wave("2025").design().mean("accounts").single().estimate(),
          1e-9);
    }
    assertArrayEquals(before, Files.readAllBytes(data.database()));
    assertEquals(copies, copies());
  }

  @Test
  void aDatabaseThatIsInUseIsRefused() throws Exception {
    try (FileChannel channel = FileChannel.open(data.database(), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertThrows(DatabaseInUse.class, () -> Observatory.openDatabase(data.database(), HOME));
    }
    thenRefused("found no file", () -> Observatory.openDatabase(folder.resolve("none"), HOME));
  }

  @Test
  void aPublishedPackageIsReadAndChecked() throws Exception {
    Path published = data.published(INCIDENTS, "2017");
    PublishedPackage opened = Observatory.readPackage(published);
    Table figures = opened.figures();
    assertTrue(opened.tables().containsAll(List.of("figures", "indicators", "variables")));
    for (Row row : figures) {
      assertEquals(row.getString("status").equals("published"), !row.isMissing("value"));
    }
    Files.writeString(
        published.resolve("figures.csv"),
        Files.readString(published.resolve("figures.csv")).replaceFirst("published", "secret"));
    thenRefused("not the file that was published", () -> Observatory.readPackage(published));
    thenRefused("found no datapackage.json", () -> Observatory.readPackage(folder));
    thenRefused("no table 'figure'; did you mean 'figures'?", () -> opened.table("figure"));
  }

  private static WaveData wave(String id) {
    return observatory.study(FRAMA).wave(id);
  }

  private static String firstIndicator(WaveData wave) {
    return wave.indicators("en").stringColumn("indicator").get(0);
  }

  private static boolean hasChart(IndicatorFigures figures) {
    try {
      return !figures.chart("en").title().isEmpty();
    } catch (Refusal none) {
      return false;
    }
  }

  private static long copies() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("openl-copy")).count();
    }
  }

  private static void thenRefused(String words, Executable asked) {
    Refusal refused = assertThrows(Refusal.class, asked);
    assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
  }
}
