package fr.openl.definition.exchange;

import static fr.openl.definition.exchange.XlsFormSheets.CHOICES;
import static fr.openl.definition.exchange.XlsFormSheets.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of XLSForms are translated with their meaning, or reported and left out. */
class XlsFormConditionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "${food} = 'B 2' | ${food} = 'b_2'",
        "selected(${foods}, 'B 2') | selected(${foods}, 'b_2')",
        "${foods} = '1' | selected(${foods}, '1') and count-selected(${foods}) = 1",
        "${food} = 1 | ${food} = '1'",
        "${food} = '' | not(answered(${food}))",
        "string-length(${name}) > 0 and not(${Age} = 3) | string-length(${name}) > 0 and not(${age}"
            + " = 3)",
        "${Age} > '18' | ${age} > 18",
        "${foods_other} != \"\" | answered(${foods.other})",
        "${owner} = 'yes' | ${owner} = 'yes'",
        "selected(${owner}, 'no') | ${owner} = 'no'",
        "${born} < date(‘2000-01-01’) | ${born} < date('2000-01-01')",
        "contains(${name}, 'a.b') | regex(${name}, '(?s).*a\\.b.*')",
        "coalesce(${Age}, 0) > int(2.5) | coalesce(${age}, 0) > (2.5 - 2.5 mod 1)",
        "count-selected(${foods}) >= 2 or ${Age} | count-selected(${foods}) >= 2 or ${age} != 0",
        "boolean(${name}) and true() | answered(${name}) and true()"
      })
  void conditionsAreTranslatedWithTheirMeaning(String written, String ours) {
    assertEquals(ours, withCondition(written).relevant("q"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "${nobody} = 1 | the name nobody",
        "${q2} = 1 | asked only later",
        "${food} = 'fish' | the choice 'fish'",
        "../food = '1' | a path through the form",
        "pulldata('a', 'b', 'c', ${name}) = 'x' | the function pulldata()",
        "${Age} > | the end where a value",
        "position(..) = 1 | a path",
        "'unfinished | a text that does not end"
      })
  void whatCannotBeTranslatedIsReportedAndTheQuestionAskedWithoutIt(String written, String found) {
    Imported form = withCondition(written);

    assertEquals("", form.relevant("q"));
    form.reports("survey!E9", found);
  }

  private Imported withCondition(String written) {
    return Imported.of(
        folder,
        HEAD
            + """
            | | select_one food | food | Food | | |
            | | select_multiple food or_other | foods | Foods | | |
            | | text | name | Name | | |
            | | integer | Age | Age | | |
            | | select_one yes_no | owner | Owner | | |
            | | date | born | Born | | |
            """
            + "| | text | q | Q | "
            + written
            + " | |\n| | integer | q2 | Q2 | | |\n"
            + CHOICES
            + "| | yes_no | yes | Yes |\n| | yes_no | no | No |\n");
  }
}
