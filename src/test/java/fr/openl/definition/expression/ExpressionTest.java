package fr.openl.definition.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.openl.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read off an expression without answers: its items, its tree, its SQL. */
class ExpressionTest {

  @Test
  void itNamesItsItemsInReadingOrder() {
    Expression e =
        parsed(
            "if(asked(${b}), ${a} + ${b}, -${c}) in (1, round(${d.row})) or not(answered(${e}))"
                + " or selected(${f}, 'x') or previous(${g}) = .");
    assertEquals(List.of("b", "a", "c", "d.row", "e", "f"), List.copyOf(e.items()));
    assertEquals(List.of("g"), List.copyOf(e.previousItems()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 or 2 and 3 = 4 + 5 * -6        | 1 or (2 and (3 = (4 + (5 * (-6)))))",
        "1 * 2 + 3 > 4 and 5 or 6         | ((((1 * 2) + 3) > 4) and 5) or 6",
        "1 - 2 - 3                        | (1 - 2) - 3",
        "1 div 2 mod 3                    | (1 div 2) mod 3",
        "- - 1 - -1                       | (-(-1)) - (-1)",
        "1 + 2 in (3) = 4                 | ((1 + 2) in (3)) = 4",
        "not(1)and${a}!=.5                | (not(1)) and (${a} != 0.5)",
        "${ a }<=.                        | ${a} <= .",
        "\u00a01\u00a0+\u202f2 | 1 + 2",
      })
  void operatorsBindAsWritten(String terse, String parenthesised) {
    assertEquals(parsed(parenthesised), parsed(terse));
  }

  @Test
  void textConstantsAreResolvedInTheTree() {
    assertEquals(
        new Expression.Compare(
            Expression.Comparison.EQUAL,
            new Expression.Item("sector"),
            new Expression.Literal(new Value.Code("sport"))),
        checked("${sector} = 'sport'"));
    assertEquals(checked("${sector} = 'sport'"), checked("selected(${sector}, 'sport')"));
    assertEquals(new Expression.Literal(Answers.day("2025-11-03")), checked("date('2025-11-03')"));
    assertEquals(checked("${employer} = true()"), checked("${employer} = 'yes'"));
  }

  @Test
  void theSourceIsKeptAsWritten() {
    Checked.Valid valid =
        assertInstanceOf(
            Checked.Valid.class, new TypeChecker(Answers.SYMBOLS).check(" ${members}  >1"));
    assertEquals(" ${members}  >1", valid.formula().source());
    assertEquals(new ValueType.Truth(), valid.type());
  }

  @Test
  void theSqlOfAnOrdinaryExpressionIsReadable() {
    assertEquals(
        "((\"members\" > 2.0E0) AND (\"wish\" <> 'l''accueil'))",
        sql("${members} > 2 and ${wish} != \"l'accueil\""));
  }

  @Test
  void aHandMadeNegativeConstantIsNoComment() {
    Expression twice = new Expression.Negative(new Expression.Literal(new Value.Quantity(-1)));
    String sql = SqlTranslation.translate(twice, RandomWave.columns());
    assertEquals(-1, sql.indexOf("--"));
  }

  @Test
  void sqlThatWouldOutgrowEveryEngineIsRefused() {
    assertThrows(Refusal.class, () -> sql("min(1, ".repeat(30) + "${members}" + ")".repeat(30)));
    assertThrows(
        Refusal.class, () -> sql("1 div (1 + ".repeat(30) + "${members}" + ")".repeat(30)));
    assertEquals(true, sql("${members}" + " + ${members}".repeat(90)).length() < 10_000);
  }

  @Test
  void theNearestWordIsOneThatComesClose() {
    List<String> known = List.of("members", "sector", "storage_gb");
    assertEquals(Optional.of("members"), Nearest.among(known, "memebrs"));
    assertEquals(Optional.of("storage_gb"), Nearest.among(known, "storage"));
    assertEquals(Optional.empty(), Nearest.among(known, "xyz"));
    assertEquals(1, Nearest.distance("abcd", "acbd"));
    assertEquals(3, Nearest.distance("", "abc"));
  }

  private static String sql(String text) {
    return SqlTranslation.translate(checked(text), RandomWave.columns());
  }

  private static Expression checked(String text) {
    return assertInstanceOf(Checked.Valid.class, new TypeChecker(Answers.SYMBOLS).check(text))
        .formula()
        .expression();
  }

  private static Expression parsed(String text) {
    return assertInstanceOf(Parsed.Valid.class, ExpressionParser.parse(text))
        .formula()
        .expression();
  }
}
