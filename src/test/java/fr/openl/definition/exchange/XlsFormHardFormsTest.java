package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.Control;
import fr.openl.definition.Study;
import fr.openl.definition.exchange.sheet.SheetWriter;
import fr.openl.definition.exchange.xlsform.XlsFormReader;
import fr.openl.definition.exchange.xlsform.XlsFormWriter;
import fr.openl.definition.format.StudyReader;
import fr.openl.definition.format.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as odd as those of the format's own tests are taken over, or say what was not. */
class XlsFormHardFormsTest {
  private static final int FORMS = 30;

  @TempDir private Path folder;

  @RepeatedTest(10)
  void anyFormBecomesAStudyThatComesBackOrIsRefusedInOneSentence(RepetitionInfo repetition) {
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < FORMS; i++) {
      Random random = new Random(1000L * repetition.getCurrentRepetition() + i);
      try {
        Imported form = Imported.of(folder, new RandomForm(random).markdown());
        assertComesBack(form.study());
      } catch (Refusal refusal) {
        refused.add(refusal.getMessage());
      }
    }
    assertTrue(refused.size() < FORMS / 3, refused::toString);
    refused.forEach(
        message -> assertTrue(message.startsWith("found no question that can be asked"), message));
  }

  /** A yes or no that stands for itself is told to other tools as {@code = 'yes'}. */
  private void assertComesBack(ImportedStudy imported) {
    Study study =
        StudyReader.read(
                YamlReader.read(imported.studyFile(), "study.yaml").orRefuse(), "study.yaml")
            .orRefuse();
    Path file = folder.resolve("back.md");
    SheetWriter.write(
        XlsFormWriter.write(study, imported.questionnaire(), new ExchangeReport()), file);
    ExchangeReport report = new ExchangeReport();
    ImportedStudy back =
        StudyAssembly.assemble(XlsFormReader.read(file, "en", report), "imported", report);
    assertEquals(
        imported.questionnaire().items().stream().map(item -> item.id()).toList(),
        back.questionnaire().items().stream().map(item -> item.id()).toList());
    if (imported.questionnaireFile().lines().noneMatch(line -> line.contains("${"))) {
      assertEquals(imported.questionnaire(), back.questionnaire());
    }
  }

  @Test
  void rangesThatCountDownOrSayNothingAreAskedAsNumbers() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | | |
            | | type | name | label | parameters | constraint |
            | | range | down | D | start=10 end=0 step=-1 | |
            | | range | fine | F | start=0;end=1;step=0.1 | . <= -3 |
            | | range | word | W | end=many | |
            | | range | one | O | start=5 end=5 | |
            """);

    Control.Steps down = (Control.Steps) form.question("down").type().control();
    assertEquals(List.of(0, 10), List.of(down.from(), down.to()));
    assertEquals("decimal", form.type("fine"));
    assertEquals("decimal", form.type("word"));
    assertEquals("decimal", form.type("one"));
    form.reports("survey!E3", "counts down");
    form.reports("survey!E4", "steps of 0.1");
    form.reports("survey!E5", "from 1 to many");
  }

  @Test
  void languagesOfThreeLettersAreKnownAndSecondTextsReported() {
    Imported form =
        Imported.of(
            folder,
            """
            | settings | |
            | | default_language |
            | | eng |
            | survey | | | | | |
            | | type | name | label | label::eng | label::fre |
            | | text | q | kept not | kept | gardé |
            """);

    assertEquals(
        Map.of("en", "kept", "fr", "gardé"), form.question("q").label().orElseThrow().byLanguage());
    form.reports("survey!D6", "a second text in the language en");
  }

  @Test
  void aLanguageWithoutACodeHasOneCodeEverywhere() {
    Imported form =
        Imported.of(
            folder,
            """
            | settings | |
            | | default_language |
            | | Klingon |
            | survey | | | |
            | | type | name | label |
            | | select_one l | q | Q |
            | choices | | | |
            | | list_name | name | label |
            | | l | x | X |
            """);

    assertEquals(Map.of("qaa", "Q"), form.question("q").label().orElseThrow().byLanguage());
    form.reportsNothingBut("settings");
  }

  @Test
  void picturesInEveryLanguageParametersAndAnswersInChoicesAreNamed() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | | | |
            | | type | name | label | image::English (en) | image::French (fr) | parameters |
            | | select_one l | q | Q | a.png | b.png | randomize=true seed=42 |
            | choices | | | |
            | | list_name | name | label |
            | | l | x | As ${q} said |
            """);

    form.reports("survey!E3", "a.png");
    form.reports("survey!F3", "b.png");
    form.reports("survey!G3", "'randomize'");
    form.reports("survey!G3", "'seed'");
    form.reports("choices!C6", "an answer in the words of a choice");
    Control.Choice choice = (Control.Choice) form.question("q").type().control();
    assertEquals("As … said", choice.list().categories().getFirst().label().in("en", "en").words());
  }

  @Test
  void aSecondColumnOfTheSameMeaningIsNamed() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | |
            | | type | name | value | label |
            | | text | q | q2 | Q |
            """);

    assertEquals("text", form.type("q"));
    form.reports("survey!D3", "'name' q2");
  }

  @Test
  void thirtyGroupsWithinEachOtherKeepAllTheirConditions() {
    StringBuilder rows =
        new StringBuilder("| survey | | | |\n| | type | name | label | relevant |\n");
    for (int i = 0; i < 30; i++) {
      rows.append("| | integer | q%1$d | Q | |%n".formatted(i))
          .append("| | begin group | g%1$d | G | ${q%1$d} > %1$d or ${q0} = 7 |%n".formatted(i));
    }
    rows.append("| | text | last | Last | |\n").append("| | end group | | | |\n".repeat(30));
    Imported form = Imported.of(folder, rows.toString());

    String relevant = form.block("g29").relevant().orElseThrow().source();
    assertTrue(relevant.contains("${q0} > 0") && relevant.contains("${q29} > 29"), relevant);
    assertFalse(form.study().report().lines().stream().anyMatch(line -> line.contains("survey!")));
  }
}
