package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who translates a report gets its sentences, and is told what is still missing. */
class SurveyTranslateCommandTest {
  private static final String STUDY = "github-negative-incidents";
  private static final String FILE = "surveys/" + STUDY + "/lang/br.report.properties";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void givenAStudyThatAlsoSpeaksBreton() throws IOException {
    prompt = new Prompt(home, STUDY);
    Path study = prompt.path("surveys/" + STUDY + "/study.yaml");
    Files.writeString(study, Files.readString(study).replace("[en, fr, es]", "[en, fr, es, br]"));
  }

  @Test
  void theSentencesAreWrittenBesideTheEnglishOnes() throws IOException {
    Outcome outcome = translate("br");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("361 sentences, 359 still to translate"), outcome.out());
    String sheet = Files.readString(prompt.path(FILE));
    assertTrue(sheet.contains("\n# Skip to content\nskip =\n"), sheet);
  }

  @Test
  void whatIsTranslatedStaysAndTheFormsFollowThePlural() throws IOException {
    prompt.write(FILE, "plural = one: n = 1; two: n = 2\nskip = Lammat d’an endalc’had\n");
    Outcome outcome = translate("br");
    assertTrue(outcome.out().contains("370 sentences, 367 still to translate"), outcome.out());
    String sheet = Files.readString(prompt.path(FILE));
    assertTrue(sheet.contains("skip = Lammat d’an endalc’had\n"));
    assertTrue(sheet.contains("\n# The other {0} lines are in the table.\nalt.rest.two =\n"));
  }

  @Test
  void aSheetThatIsNotFilledInIsAnErrorOfTheStudy() {
    translate("br");
    Outcome outcome = prompt.types("survey", "check", STUDY);
    assertEquals(2, outcome.code());
    assertTrue(outcome.out().contains(FILE + ":1:1: error: 359 of 361 sentences without words"));
  }

  @Test
  void aLanguageWithoutSentencesIsAWarning() {
    Outcome outcome = prompt.types("survey", "check", STUDY, "--all");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("warning: the language br, in which no report can be told"));
  }

  @Test
  void publishingTellsInWhichLanguageThereIsNoReport() {
    Outcome outcome = prompt.types("publish", STUDY);
    assertTrue(
        outcome
            .out()
            .contains(STUDY + ": no report in br, whose sentences " + FILE + " would hold"),
        outcome.out());
    assertTrue(outcome.err().contains("There is nothing to publish"), outcome.err());
  }

  @Test
  void publishingIsRefusedWhileSentencesAreMissing() {
    translate("br");
    Outcome outcome = prompt.types("publish", STUDY);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(FILE + ":1:1: error: 359 of 361 sentences without words"));
  }

  @Test
  void whatCannotBeTranslatedIsRefused() {
    thenRefused("oc", "oc is no language of " + STUDY + ", which has en, fr, es, br; add it");
    thenRefused("fr", "The sentences in fr come with the program");
    String nowhere = prompt.write("file", "").resolve("br.properties").toString();
    Outcome unwritten =
        prompt.types("survey", "translate", STUDY, "--language", "br", "--out", nowhere);
    assertEquals(2, unwritten.code());
    assertTrue(unwritten.err().startsWith(nowhere + " cannot be written"), unwritten.err());
    prompt.write(FILE, "plural = often\n");
    thenRefused("br", "plural with 'often', which is no rule of Unicode's CLDR");
  }

  private void thenRefused(String language, String sentence) {
    Outcome outcome = translate(language);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(sentence), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
  }

  private Outcome translate(String language) {
    return prompt.types("survey", "translate", STUDY, "--language", language);
  }
}
