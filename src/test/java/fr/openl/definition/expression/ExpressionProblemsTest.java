package fr.openl.definition.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake has its sentence and its place; the place is given as the text it covers. */
class ExpressionProblemsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | `` | found the end, expected an item such as ${members}, a number, a text in quotes"
            + " or a function.",
        "1 + | `` | found the end, expected an item such as ${members}, a number, a text in quotes"
            + " or a function.",
        "1 and and 2 | and | found and, expected an item such as ${members}, a number, a text in"
            + " quotes or a function.",
        "1 2 | 2 | found the number 2, expected an operator or the end of the expression.",
        "(1 | `` | found the end, expected a closing ).",
        "min(1 2) | 2 | found the number 2, expected a comma or a closing ).",
        "round 1 | 1 | found the number 1, expected ( after round.",
        "not ${employer} | ${employer} | found ${employer}, expected ( after not.",
        "1 in 2 | 2 | found the number 2, expected ( and the values, as in ${sector} in ('culture',"
            + " 'sport').",
        "1 in () | () | found no value, expected at least one value.",
        "${wish} = 'oui | 'oui | found a text that does not end, expected a closing '.",
        "${members > 2 | ${members > 2 | found ${ that does not end, expected a closing }.",
        "${ } > 2 | ${ } | found ${} without an id, expected an id, as in ${members}.",
        "${wish} = ‘oui’ | ‘ | found the character ‘, expected an item, a number, a text in"
            + " straight quotes, a function or an operator.",
        "1 == 2 | == | found ==, expected one of = != < <= > >= + - * div mod and or in; did you"
            + " mean =?",
        "1 / 2 | / | found /, expected one of = != < <= > >= + - * div mod and or in; did you mean"
            + " div?",
        "!${employer} | ! | found !, expected one of = != < <= > >= + - * div mod and or in; did"
            + " you mean not(…)?",
        "members > 2 | members | found the word members, expected an item, written ${members}, a"
            + " text, written 'members', or a function followed by (.",
        "coalese(1, 2) | coalese | found the function coalese, expected one of not, selected,"
            + " asked, answered, previous, true, false, if, coalesce, count-selected,"
            + " string-length, regex, today, submitted, date, number, round, min, max, every, some,"
            + " libre; did you mean"
            + " coalesce?",
      })
  void wordsThatAreNoExpression(String expression, String place, String sentence) {
    assertProblems(expression, place, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 = round(1, 2) | round(1, 2) | found round with 2 arguments, expected 1 argument.",
        "today(1) | today(1) | found today with 1 argument, expected no argument.",
        "max(1) | max(1) | found max with 1 argument, expected at least 2 arguments.",
        "selected(${files_tool}) | selected(${files_tool}) | found selected with 1 argument,"
            + " expected 2 arguments.",
        "selected(${files_tool}, ${wish}) | ${wish} | found something else as second argument of"
            + " selected, expected a category in quotes, as in selected(${tools}, 'libreoffice').",
        "asked(1) | 1 | found something else than an item in asked, expected an item, as in"
            + " asked(${members}).",
        "answered(${members} + 1) | ${members} + 1 | found something else than an item in answered,"
            + " expected an item, as in answered(${members}).",
        "previous('members') | 'members' | found something else than an item in previous, expected"
            + " an item, as in previous(${members}).",
      })
  void functionsWithOtherArguments(String expression, String place, String sentence) {
    assertProblems(expression, place, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${mebmers} > 2 | ${mebmers} | found the unknown item mebmers, expected the id of an item"
            + " of this questionnaire; did you mean members?",
        "asked(${app_use.ofice}) | asked(${app_use.ofice}) | found the unknown item app_use.ofice,"
            + " expected the id of an item of this questionnaire; did you mean app_use.office?",
        "previous(${zzz}) = 1 | previous(${zzz}) | found the unknown item zzz, expected the id of"
            + " an item of this questionnaire.",
        ". > 2 | . | found '.', expected an item, for '.' is the answer under check and exists only"
            + " in a constraint.",
        "${sector} = 'cultur' | 'cultur' | found the category 'cultur', expected one of culture,"
            + " sport, environment, it's; did you mean culture?",
        "'sports' in (${sector}) | 'sports' | found the category 'sports', expected one of culture,"
            + " sport, environment, it's; did you mean sport?",
        "selected(${files_tool}, 'papier') | selected(${files_tool}, 'papier') | found the category"
            + " 'papier', expected one of framaspace, google_drive, paper; did you mean paper?",
        "coalesce(${sector}, 'none') = 'sport' | 'none' | found the category 'none', expected one"
            + " of culture, sport, environment, it's.",
        "${sector} = ${app_use.office} | ${sector} = ${app_use.office} | found categories of two"
            + " lists that share none, expected one of culture, sport, environment, it's.",
      })
  void itemsAndCategoriesThatDoNotExist(String expression, String place, String sentence) {
    assertProblems(expression, place, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${members} and ${employer} | ${members} | found a number, expected yes or no.",
        "not(${wish}) | ${wish} | found text, expected yes or no.",
        "${sector} + 1 | ${sector} | found one category, expected a number.",
        "-'3' | '3' | found text, expected a number.",
        "${members} = '3' | '3' | found text, expected a number.",
        "${sector} = 3 | 3 | found a number, expected one of culture, sport, environment, it's.",
        "${employer} = 'oui' | 'oui' | found the text 'oui', expected true(), false(), 'yes' or"
            + " 'no'.",
        "${files_tool} = 'paper' | ${files_tool} = 'paper' | found a set of categories in a"
            + " comparison, expected selected(…, 'code') or count-selected(…).",
        "${barriers} in ('time') | ${barriers} in ('time') | found a ranking in a comparison,"
            + " expected selected(…, 'code') or count-selected(…).",
        "${sector} < 'sport' | ${sector} < 'sport' | found one category beside <, expected numbers,"
            + " days or moments.",
        "1 < 2 < 3 | 1 < 2 < 3 | found yes or no beside <, expected numbers, days or moments.",
        "'a' < 'b' | 'a' < 'b' | found text beside <, expected numbers, days or moments.",
        "if(${members}, 1, 2) = 1 | ${members} | found a number, expected yes or no.",
        "if(${employer}, 1, ${wish}) = 1 | ${wish} | found text, expected a number.",
        "coalesce(${members}, ${sector}) = 1 | ${sector} | found one category, expected a number.",
        "min(${wish}, 'a') = 'a' | min(${wish}, 'a') | found text in min, expected numbers, days or"
            + " moments.",
        "count-selected(${sector}) = 1 | ${sector} | found one category, expected a set of"
            + " categories or a ranking.",
        "selected(${members}, '3') | ${members} | found a number, expected an item with"
            + " categories.",
        "string-length(${sector}) = 1 | ${sector} | found one category, expected text.",
        "round(${wish}) = 1 | ${wish} | found text, expected a number.",
        "number(${founded}) = 1 | ${founded} | found a day, expected text, one category, or yes or"
            + " no.",
        "submitted() > today() | today() | found a day, expected a moment in UTC such as"
            + " '2025-11-03T18:30:00', to the second.",
      })
  void partsOfAnotherType(String expression, String place, String sentence) {
    assertProblems(expression, place, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${founded} < '03/11/2025' | '03/11/2025' | found the text '03/11/2025', expected a day"
            + " such as '2025-11-03'.",
        "date('2025-02-30') < today() | '2025-02-30' | found the text '2025-02-30', expected a day"
            + " such as '2025-11-03'.",
        "date(${members}) < today() | ${members} | found a number, expected a day, a moment or a"
            + " text such as '2025-11-03'.",
        "submitted() < 'noon' | 'noon' | found the text 'noon', expected a moment in UTC such as"
            + " '2025-11-03T18:30:00', to the second.",
        "submitted() < '2025-11-03T18:30:00+02:00' | '2025-11-03T18:30:00+02:00' | found the text"
            + " '2025-11-03T18:30:00+02:00', expected a moment in UTC such as"
            + " '2025-11-03T18:30:00', to the second.",
        "regex(${wish}, '[a-z') | '[a-z' | found the pattern '[a-z' (missing closing ]), expected a"
            + " regular expression of RE2.",
        "regex(${wish}, '(a)\\1') | '(a)\\1' | found the pattern '(a)\\1' (invalid escape"
            + " sequence), expected a regular expression of RE2.",
        "regex('a', ${wish}) | ${wish} | found something else than a pattern, expected a pattern in"
            + " quotes.",
      })
  void textsThatAreNoDayNoMomentNoPattern(String expression, String place, String sentence) {
    assertProblems(expression, place, sentence);
  }

  @Test
  void everyProblemIsToldInReadingOrder() {
    assertEquals(
        List.of(
            "found the unknown item membres, expected the id of an item of this questionnaire;"
                + " did you mean members?",
            "found text, expected a number.",
            "found the category 'spor', expected one of culture, sport, environment, it's;"
                + " did you mean sport?"),
        sentences(problems("${membres} + ${wish} > 2 and ${sector} = 'spor'")));
  }

  @Test
  void aConditionMustBeYesOrNoAndAQuantityANumber() {
    TypeChecker checker = new TypeChecker(Answers.SYMBOLS);
    assertEquals(
        List.of("found a number, expected yes or no."),
        sentences(problems(checker.checkCondition("${members} + 1"))));
    assertEquals(
        List.of("found a set of categories, expected a number."),
        sentences(problems(checker.checkQuantity("${files_tool}"))));
    assertInstanceOf(Checked.Valid.class, checker.checkCondition("${members} > 1"));
    assertInstanceOf(Checked.Valid.class, checker.checkQuantity("${members} div 2"));
  }

  @ParameterizedTest
  @CsvSource({"(, 1, )", "-, 1, ''", "not(, true(), )", "'1 + ', 1, ''", "'min(1, ', 1, )"})
  void aTextNestedTooDeeplyIsAProblemNotACrash(String before, String core, String after) {
    String nested = before.repeat(200) + core + after.repeat(200);
    assertEquals(
        List.of("found more than 100 levels, expected a simpler expression."),
        sentences(problems(nested)));
  }

  @Test
  void aTextThatIsTooLongIsAProblem() {
    assertEquals(
        List.of("found an expression of 4001 characters, expected at most 4000."),
        sentences(problems(" ".repeat(4000) + "1")));
  }

  @Test
  void aNumberThatIsTooLargeIsAProblem() {
    assertEquals(
        List.of("found a number of this size, expected a number below 1.8e308."),
        sentences(problems("9".repeat(400))));
  }

  private static void assertProblems(String expression, String place, String sentence) {
    List<ExpressionProblem> problems = problems(expression);
    assertEquals(List.of(sentence), sentences(problems));
    ExpressionProblem problem = problems.getFirst();
    assertEquals(
        place, expression.substring(problem.offset(), problem.offset() + problem.length()));
  }

  private static List<ExpressionProblem> problems(String expression) {
    return problems(new TypeChecker(Answers.SYMBOLS).check(expression));
  }

  private static List<ExpressionProblem> problems(Checked checked) {
    return assertInstanceOf(Checked.Invalid.class, checked).problems();
  }

  private static List<String> sentences(List<ExpressionProblem> problems) {
    return problems.stream().map(ExpressionProblem::sentence).toList();
  }
}
