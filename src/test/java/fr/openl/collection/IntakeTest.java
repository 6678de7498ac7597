package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.expression.Value;
import fr.openl.frame.StudyFolder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  private static final StudyFolder STUDY = EveryControl.study();
  private final Intake intake = EveryControl.intake(STUDY);
  private final Map<String, Entry> sent =
      new LinkedHashMap<>(
          Map.of("name_tool", Entry.typed("framaspace"), "members", Entry.typed("12")));

  @Test
  void everyItemThatIsAskedGetsAnAnswerAndCalculatedValuesAreComputed() {
    Response response = whenAccepted().response();

    assertEquals(
        Set.of("employees", "storage", "name_tool.other", "used.other"),
        STUDY.current().items().stream()
            .map(item -> item.id())
            .filter(item -> !response.answers().containsKey(item))
            .collect(Collectors.toSet()));
    thenAnswer(response, "per_ten", new Answer.Given(new Value.Quantity(1.2)));
    thenAnswer(response, "employees", new Answer.NotAsked());
    thenAnswer(response, "mood", new Answer.NoAnswer());
  }

  @ParameterizedTest
  @CsvSource({
    "storage, '3,5', 3.5", "storage, ' 3.5 ', 3.5", "members, '1 500', 1500",
    "members, '1\u202f500', 1500", "members, '+7', 7", "members, '12.0', 12"
  })
  void numbersAreReadAsPeopleWriteThem(String item, String typed, double expected) {
    given("has_space", "yes");
    given("storage", "1");
    given(item, typed);
    thenAnswer(whenAccepted().response(), item, new Answer.Given(new Value.Quantity(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "founded, 2001-02-03, 2001-02-03",
    "founded, 3/2/2001, 2001-02-03",
    "moved, 2024-11, 2024-11-01",
    "moved, 11/2024, 2024-11-01",
    "moved, 2024-11-20, 2024-11-01"
  })
  void daysAndMonthsAreReadAsPeopleWriteThem(String item, String typed, LocalDate expected) {
    given(item, typed);
    thenAnswer(whenAccepted().response(), item, new Answer.Given(new Value.Day(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "name_tool, '', required",
    "members, twelve, not_a_number",
    "members, '1,500', not_whole",
    "members, 0, too_small",
    "members, 200001, too_large",
    "members, 1e3, not_a_number",
    "storage, 41, constraint",
    "founded, 2001-02-30, not_a_day",
    "founded, 2027-01-01, too_late",
    "founded, 2001-02, not_a_day",
    "moved, 2001-13, not_a_day",
    "word, 'far too long for this field', too_long",
    "word, 'a\u0007b', unreadable",
    "has_space, maybe, wrong_kind",
    "mood, 11, too_large",
    "mood, 1.5, not_whole",
    "app_use.files, sometimes, unknown_category",
    "used.other, Etherpad, other_not_chosen",
    "nothing, 1, unknown_item"
  })
  void badAnswersAreRefusedByTheirRule(String item, String typed, String rule) {
    given("has_space", "yes");
    given(item, typed);
    thenOnlyFailure(item, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "used, none|paper, stands_alone",
    "used, framaspace|google_drive|paper|dk, too_many",
    "best, red|red, ranked_twice",
    "best, |blue, rank_skipped",
    "best, red|green|blue, too_many",
    "name_tool, paper|none, one_only"
  })
  void severalChoicesObeyTheirRules(String item, String codes, String rule) {
    given(item, codes.split("\\|", -1));
    thenOnlyFailure(item, rule);
  }

  @Test
  void anUnknownCodeOrItemNamesTheNearest() {
    given("name_tool", "framaspce");
    given("membres", "3");
    List<EditFailure> failures = whenRefused();

    assertEquals(
        Optional.of("framaspace"),
        assertInstanceOf(EditRule.UnknownCategory.class, failures.get(0).rule()).nearest());
    assertEquals(
        Optional.of("members"),
        assertInstanceOf(EditRule.UnknownItem.class, failures.get(1).rule()).nearest());
  }

  @Test
  void aFailureSaysInBothLanguagesWhatToDo() {
    given("members", "0");
    EditFailure failure = whenRefused().getFirst();

    assertEquals("Le nombre doit être au moins 1.", failure.sentence().in("fr", "fr").words());
    assertEquals("The number must be at least 1.", failure.sentence().in("en", "fr").words());
    assertEquals("0", failure.found());
    assertEquals("at least 1", failure.rule().expected());
  }

  @Test
  void whatIsNotAskedIsDroppedAndSaidSo() {
    given("has_space", "no");
    given("storage", "not even a number");
    given("per_ten", "99");
    Intake.Accepted accepted = whenAccepted();

    assertEquals(List.of("storage", "per_ten"), List.copyOf(accepted.dropped()));
    thenAnswer(accepted.response(), "storage", new Answer.NotAsked());
    thenAnswer(accepted.response(), "per_ten", new Answer.Given(new Value.Quantity(1.2)));
  }

  @Test
  void notKnowingIsAnAnswerOfItsOwn() {
    given("used", "dk");
    thenAnswer(
        whenAccepted().response(), "used", new Answer.DontKnow(new Value.Codes(Set.of("dk"))));
  }

  @Test
  void hopedForBlanksAreRemindedNotRefused() {
    given("name_tool", "other");
    assertEquals(
        List.of("other_unsaid name_tool.other", "hoped used"),
        whenAccepted().reminders().stream().map(r -> r.rule().code() + " " + r.item()).toList());
  }

  @Test
  void knownValuesAreCheckedLikeTypedOnes() {
    sent.put("members", new Entry.Known(new Value.Quantity(12.5)));
    sent.put("word", new Entry.Known(new Value.Quantity(3)));
    sent.put("best", new Entry.Known(new Value.Ranking(List.of("blue", "red"))));
    assertEquals(
        List.of("not_whole members", "wrong_kind word"),
        whenRefused().stream().map(f -> f.rule().code() + " " + f.item()).toList());
  }

  /** Whatever comes in, the answer is a response or failures, never an exception. */
  @RepeatedTest(200)
  void nothingThatIsSentThrows(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> items = List.copyOf(STUDY.current().items().stream().map(i -> i.id()).toList());
    List<String> texts =
        List.of(
            "",
            " ",
            "1",
            "-1",
            "1e999",
            "\u0000",
            "\uD800",
            "framaspace",
            "none",
            "yes",
            "'\"<>",
            "9".repeat(500),
            "2026-02-29",
            "٣",
            "NaN",
            "Infinity",
            "99/99/9999",
            "0000-00-00",
            "red",
            "é".repeat(3000));
    Map<String, Entry> entries = new HashMap<>();
    for (String item : items) {
      int count = random.nextInt(4);
      String[] typed = new String[count];
      Arrays.setAll(typed, i -> texts.get(random.nextInt(texts.size())));
      entries.put(item, Entry.typed(typed));
    }
    Intake.Outcome outcome = intake.accept(submission(entries));
    assertTrue(
        outcome instanceof Intake.Accepted || !((Intake.Refused) outcome).failures().isEmpty());
  }

  private void given(String item, String... texts) {
    sent.put(item, Entry.typed(texts));
  }

  private Intake.Accepted whenAccepted() {
    return assertInstanceOf(Intake.Accepted.class, intake.accept(submission(sent)));
  }

  private List<EditFailure> whenRefused() {
    return assertInstanceOf(Intake.Refused.class, intake.accept(submission(sent))).failures();
  }

  private void thenOnlyFailure(String item, String rule) {
    assertEquals(
        List.of(item + " " + rule),
        whenRefused().stream().map(f -> f.item() + " " + f.rule().code()).toList());
  }

  private static void thenAnswer(Response response, String item, Answer expected) {
    assertEquals(expected, response.answer(item));
  }

  private static Submission submission(Map<String, Entry> entries) {
    return new Submission(
        UUID.randomUUID(),
        "unit",
        Response.Origin.WEB,
        Circumstances.on(LocalDate.of(2026, 11, 22)),
        entries,
        Optional.empty());
  }
}
