package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.register.Register.SampledUnit;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator takes in the list of spaces, and draws a sample of it. */
class FrameCommandTest {
  private static final String STUDY = "framaspace-usages";
  private static final String HEADER = "unit_id,name,sector,size_class,accounts,was,mail_1\n";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aHomeWithOneStudy() {
    prompt = new Prompt(home, STUDY);
  }

  @Test
  void everyProblemIsToldWithItsRowAndNothingIsKept() {
    Prompt.Outcome refused =
        imports(
            "2026",
            """
            unit_id,name,sector,department,opened,accounts,storage_gb,siren,mail_1,language_1,mail_2
            a,A,culture,75,2024-01-02,4,1.5,732829320,a@example.org,fr,
            b,B,cultrue,96,2024-13-02,four,1;5,732829321,b@,de,
            a,A again,culture,2A,,,,,x@example.org,,x@example.org
            ,Nobody,,,,,,,,,
            short,row
            """);

    assertEquals(2, refused.code());
    for (String told :
        List.of(
            "row 3, sector: found \"cultrue\"",
            "row 3, department: found \"96\"",
            "row 3, opened: found \"2024-13-02\", expected a day",
            "row 3, accounts: found \"four\", expected a whole number",
            "row 3, storage_gb: found \"1;5\"",
            "row 3, siren: found \"732829321\", expected 9 digits",
            "row 3, mail_1: found \"b@\", expected an address",
            "row 4, unit_id: found \"a\" as in row 2",
            "row 4, mail_2: found \"x@example.org\" a second time",
            "row 5, unit_id: found nothing",
            "row 6, the row: found 2 cells, expected 11",
            "11 problems; nothing was taken in")) {
      assertTrue(refused.err().contains(told), told + " in " + refused.err());
    }
    assertEquals(List.of(), frame("2026"));
  }

  @Test
  void aWrongColumnIsToldWithTheNearest() {
    Prompt.Outcome refused = imports("2026", "unit_id,sectr\na,culture\n");

    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("\"sectr\""), refused.err());
    assertTrue(refused.err().contains("did you mean sector?"), refused.err());
  }

  @Test
  void anEmptyStratumIsTold() {
    Prompt.Outcome taken =
        imports(
            "2026",
            """
            unit_id;sector;size_class
            a;culture;upto_10
            ;;
            b;sport;upto_30
            """);

    assertEquals(0, taken.code(), taken.err());
    assertTrue(taken.out().contains("no unit has size_class upto_100, upto_500"), taken.out());
    assertTrue(taken.out().contains("no unit has sector civic, media, community"), taken.out());
  }

  @Test
  void aMappingReadsAnotherFilesHeadersAndLabels() {
    prompt.write(
        "frame.yaml",
        """
        separator: semicolon
        columns: {unit_id: Identifiant, name: Nom, sector: Domaine, mail_1: Courriel}
        values: {sector: {Arts: culture}}
        ignored: [Remarque]
        """);

    Prompt.Outcome taken =
        imports(
            "2026",
            "Identifiant;Nom;Domaine;Courriel;Remarque\nx;Chorale;Arts;C@Example.org;rien\n",
            "--mapping",
            home.resolve("frame.yaml").toString());

    assertEquals(0, taken.code(), taken.err());
    RegisteredUnit unit = frame("2026").getFirst();
    assertEquals("culture", unit.variables().get("sector"));
    assertEquals("c@example.org", unit.contacts().getFirst().address());
  }

  @Test
  void theRegionFollowsFromTheDepartment() {
    imports("2026", "unit_id,department\nx,29\n");

    assertEquals("53", frame("2026").getFirst().variables().get("region"));
  }

  @Test
  void aSecondFrameIsComparedWithTheFirstAndWithThePreviousWave() {
    imports("2025", HEADER + "a,A,culture,upto_10,1,,\nb,B,culture,upto_10,2,,\n");
    imports("2026", HEADER + "a,A,culture,upto_10,1,,\nb,B,culture,upto_10,2,,\n");

    Prompt.Outcome taken =
        imports("2026", HEADER + "a,A,culture,upto_10,9,,\nc,C,culture,upto_10,1,,\n");

    assertTrue(
        taken.out().contains("Against the frame imported before: 1 new, 1 gone, 0 renamed, 1"),
        taken.out());
    assertTrue(
        taken.out().contains("Against wave 2025: 1 new, 1 gone, 0 renamed, 1 changed, 0 the same"),
        taken.out());
    assertTrue(taken.out().contains("upto_10 / culture"), taken.out());
  }

  @Test
  void aRenamedUnitAndAMergerKeepTheirPseudonym() {
    imports("2025", HEADER + "a,A,,,,,\nb,B,,,,,\nc,C,,,,,\n");

    Prompt.Outcome taken = imports("2026", HEADER + "a2,A bis,,,,a,\nbc,B et C,,,,b;c,\n");

    assertTrue(taken.out().contains("a is now a2"), taken.out());
    assertTrue(taken.out().contains("1 gone, 2 renamed"), taken.out());
    assertEquals(List.of("a", "b"), frame("2026").stream().map(RegisteredUnit::panel).toList());
    assertEquals(name("a"), name(frame("2026").getFirst().panel()));
    imports("2026", HEADER + "a2,A bis,,,,a,\nbc,B et C,,,,b;c,\n");
    assertEquals("a", frame("2026").getFirst().panel(), "taken in again, it is the same");
  }

  @Test
  void successionsThatCannotBeAreRefused() {
    imports("2025", HEADER + "a,A,,,,,\nb,B,,,,,\n");

    Prompt.Outcome unknown = imports("2026", HEADER + "c,C,,,,x,\n");
    Prompt.Outcome twice = imports("2026", HEADER + "c,C,,,,a,\nd,D,,,,a,\n");

    assertTrue(unknown.err().contains("c was x, which no earlier frame has"), unknown.err());
    assertTrue(twice.err().contains("d and c both continue a"), twice.err());
    assertEquals(List.of(), frame("2026"));
  }

  @Test
  void successionsMayStandInAFileOfTheirOwn() {
    imports("2025", HEADER + "a,A,,,,,\n");
    prompt.write("was.csv", "unit,was\nz,a\n");

    imports("2026", HEADER + "z,Z,,,,,\n", "--successions", home.resolve("was.csv").toString());

    assertEquals("a", frame("2026").getFirst().panel());
  }

  @Test
  void aDryRunKeepsNothing() {
    Prompt.Outcome tried = imports("2026", HEADER + "a,A,,,,,\n", "--dry-run");

    assertTrue(tried.out().contains("nothing was kept"), tried.out());
    assertEquals(List.of(), frame("2026"));
  }

  @Test
  void namesAndContactsStayOutOfTheStudysFolderAndOfSnapshots() throws IOException {
    imports("2026", HEADER + "a,Amicale Zyx,culture,,,,secret@zyx.example.org\n");
    draws("--size", "1");

    assertEquals(0, prompt.types("snapshot", STUDY).code());
    for (String folder : List.of("surveys", "data/work/snapshots")) {
      if (Files.exists(home.resolve(folder))) {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            String bytes =
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertFalse(
                bytes.contains("zyx.example.org") || bytes.contains("Zyx"), file.toString());
          }
        }
      }
    }
  }

  @Test
  void aSampleIsDrawnAgainFromItsSeed() throws IOException {
    imports("2026", HEADER + spaces(100));

    Prompt.Outcome drawn = draws("--size", "20", "--seed", "42");
    assertTrue(drawn.out().contains("20 units drawn with seed 42"), drawn.out());
    List<SampledUnit> first = sample();
    assertEquals(20, first.size());
    Path design = home.resolve("surveys/" + STUDY + "/waves/2026.sample.csv");
    assertEquals(
        "\"culture\",50,10,0.2,proportional,sector,,42", Files.readAllLines(design).get(1));

    assertTrue(draws("--size", "20").err().contains("say --again"));
    draws("--size", "20", "--seed", "43", "--again");
    assertFalse(first.equals(sample()), "another seed draws others");
    draws("--size", "20", "--seed", "42", "--again");
    assertEquals(first, sample());
    assertEquals(0, prompt.types("survey", "check", STUDY).code(), "the study is still in order");
  }

  @Test
  void withoutAFrameNothingIsDrawn() {
    assertTrue(draws("--size", "20").err().contains("openl frame import first"));
  }

  private static String spaces(int number) {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, number)
        .forEach(i -> rows.append("s%03d,S,%s,upto_10,%d,,\n".formatted(i, sector(i), i)));
    return rows.toString();
  }

  private static String sector(int number) {
    return number % 2 == 0 ? "culture" : "sport";
  }

  private Prompt.Outcome imports(String wave, String spaces, String... more) {
    prompt.write("spaces.csv", spaces);
    return prompt.types(
        Stream.concat(
                Stream.of(
                    "frame",
                    "import",
                    STUDY,
                    "--wave",
                    wave,
                    home.resolve("spaces.csv").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Prompt.Outcome draws(String... more) {
    return prompt.types(
        Stream.concat(
                Stream.of("frame", "draw", STUDY, "--wave", "2026", "--by", "sector"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<RegisteredUnit> frame(String wave) {
    try (DuckDbStore store = DuckDbStore.open(home.resolve("data/work/openl.duckdb"))) {
      return store.fieldwork().listFrame(STUDY, wave);
    }
  }

  private List<SampledUnit> sample() {
    try (DuckDbStore store = DuckDbStore.open(home.resolve("data/work/openl.duckdb"))) {
      return store.fieldwork().listSample(STUDY, "2026");
    }
  }

  private String name(String unit) {
    return UnitNames.of(
            StudyFolderReader.read(home, STUDY).orRefuse().study(), home.resolve("data/work/keys"))
        .of(unit);
  }
}
