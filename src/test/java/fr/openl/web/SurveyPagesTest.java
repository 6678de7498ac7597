package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole questionnaire without script: routing, repair, review, sending. */
class SurveyPagesTest {
  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void theSameAnswersByFormAndByJsonAreTheSameResponse() {
    whenEverythingIsAnsweredByForm();
    var created =
        observatory.postJson(
            """
            {"answers": {"name_tool": "other", "name_tool.other": "Etherpad", "members": 1500,
             "has_space": true, "storage": 3.5, "used": ["framaspace", "google_drive"],
             "app_use.files": "daily", "app_use.talk": "never", "best": ["blue", "red"], "mood": 7,
             "employees": 2, "founded": "2001-02-03", "moved": "2024-11", "word": "merci",
             "wishes": "Un\\nDeux"}}
            """);

    assertEquals(201, created.statusCode(), created.body());
    List<Response> stored = observatory.stored();
    assertEquals(2, stored.size());
    assertEquals(stored.get(0).answers(), stored.get(1).answers());
    assertEquals(
        new Answer.Given(new Value.Ranking(List.of("blue", "red"))), stored.get(0).answer("best"));
    assertFalse(
        stored.get(0).answers().values().stream().anyMatch(Answer.NoAnswer.class::isInstance));
  }

  @Test
  void thanksComeWithAReceiptAndAdviceOnceTheResponseIsStored() {
    Respondent respondent = whenEverythingIsAnsweredByForm();

    assertEquals("Merci\u00a0!", respondent.heading());
    assertTrue(observatory.findByReceipt(respondent.receipt()).isPresent(), respondent.receipt());
    assertTrue(respondent.page().contains("Un atelier de déménagement existe."));
  }

  @Test
  void answersStandInTheWordsOfLaterQuestionsAndOfAdvice() {
    Respondent respondent =
        respondent().type("name_tool", "paper").type("members", "1500").press("next");
    while (!respondent.heading().equals("Pour les grands collectifs")) {
      respondent.type("used", "google_drive").press("next");
    }
    assertTrue(respondent.page().contains("Sur 1\u202f500 membres, avec Le papier ou sans."));

    respondent.press("next").press("next").press("send");
    assertTrue(respondent.page().contains("Il peut accueillir 150 personnes."));
  }

  @Test
  void anAnswerWithMarkupStandsInLaterWordsAsText() {
    Respondent respondent =
        respondent()
            .type("name_tool", "other")
            .type("name_tool.other", "<b>Etherpad</b>")
            .type("members", "1500")
            .press("next");
    while (!respondent.heading().equals("Pour les grands collectifs")) {
      respondent.press("next");
    }
    assertFalse(respondent.page().contains("<b>Etherpad"));
  }

  @Test
  void aQuestionOpenedOnThePageIsAddedBeforeGoingOn() {
    Respondent respondent =
        respondent().type("name_tool", "paper").type("members", "12").type("has_space", "yes");
    assertFalse(respondent.page().contains("Combien de Go"));

    respondent.press("next");
    assertEquals("Votre collectif", respondent.heading());
    assertTrue(respondent.page().contains("Combien de Go"));
    assertTrue(respondent.page().contains("href=\"#f:storage\""));
    assertTrue(respondent.page().contains("Vos réponses ouvrent une autre question"));

    respondent.press("next");
    assertEquals("Vos pratiques", respondent.heading());
  }

  @Test
  void aBlockThatIsNotAskedIsPassedOver() {
    Respondent few = firstBlock("12");
    assertTrue(few.page().contains("Étape 2 sur 4"));
    Respondent many = firstBlock("120");
    assertTrue(many.page().contains("Étape 2 sur 5"));
    many.press("next").press("next");
    assertEquals("Pour les grands collectifs", many.heading());
  }

  @Test
  void errorsAreToldBesideTheFieldsAndKeepWhatWasTyped() {
    Respondent respondent = respondent().type("members", "douze").press("next");

    assertEquals("Votre collectif", respondent.heading());
    assertTrue(respondent.page().contains("<title>Erreur – Votre collectif"));
    assertTrue(respondent.page().contains("2 réponses sont à revoir"));
    assertTrue(respondent.page().contains("href=\"#f:name_tool\""));
    assertTrue(respondent.page().contains("id=\"remark:members\""));
    assertTrue(respondent.page().contains("Écrivez un nombre en chiffres"));
    assertEquals(List.of("douze"), respondent.holds("members"));
  }

  @Test
  void aHopedForBlankIsPointedOutOnceThenAccepted() {
    Respondent respondent = firstBlock("12").press("next");
    assertEquals("Vos pratiques", respondent.heading());
    assertTrue(respondent.page().contains("Une question sans réponse"));
    assertFalse(respondent.page().contains("<title>Erreur"));

    respondent.press("next");
    assertEquals("Pour finir", respondent.heading());
    respondent.press("back").press("next");
    assertEquals("Pour finir", respondent.heading());
  }

  @Test
  void theLanguageCanBeChangedWithoutLosingAnything() {
    Respondent respondent = respondent().type("members", "12").switchTo("en");

    assertEquals("Your collective", respondent.heading());
    assertTrue(respondent.page().contains("<html lang=\"en\">"));
    assertTrue(respondent.page().contains("lang=\"fr\">Essai"));
    assertEquals(List.of("12"), respondent.holds("members"));
  }

  @Test
  void aWordInAnotherLanguageThanThePageIsMarked() {
    Respondent respondent = firstBlock("12").switchTo("en");
    assertTrue(respondent.page().contains("lang=\"fr\">Rouge</option>"));
  }

  @Test
  void theOpenDoorGivesTheLinkToKeepBeforeTheFirstQuestion() {
    String page = observatory.get(respondent().link()).body();
    assertTrue(page.indexOf("id=\"link\"") < page.indexOf("C’est noté, commencer"), page);
    assertFalse(page.contains("étapes, puis une page"), "it was read on the page before");

    String begun = observatory.get(firstBlock("12").link()).body();
    assertTrue(begun.contains("Où vous en êtes"), begun);
    assertTrue(begun.indexOf("Reprendre") < begun.indexOf("id=\"link\""), begun);
  }

  @Test
  void aGridIsReadAgainUnderItsQuestionSaidOnce() {
    Respondent respondent = firstBlock("12").type("used", "framaspace").press("next");
    while (!respondent.heading().equals("Relire et envoyer")) {
      respondent.press("next");
    }
    String grid = respondent.page().split("<dd class=\"rows\">", 2)[1].split("</dl>", 2)[0];
    assertEquals(2, grid.split("Sans réponse", -1).length - 1, grid);
    String question = respondent.page().split("<dd class=\"rows\">", 2)[0];
    String label = question.substring(question.lastIndexOf("<dt"), question.lastIndexOf("</dt>"));
    assertEquals(2, respondent.page().split(label, -1).length, label);
  }

  @Test
  void whatIsReadAgainCanBeChanged() {
    Respondent respondent = untilReview();
    assertEquals("Relire et envoyer", respondent.heading());
    assertEquals(0, observatory.stored().size());

    respondent.follow("you?").type("members", "15").press("next");
    assertEquals("Relire et envoyer", respondent.heading());
    respondent.press("send");
    assertEquals(
        new Answer.Given(new Value.Quantity(15)),
        observatory.stored().getFirst().answer("members"));
  }

  @Test
  void aChoiceCanBeTakenBack() {
    Respondent respondent = firstBlock("12").type("mood", "3").switchTo("fr").press("clear:mood");
    assertEquals("Vos pratiques", respondent.heading());
    assertEquals(List.of(), respondent.holds("mood"));
  }

  @Test
  void sendingTwiceStoresOnceAndGivesTheSameReceipt() {
    Respondent first = untilReview();
    Respondent second = Respondent.at(observatory, first.address());
    first.press("send");
    second.press("send");

    assertEquals(1, observatory.stored().size());
    assertEquals(first.receipt(), second.receipt());
    assertEquals("Merci\u00a0!", second.heading());
  }

  @Test
  void whatIsRequiredAndMissingLeadsBackToItsQuestion() {
    Respondent hasty = Respondent.at(observatory, respondent().link() + "/review");
    assertTrue(hasty.page().contains("Il reste des réponses à compléter"));

    hasty.press("send");
    assertTrue(hasty.page().contains("Erreur – Votre collectif"));
    assertTrue(hasty.page().contains("href=\"#f:members\""));
    assertEquals(0, observatory.stored().size());
  }

  private Respondent respondent() {
    return new Respondent(observatory, RunningObservatory.SURVEY);
  }

  private Respondent firstBlock(String members) {
    return respondent().type("name_tool", "paper").type("members", members).press("next");
  }

  private Respondent untilReview() {
    return firstBlock("12").press("next").press("next").press("next");
  }

  private Respondent whenEverythingIsAnsweredByForm() {
    return respondent()
        .type("name_tool", "other")
        .type("name_tool.other", "Etherpad")
        .type("members", "1 500")
        .type("has_space", "yes")
        .press("next")
        .type("storage", "3,5")
        .press("next")
        .type("used", "framaspace", "google_drive")
        .type("app_use.files", "daily")
        .type("app_use.talk", "never")
        .type("best", "blue", "red")
        .type("mood", "7")
        .press("next")
        .type("employees", "2")
        .press("next")
        .type("founded", "2001-02-03")
        .type("moved", "2024-11")
        .type("word", "merci")
        .type("wishes", "Un\r\nDeux")
        .press("next")
        .press("send");
  }
}
