package fr.openl.collection.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.collection.imports.Finding.Kind;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Value;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files with every layout and every fault, from the mapping as text to responses; together
 * they are the list of what an import takes.
 */
class ImporterTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      revision: "1"
      lists:
        places: {home: Home, work: At work, none: Nowhere}
        moods: {good: Good, bad: Bad, dk: {en: No idea, missing: dont_know}}
      blocks:
        - id: all
          title: All
          questions:
            - {id: uses, type: yes_no, label: Uses it?}
            - {id: places, type: select_multiple, list: places, other: true, exclusive: [none], label: Where?, relevant: "${uses}"}
            - {id: mood, type: select_one, list: moods, label: How?}
            - {id: order, type: rank, list: places, label: In which order?}
            - {id: members, type: integer, min: 0, max: 100, label: How many?}
            - {id: founded, type: date, label: Since when?}
            - {id: words, type: text, max_length: 5, label: Anything else?}
      """;

  @TempDir Path folder;
  private Questionnaire questionnaire = read();
  private String mapping = "";
  private ImportReport report = new ImportReport(0, 0, List.of());

  @Test
  void everyMeasureIsReadFromItsCell() {
    mapping =
        """
        columns:
          uses: {from: u}
          places: {from: p, as: comma_list}
          mood: {from: m}
          order: {from: o, as: space_list}
          members: {from: n}
          founded: {from: f}
          words: {from: w}
        """;
    Response response =
        imported("u,p,m,o,n,f,w", "TRUE,\"Home, At work\", Good\u00A0,work home,12,3/21/2017,hi")
            .getFirst();

    assertGiven(new Value.Truth(true), response, "uses");
    assertGiven(new Value.Codes(Set.of("home", "work")), response, "places");
    assertGiven(new Value.Code("good"), response, "mood");
    assertGiven(new Value.Ranking(List.of("work", "home")), response, "order");
    assertGiven(new Value.Quantity(12), response, "members");
    assertGiven(new Value.Day(LocalDate.of(2017, 3, 21)), response, "founded");
    assertGiven(new Value.Words("hi"), response, "words");
    assertEquals(List.of(), report.findings());
  }

  @Test
  void flagsTellWhatIsChosenAndOneColumnWhetherAnythingIs() {
    mapping =
        """
        columns:
          uses: {from: u}
          places: {from: {home: h, work: w}, as: flags, any: a}
        """;
    List<Response> responses =
        imported("u,h,w,a", "yes,1,0,1", "yes,0,0,1", "yes,FALSE,FALSE,FALSE", "yes,,,");

    assertGiven(new Value.Codes(Set.of("home")), responses.get(0), "places");
    assertGiven(new Value.Codes(Set.of()), responses.get(1), "places");
    assertInstanceOf(Answer.NoAnswer.class, responses.get(2).answer("places"));
    assertInstanceOf(Answer.NoAnswer.class, responses.get(3).answer("places"));
  }

  @Test
  void labelColumnsAndCodeColumnsChooseByBeingFilled() {
    mapping =
        """
        columns:
          uses: {from: u}
          places: {from: [first, second], as: label_columns}
          order: {from: {home: h, work: w}, as: code_columns}
        """;
    Response response = imported("u,first,second,h,w", "yes,Home,At work,,x").getFirst();

    assertGiven(new Value.Codes(Set.of("home", "work")), response, "places");
    assertGiven(new Value.Ranking(List.of("work")), response, "order");
  }

  @Test
  void theFourStatesAreKeptApart() {
    mapping =
        """
        missing: ["n/a"]
        columns:
          uses: {from: u}
          places: {from: p, as: comma_list}
          mood: {from: m}
        """;
    Response response = imported("u,p,m", "no,n/a,No idea").getFirst();

    assertInstanceOf(Answer.Given.class, response.answer("uses"));
    assertInstanceOf(Answer.NotAsked.class, response.answer("places"));
    assertInstanceOf(Answer.DontKnow.class, response.answer("mood"));
    assertInstanceOf(Answer.NoAnswer.class, response.answer("members"));
  }

  @Test
  void nothingIsDroppedSilently() {
    mapping =
        """
        keep: {sample: [a]}
        columns:
          uses: {from: u}
          places: {from: p, as: comma_list}
          mood: {from: m, values: {Skip: ~}}
          members: {from: n}
          words: {from: w}
        """;
    imported(
        "sample,u,p,m,n,w,extra",
        "a,yes,Home,Godo,1,ok,",
        "b,yes,Home,Good,1,ok,",
        "a,no,Home,Skip,500,ok,",
        "a,yes,\"Nowhere, Home\",Good,many,too long,",
        "a,yes,\"Nowhere, Home\",Good,many,too long,",
        ",,,,,,");

    assertEquals(
        List.of(
            "UNKNOWN_LABEL mood Godo 1 [2]",
            "UNREADABLE members many 2 [5, 6]",
            "OUT_OF_RANGE members 500 1 [4]",
            "TOO_LONG words  2 [5, 6]",
            "CONFLICTING_LABELS places  2 [5, 6]",
            "NOT_ASKED places  1 [4]",
            "DUPLICATE_ROW   1 [6]",
            "LABEL_LEFT_OUT mood Skip 1 [4]",
            "ROW_LEFT_OUT sample b 1 [3]",
            "ROW_LEFT_OUT sample  1 [7]",
            "COLUMN_NOT_MAPPED extra  1 [1]"),
        report.findings().stream()
            .map(
                f ->
                    f.kind() + " " + f.place() + " " + f.found() + " " + f.count() + " " + f.rows())
            .toList());
    assertEquals(6, report.rows());
    assertEquals(4, report.responses());
  }

  @Test
  void anUnknownLabelBecomesOtherWithItsWordsWhereTheMappingSaysSo() {
    mapping =
        """
        others: text
        columns:
          uses: {from: u}
          places: {from: p, as: comma_list}
        """;
    Response response = imported("u,p", "yes,\"Home,The library\"").getFirst();

    assertGiven(new Value.Codes(Set.of("home", "other")), response, "places");
    assertGiven(new Value.Words("The library"), response, "places.other");
  }

  @Test
  void aUnitsSecondRowSupersedesItsFirstAndIsFound() {
    mapping =
        """
        unit: id
        columns: {mood: {from: m}}
        """;
    List<Response> responses = imported("id,m", "7,Good", "8,Good", "7,Bad");

    assertEquals(Optional.of(responses.get(0).id()), responses.get(2).supersedes());
    assertEquals(responses.get(0).unit(), responses.get(2).unit());
    assertNotEquals("7", responses.get(0).unit());
    assertEquals(1, report.count(Kind.DOUBLE_SUBMISSION));
  }

  @Test
  void rowsThatEqualEarlierOnesAreDroppedOnlyWhenAsked() {
    mapping = "columns: {mood: {from: m}}\n";
    assertEquals(3, imported("m", "Good", "Good", "Bad").size());
    mapping = "duplicates: drop\ncolumns: {mood: {from: m}}\n";
    assertEquals(2, imported("m", "Good", "Good", "Bad").size());
    assertEquals(1, report.count(Kind.DUPLICATE_ROW));
  }

  @Test
  void theSameRowsAlwaysGetTheSameIds() {
    mapping = "columns: {mood: {from: m}}\n";
    List<Response> first = imported("m", "Good", "Good", "Bad");

    assertEquals(first, imported("m", "Good", "Good", "Bad"));
    assertEquals(3, first.stream().map(Response::id).distinct().count());
  }

  @Test
  void theMomentOfSendingIsReadInItsZone() {
    mapping =
        """
        submitted: {from: at, as: us, zone: America/New_York}
        columns: {mood: {from: m}}
        """;
    assertEquals(
        Optional.of(Instant.parse("2017-03-21T18:56:00Z")),
        imported("at,m", "3/21/17 14:56,Good").getFirst().submitted());
  }

  @Test
  void aStrictImportRefusesWithEveryObjection() {
    mapping = "columns: {mood: {from: m}, members: {from: n}}\n";
    String message =
        assertThrows(Refusal.class, () -> run(true, "m,n,more", "Godo,500,", "Good,1,")).toString();

    assertTrue(message.contains("mood: \"Godo\" in row 2"), message);
    assertTrue(message.contains("members: \"500\" in row 2"), message);
    assertTrue(message.contains("more: "), message);
  }

  @Test
  void aMissingColumnIsNamedWithTheNearest() {
    mapping = "columns: {mood: {from: moods}}\n";
    String message = assertThrows(Refusal.class, () -> run(false, "mood,n", "Good,1")).toString();

    assertTrue(message.contains("\"moods\" (nearest: \"mood\")"), message);
  }

  @Test
  void aWrongMappingTellsAllItsProblemsAtTheirPlaces() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            mapping: q
            wave: w
            submitted: {from: at, zone: Mars/Olympus}
            columns:
              moood: {from: m}
              mood: {from: m, values: {Fine: goood}}
              members: {from: n, as: comma_list}
            """,
            UTF_8);
    List<String> problems =
        MappingReader.read(file, "mapping.yaml", questionnaire).problems().stream()
            .map(String::valueOf)
            .toList();

    assertEquals(4, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("mapping.yaml:3:"), problems.toString());
    assertTrue(problems.get(1).contains("moood") && problems.get(1).contains("'mood'"));
    assertTrue(problems.get(2).contains("goood") && problems.get(2).contains("'good'"));
    assertTrue(problems.get(3).contains("as: comma_list"));
  }

  private void assertGiven(Value value, Response response, String item) {
    assertEquals(new Answer.Given(value), response.answer(item));
  }

  private List<Response> imported(String... lines) {
    return run(false, lines);
  }

  private List<Response> run(boolean strict, String... lines) {
    try {
      Path mappingFile =
          Files.writeString(folder.resolve("mapping.yaml"), "mapping: q\nwave: w\n" + mapping);
      Path file = Files.writeString(folder.resolve("r.csv"), String.join("\r\n", lines));
      Mapping read = MappingReader.read(mappingFile, "mapping.yaml", questionnaire).orRefuse();
      try (ImportRun run = new Importer(wave(), questionnaire, read).open(file)) {
        List<Response> responses = run.responses(strict).toList();
        report = run.report();
        return responses;
      }
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static Questionnaire read() {
    return QuestionnaireReader.read(QUESTIONNAIRE, "q.yaml", Path.of(""), List.of("en")).orRefuse();
  }

  private static Wave wave() {
    return new Wave(
        "w",
        "1",
        Optional.empty(),
        LocalDate.of(2017, 3, 1),
        LocalDate.of(2017, 4, 1),
        Wave.Mode.WEB,
        Wave.Access.OPEN,
        DesignKind.OPEN,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
