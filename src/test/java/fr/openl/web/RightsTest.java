package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a respondent can do after sending: read, correct, withdraw, erase. */
class RightsTest {
  @TempDir Path folder;
  private RunningObservatory observatory;
  private Respondent respondent;

  @BeforeEach
  void send() {
    observatory = new RunningObservatory(folder);
    respondent =
        new Respondent(observatory, RunningObservatory.SURVEY)
            .type("name_tool", "paper")
            .type("members", "12")
            .press("next")
            .press("next")
            .press("next")
            .press("next")
            .press("send");
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void theLinkTellsTheReceiptAgain() {
    String code = respondent.receipt();
    assertFalse(code.isEmpty());
    assertEquals(code, home().receipt());
    assertTrue(home().page().contains("Ce que deviennent vos réponses"));
  }

  @Test
  void allAnswersCanBeRead() {
    Respondent answers = home().follow("/answers");
    assertTrue(answers.page().contains("Le papier"));
    assertTrue(answers.page().contains("<dd>12 personnes</dd>"));
  }

  @Test
  void aCorrectionSupersedesAndHasAReceiptOfItsOwn() {
    Response before = observatory.stored().getFirst();
    Respondent again = home().follow("/review").follow("you?").type("members", "15").press("next");
    assertTrue(home().page().contains("Ces changements ne sont pas encore envoyés"));

    again.press("send");
    Response after = observatory.stored().getFirst();
    assertEquals(1, observatory.stored().size());
    assertEquals(Optional.of(before.id()), after.supersedes());
    assertEquals(before.unit(), after.unit());
    assertEquals(new Answer.Given(new Value.Quantity(15)), after.answer("members"));
    assertFalse(again.receipt().equals(respondent.receipt()));
  }

  @Test
  void sendingAgainWithoutAChangeIsTheSameResponse() {
    Response before = observatory.stored().getFirst();
    home().follow("/review").press("send");
    assertEquals(List.of(before), observatory.stored());
  }

  @Test
  void whatIsWithdrawnCountsNoMoreAndCanBeSentAgain() {
    home().follow("/withdraw").press("withdraw");
    assertEquals(0, observatory.stored().size());
    assertTrue(home().page().contains("elles ne comptent plus"));

    Respondent.at(observatory, respondent.link() + "/review").press("send");
    assertEquals(1, observatory.stored().size());
    assertTrue(observatory.findByReceipt(home().receipt()).isPresent());
  }

  @Test
  void whatIsErasedCannotBeFoundByAnything() {
    String code = respondent.receipt();
    home().follow("/withdraw").press("withdraw");
    Respondent.at(observatory, respondent.link() + "/review").press("send");
    String later = home().receipt();

    Respondent done = home().follow("/erase").press("erase");
    assertEquals("Vos réponses sont effacées", done.heading());
    assertEquals(Optional.empty(), observatory.findByReceipt(code));
    assertEquals(Optional.empty(), observatory.findByReceipt(later));
    assertTrue(home().page().contains("id=\"next\""));
    assertEquals(List.of(""), home().goOn().holds("members"));
  }

  @Test
  void nothingIsDoneBeforeItIsConfirmed() {
    home().follow("/erase").follow("lang=fr");
    home().follow("/withdraw");
    assertEquals(1, observatory.stored().size());
  }

  @Test
  void aReceiptFindsTheAnswersWithoutTheLink() {
    Respondent found = receipt(respondent.receipt().toLowerCase(Locale.ROOT));
    assertTrue(found.page().contains("Le papier"));
    assertFalse(found.page().contains(respondent.link()));

    found.press("correct").follow("you?").type("members", "20").press("next").press("send");
    assertEquals(1, observatory.stored().size());
    assertEquals(
        new Answer.Given(new Value.Quantity(20)),
        observatory.stored().getFirst().answer("members"));
  }

  @Test
  void aReceiptWithdrawsAndErasesOnceConfirmed() {
    String code = respondent.receipt();
    receipt(code).press("withdraw").press("withdraw:yes");
    assertEquals(0, observatory.stored().size());
    assertTrue(receipt(code).page().contains("elles ne comptent plus"));

    receipt(code).press("erase").press("erase:yes");
    assertEquals(422, receipt(code).status());
    assertEquals(Optional.empty(), observatory.findByReceipt(code));
  }

  @Test
  void aWrongCodeIsToldBesideItsField() {
    Respondent wrong = receipt("ABC");
    assertEquals(422, wrong.status());
    assertTrue(wrong.page().contains("<title>Erreur – "));
    assertTrue(wrong.page().contains("aria-describedby=\"how remark\""));
    assertEquals(List.of("ABC"), wrong.holds("code"));
  }

  private Respondent home() {
    return Respondent.at(observatory, respondent.link());
  }

  private Respondent receipt(String code) {
    return Respondent.at(observatory, RunningObservatory.SURVEY + "/receipt")
        .type("code", code)
        .press("find");
  }
}
