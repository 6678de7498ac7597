package fr.openl.definition.expression;

import static fr.openl.definition.expression.Answers.answers;
import static fr.openl.definition.expression.Answers.code;
import static fr.openl.definition.expression.Answers.codes;
import static fr.openl.definition.expression.Answers.day;
import static fr.openl.definition.expression.Answers.quantity;
import static fr.openl.definition.expression.Answers.ranking;
import static fr.openl.definition.expression.Answers.truth;
import static fr.openl.definition.expression.Answers.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions yield for one unit. */
class EvaluatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3                                  | 7",
        "(1 + 2) * 3                                | 9",
        "10 - 2 - 3                                 | 5",
        "12 div 2 div 3                             | 2",
        "7 mod 4 * 2                                | 6",
        "-2 * -3                                    | 6",
        "0 - -2                                     | 2",
        "round(2.5)                                 | 3",
        "round(-2.5)                                | -3",
        "round(0.49999999999999994)                 | 0",
        "min(3, 1, 2) + max(3, 1, 2)                | 4",
        "number(' +12.5 ')                          | 12.5",
        "number(true()) + number(1 > 2)             | 1",
        "string-length('é👍')                       | 2",
        "if(1 < 2, 10, 20)                          | 10",
        "coalesce(number('many'), 4)                | 4",
      })
  void quantities(String expression, double expected) {
    assertEquals(Optional.of(quantity(expected)), value(expression, answers()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 div 0",
        "1 mod 0",
        "1 div (1 div 0)",
        "number('1,5')",
        "number('inf')",
        "number('')",
        "if(1 div 0 = 1, 1, 2)",
        "min(1, 1 div 0)",
        "1 div 0 in (1, 2)",
        "1 in (2, 1 div 0)",
        "true() and 1 div 0 = 1",
        "false() or 1 div 0 = 1",
        "not(1 div 0 = 1)",
      })
  void unknowns(String expression) {
    assertEquals(Optional.empty(), value(expression, answers()));
  }

  @Test
  void aResultBeyondTheLargestNumberIsUnknownAndMakesTheRestUnknown() {
    Answers huge = answers().with("budget", quantity(1e308));
    assertEquals(Optional.empty(), value("${budget} * 10", huge));
    assertEquals(Optional.empty(), value("1 div (${budget} * 10)", huge));
    assertEquals(Optional.empty(), value("${budget} * 10 > 1", huge));
  }

  @Test
  void oneSideThatDecidesMakesTheOtherUnneeded() {
    assertTrue(holds("${employer} or 1 < 2", answers()));
    assertTrue(holds("not(${employer} and 1 > 2)", answers()));
    assertTrue(holds("1 in (1 div 0, 1)", answers()));
  }

  @Test
  void anUnansweredItemIsUnknownButAskedAndAnsweredNeverAre() {
    Answers blank = answers().blank("members");
    assertEquals(Optional.empty(), value("${members} > 3", blank));
    assertTrue(holds("asked(${members}) and not(answered(${members}))", blank));
    assertFalse(holds("asked(${members}) or answered(${members})", answers()));
  }

  @Test
  void categoriesAreComparedByTheirCode() {
    Answers given =
        answers()
            .with("sector", code("it's"))
            .with("files_tool", codes("paper", "framaspace"))
            .with("barriers", ranking("money", "time"));
    assertTrue(holds("${sector} = \"it's\"", given));
    assertTrue(holds("selected(${sector}, \"it's\")", given));
    assertTrue(holds("${sector} in ('culture', \"it's\")", given));
    assertTrue(holds("selected(${files_tool}, 'paper')", given));
    assertFalse(holds("selected(${files_tool}, 'google_drive')", given));
    assertTrue(holds("selected(${barriers}, 'time')", given));
    assertTrue(holds("count-selected(${files_tool}) + count-selected(${barriers}) = 4", given));
    assertTrue(holds("count-selected(${files_tool}) = 0", answers().with("files_tool", codes())));
  }

  @Test
  void yesAndNoHaveTwoSpellings() {
    Answers employer = answers().with("employer", truth(true));
    assertTrue(holds("${employer}", employer));
    assertTrue(holds("${employer} = true()", employer));
    assertTrue(holds("${employer} = 'yes' and ${employer} != 'no'", employer));
  }

  @Test
  void daysAndMomentsCompareWithTexts() {
    Answers given = answers().with("founded", day("1997-04-01")).submitted("2020-11-02T12:28:09");
    assertTrue(holds("${founded} < '2000-01-01' and ${founded} >= date('1997-04-01')", given));
    assertTrue(holds("${founded} < today()", given));
    assertTrue(holds("submitted() <= '2020-11-02T12:28:09Z'", given));
    assertFalse(holds("submitted() <= '2020-11-02'", given));
    assertTrue(holds("date(submitted()) = '2020-11-02'", given));
    assertEquals(Optional.empty(), value("submitted() > '2020-11-02'", answers()));
  }

  @Test
  void aPatternMustMatchTheWholeText() {
    Answers given = answers().with("wish", words("plus de temps"));
    assertTrue(holds("regex(${wish}, '[a-z ]+')", given));
    assertFalse(holds("regex(${wish}, '[a-z]+')", given));
  }

  @Test
  void previousLooksAtTheWaveBefore() {
    Answers given = answers().with("members", quantity(30)).before("members", quantity(20));
    assertTrue(holds("${members} > previous(${members})", given));
    assertEquals(Optional.empty(), value("previous(${sector})", given));
  }

  @Test
  void theDotIsTheAnswerUnderCheck() {
    TypeChecker checker = new TypeChecker(Answers.SYMBOLS, Optional.of(new ValueType.Quantity()));
    Checked.Valid valid =
        assertInstanceOf(Checked.Valid.class, checker.checkCondition(". <= 40 and .5 < ."));
    assertTrue(Evaluator.holds(valid.formula().expression(), answers().underCheck(quantity(40))));
    assertFalse(Evaluator.holds(valid.formula().expression(), answers().underCheck(quantity(41))));
  }

  @Test
  void chainsAreComputedFromTheLeftTermAfterTerm() {
    Answers huge = answers().with("budget", quantity(1e308));
    assertEquals(Optional.of(quantity(1e308)), value("${budget} + 1 - 1 + 0", huge));
    assertEquals(
        Optional.of(quantity(1e308)), value("${budget} + (1 - ${budget} + ${budget})", huge));
    assertEquals(Optional.empty(), value("${budget} + ${budget} + -${budget}", huge));
    assertEquals(Optional.empty(), value("1 + ${members} + 2", answers()));
    assertTrue(holds("1 > 2 or ${employer} or 1 < 2 or ${employer}", answers()));
    assertEquals(Optional.empty(), value("1 > 2 or ${employer} or 1 > 3", answers()));
    assertEquals(Optional.of(truth(false)), value("1 < 2 and ${employer} and 1 > 2", answers()));
    assertEquals(Optional.empty(), value("1 < 2 and ${employer} and 1 < 3", answers()));
  }

  @Test
  void categoriesAskedForInAChainBelongEachToItsOwnChoice() {
    String paper = "selected(${files_tool}, 'paper')";
    String drive = "selected(${files_tool}, 'google_drive')";
    String money = "selected(${barriers}, 'money')";
    Answers given = answers().with("files_tool", codes("paper"));
    assertTrue(holds(drive + " or " + paper, given));
    assertFalse(holds(drive + " or " + drive, given));
    assertEquals(Optional.empty(), value(paper + " or " + drive, answers()));
    assertTrue(holds(money + " or " + paper, given));
    assertEquals(Optional.empty(), value(money + " or " + drive, given));
  }

  @Test
  void oneEvaluatorComputesForManyUnits() {
    Evaluator evaluator = new Evaluator(checked("${members} + 1 > 3 or ${members} = 0"));
    assertTrue(evaluator.holds(answers().with("members", quantity(3))));
    assertTrue(evaluator.fails(answers().with("members", quantity(2))));
    assertTrue(evaluator.holds(answers().with("members", quantity(0))));
    assertFalse(evaluator.holds(answers()) || evaluator.fails(answers()));
  }

  @Test
  void aValueOfAnotherTypeThanCheckedIsAnErrorOfTheProgram() {
    Answers wrong = answers().with("members", words("many"));
    assertThrows(IllegalArgumentException.class, () -> value("${members} + 1", wrong));
  }

  private static Optional<Value> value(String expression, Answers answers) {
    return Evaluator.evaluate(checked(expression), answers);
  }

  private static Expression checked(String expression) {
    Checked.Valid valid =
        assertInstanceOf(Checked.Valid.class, new TypeChecker(Answers.SYMBOLS).check(expression));
    return valid.formula().expression();
  }

  private static boolean holds(String condition, Answers answers) {
    return value(condition, answers).filter(truth(true)::equals).isPresent();
  }
}
