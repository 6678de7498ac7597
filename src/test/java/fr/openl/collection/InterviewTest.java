package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final Routing ROUTING = new Routing(ClubQuestionnaire.questionnaire());
  private static final Circumstances TODAY = Circumstances.on(LocalDate.parse("2025-11-20"));

  private final Map<String, Value> given = new HashMap<>();

  @Test
  void aBlockIsAskedWhenItsConditionIsTrue() {
    given("members", number(12));

    assertTrue(interview().asksQuestion("satisfaction"));
  }

  @Test
  void anUnknownConditionAsksNothing() {
    assertFalse(interview().asksQuestion("satisfaction"));
    assertEquals(new Answer.NotAsked(), interview().answer("satisfaction"));
  }

  @Test
  void whatIsNotAskedIsIgnoredEvenWhenAValueWasSent() {
    given("members", number(1));
    given("satisfaction", number(2));

    assertEquals(Optional.empty(), interview().value("satisfaction"));
    assertFalse(interview().asksQuestion("why"), "its condition sees no satisfaction");
  }

  @Test
  void aNoteIsShownLikeAQuestionIsAsked() {
    assertTrue(interview().asksQuestion("welcome"));
  }

  @Test
  void whatTheQuestionnaireDoesNotHoldIsNotAsked() {
    given("colour", new Value.Words("blue"));

    assertFalse(interview().asksQuestion("colour"));
    assertEquals(Optional.empty(), interview().value("colour"));
  }

  @Test
  void theTextBehindOtherIsAskedWhenOtherIsChosen() {
    given("members", number(12));
    given("tools", codes("drive"));
    given("tools.other", new Value.Words("a shared disk"));
    assertEquals(new Answer.NotAsked(), interview().answer("tools.other"));

    given("tools", codes("drive", "other"));
    assertEquals(
        new Answer.Given(new Value.Words("a shared disk")), interview().answer("tools.other"));
  }

  @Test
  void aCalculatedValueFollowsTheAnswers() {
    given("members", number(12));
    given("tools", codes("drive", "paper"));
    assertEquals(Optional.of(number(6)), interview().value("members_per_tool"));

    given("tools", codes());
    assertEquals(new Answer.NoAnswer(), interview().answer("members_per_tool"));
  }

  @Test
  void aCalculatedValueCannotBeSent() {
    given("members", number(12));
    given("members_per_tool", number(1000));

    assertEquals(Optional.empty(), interview().value("members_per_tool"));
  }

  @Test
  void anExplicitDontKnowIsNoSubstantiveAnswer() {
    given("sector", new Value.Code("dk"));

    assertEquals(new Answer.DontKnow(new Value.Code("dk")), interview().answer("sector"));
    assertFalse(interview().answered("sector"));
    assertTrue(interview().asked("sector"));
  }

  @Test
  void everyItemThatIsAskedHasAnAnswerInTheOrderOfTheForm() {
    assertEquals(
        ROUTING.questionnaire().items().stream()
            .map(item -> item.id())
            .filter(item -> interview().asked(item))
            .toList(),
        List.copyOf(interview().answers().keySet()));
  }

  @Test
  void aConstraintSeesTheAnswerUnderCheck() {
    assertEquals(Optional.of(number(3)), interview().checking(number(3)).self());
  }

  private void given(String item, Value value) {
    given.put(item, value);
  }

  private Interview interview() {
    return ROUTING.interview(given, TODAY);
  }

  private static Value number(double amount) {
    return new Value.Quantity(amount);
  }

  private static Value codes(String... codes) {
    return new Value.Codes(new LinkedHashSet<>(List.of(codes)));
  }
}
