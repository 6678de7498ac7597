package fr.openl.definition.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expressions may ask what a catalogue says of the chosen categories. */
class CatalogueExpressionsTest {
  private static final Symbols SYMBOLS =
      Answers.symbols(
          Map.of(
              "tools", new ValueType.Categories(List.of("nextcloud", "seafile", "drive", "other")),
              "tool", new ValueType.Category(List.of("nextcloud", "seafile", "drive", "other")),
              "sector", new ValueType.Category(List.of("sport"))),
          Map.of("tools", catalogue(), "tool", catalogue()));

  @Test
  void libreIsWhatHandWrittenListsOfToolsSaid() {
    assertEquals("yes", chosen("libre(${tools})", "nextcloud", "seafile"));
    assertEquals("no", chosen("libre(${tools})", "nextcloud", "drive"));
    assertEquals("no", chosen("libre(${tools})", "nextcloud", "other"), "nobody knows of other");
    assertEquals("no", chosen("libre(${tools})"), "no tool is no libre tool");
  }

  @Test
  void anUnansweredItemIsUnknown() {
    assertEquals("unknown", evaluate("libre(${tools})", Answers.answers().blank("tools")));
    assertEquals("unknown", evaluate("some(${tool}, 'libre', 'no')", Answers.answers()));
  }

  @Test
  void someAsksForOneOfThem() {
    assertEquals("yes", chosen("some(${tools}, 'libre', 'no')", "nextcloud", "drive"));
    assertEquals("no", chosen("some(${tools}, 'libre', 'no')", "nextcloud", "other"));
  }

  @Test
  void oneCategoryIsAsGoodAsASet() {
    Answers answers = Answers.answers().with("tool", new Value.Code("seafile"));
    assertEquals("yes", evaluate("libre(${tool})", answers));
    assertEquals("no", evaluate("every(${tool}, 'publisher', 'Google')", answers));
  }

  @Test
  void whatTheCatalogueDoesNotHaveIsReported() {
    assertEquals("did you mean libre", problem("every(${tools}, 'libra', 'yes')"));
    assertEquals("did you mean yes", problem("every(${tools}, 'libre', 'yess')"));
    assertEquals(
        "an item whose list is taken from a CSV file, as in libre(${files_tool})",
        problem("libre(${sector})"));
    assertEquals("a value of that column in quotes", problem("some(${tools}, 'libre', ${tool})"));
  }

  private static Map<String, Map<String, String>> catalogue() {
    return Map.of(
        "libre", Map.of("nextcloud", "yes", "seafile", "yes", "drive", "no"),
        "publisher", Map.of("drive", "Google"));
  }

  private static String chosen(String expression, String... codes) {
    return evaluate(
        expression,
        Answers.answers().with("tools", new Value.Codes(new LinkedHashSet<>(List.of(codes)))));
  }

  private static String evaluate(String expression, Answers answers) {
    Checked.Valid valid =
        assertInstanceOf(Checked.Valid.class, new TypeChecker(SYMBOLS).checkCondition(expression));
    return Evaluator.evaluate(valid.formula().expression(), answers)
        .map(value -> ((Value.Truth) value).holds() ? "yes" : "no")
        .orElse("unknown");
  }

  /** The nearest word of the only problem, or else what was expected. */
  private static String problem(String expression) {
    List<ExpressionProblem> problems =
        assertInstanceOf(Checked.Invalid.class, new TypeChecker(SYMBOLS).check(expression))
            .problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems
        .getFirst()
        .nearest()
        .map(nearest -> "did you mean " + nearest)
        .orElse(problems.getFirst().expected());
  }
}
