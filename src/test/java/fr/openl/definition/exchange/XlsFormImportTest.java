package fr.openl.definition.exchange;

import static fr.openl.definition.exchange.XlsFormSheets.CHOICES;
import static fr.openl.definition.exchange.XlsFormSheets.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Control;
import fr.openl.definition.Question.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XLSForms become studies; what has no counterpart is named with its cell. */
class XlsFormImportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "text, text",
    "string, text",
    "integer, integer",
    "int, integer",
    "Decimal, decimal",
    "date, date",
    "note, note",
    "range, scale",
    "acknowledge, yes_no",
    "add text prompt, text",
    "select_one food, select_one",
    "select one from food, select_one",
    "select1 food, select_one",
    "select all that apply from food, select_multiple",
    "select_multiple food, select_multiple",
    "rank food, rank",
    "time, text",
    "dateTime, date"
  })
  void everyTypeOfTheVocabularyThatWeHaveIsAsked(String written, String ours) {
    Imported form = Imported.of(folder, HEAD + "| | " + written + " | q | Q | | |\n" + CHOICES);

    assertEquals(ours, form.type("q"));
  }

  @ParameterizedTest
  @CsvSource({
    "geopoint",
    "image",
    "audio",
    "video",
    "barcode",
    "file",
    "geotrace",
    "start",
    "deviceid",
    "select_one_from_file towns.csv",
    "hidden",
    "no_such_type"
  })
  void whatCannotBeAskedIsNamedWithItsCell(String type) {
    Imported form =
        Imported.of(folder, HEAD + "| | text | a | A | | |\n| | " + type + " | q | Q | | |\n");

    assertEquals(List.of("a"), form.questionnaire().questions().map(q -> q.id()).toList());
    form.reports("survey!B4", type.replaceFirst(" .*", ""));
  }

  @Test
  void labelsOfManyLanguagesAreToldByTheirCodes() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | | | |
            | | type | name | label::Français (fr) | label:en | Hint::fr | label::Kiswahili |
            | | text | nom | Nom | Name | Le vôtre | Jina |
            """);

    assertEquals(
        Map.of("fr", "Nom", "en", "Name", "sw", "Jina"),
        form.question("nom").label().orElseThrow().byLanguage());
    assertEquals("Le vôtre", form.question("nom").hint().orElseThrow().byLanguage().get("fr"));
  }

  @Test
  void nestedGroupsBecomeBlocksThatKeepTheConditionsOfAll() {
    Imported form =
        Imported.of(
            folder,
            HEAD
                + """
                | | integer | age | Age | | |
                | | begin group | outer | Outer | ${age} > 17 | |
                | | text | one | One | | |
                | | begin_group | inner | Inner | ${one} != '' | |
                | | text | two | Two | | |
                | | begin_group | bare | | ${age} < 99 | |
                | | text | three | Three | ${two} = 'x' | |
                | | end_group | | | | |
                | | end group | | | | |
                | | text | four | Four | | |
                | | end_group | | | | |
                """);

    assertEquals(
        List.of("questions", "outer", "inner", "outer_2"),
        form.questionnaire().blocks().stream().map(block -> block.id()).toList());
    assertEquals(
        "(${age} > 17) and (answered(${one}))",
        form.block("inner").relevant().orElseThrow().source());
    assertEquals("(${two} = 'x') and (${age} < 99)", form.relevant("three"));
    assertEquals("${age} > 17", form.block("outer_2").relevant().orElseThrow().source());
  }

  @Test
  void boundsWithoutAMessageAreThoseOfTheNumber() {
    Imported form =
        Imported.of(folder, HEAD + "| | integer | age | Age | | . >= 0 and . <= 120 |\n");

    Control.NumberEntry entry = (Control.NumberEntry) form.question("age").type().control();
    assertEquals(0, entry.number().min().orElseThrow());
    assertEquals(120, entry.number().max().orElseThrow());
    form.reportsNothingBut();
  }

  @Test
  void choicesKeepTheirOrderAndOddNamesGetCodesOfTheirOwn() {
    Imported form =
        Imported.of(
            folder,
            HEAD
                + "| | select_one food | q | Q | | |\n"
                + CHOICES
                + "| | food | B 2 | Twice |\n| | food | -99 | |\n| | food | B-2 | Third |\n");

    Control.Choice choice = (Control.Choice) form.question("q").type().control();
    assertEquals(List.of("1", "b_2", "rice", "minus_99", "b-2"), choice.list().codes());
    form.reports("choices!C9", "a second choice 'B 2'");
    form.reports("choices!C10", "a choice without a label");
    assertTrue(
        form.study()
            .aliases()
            .entries()
            .contains(new NameTable.Entry("category of food", "b_2", "B 2")));
  }

  @Test
  void tablesOfSingleChoicesAreGrids() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | |
            | | type | name | label | appearance | required |
            | | begin_group | use | How often? | table-list | |
            | | select_one food | use_mail | Mail | | TRUE |
            | | select_one food | use_chat | Chat | | TRUE |
            | | end_group | | | | |
            """
                + CHOICES);

    Control.Grid grid = (Control.Grid) form.question("use").type().control();
    assertEquals(List.of("mail", "chat"), grid.rows().stream().map(Control.Row::id).toList());
    assertEquals(Requirement.REQUIRED, form.question("use").required());
  }

  @Test
  void repeatsAreNamedWithAllThatStandsInThem() {
    Imported form =
        Imported.of(
            folder,
            HEAD
                + """
                | | text | a | A | | |
                | | begin repeat | kids | Kids | | |
                | | text | kid | Kid | | |
                | | end repeat | | | | |
                | | text | b | B | ${kid} = 'x' | |
                """);

    assertEquals("", form.relevant("b"));
    form.reportsNothingBut("survey!B4", "survey!C5", "survey!E7");
  }

  @Test
  void columnsThatMeanNothingHereAreNamedCellByCell() {
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | | | |
            | | type | name | label | default | choice_filter | media::image |
            | | select_one food | q | Q | 1 | x=1 | bread.png |
            | | text | calc | C | | | |
            | settings | | | |
            | | form_title | style | version |
            | | Food | pages | 2.0 |
            """
                + CHOICES);

    form.reportsNothingBut("survey!E3", "survey!F3", "survey!G3", "settings!C7");
    assertEquals("2.0", form.questionnaire().revision());
  }

  @Test
  void aFormWithoutChoicesSheetLosesOnlyTheQuestionsThatNeedOne() {
    Imported form =
        Imported.of(
            folder, HEAD + "| | select_one food | q | Q | | |\n\n|  |\n| | text | t | T | | |\n");

    assertEquals(List.of("t"), form.questionnaire().questions().map(q -> q.id()).toList());
    form.reports("survey!C3", "the list food without choices");
  }
}
