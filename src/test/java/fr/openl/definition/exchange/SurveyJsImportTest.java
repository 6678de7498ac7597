package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.definition.Control;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys of SurveyJS become studies; what has no counterpart is named with its JSON path. */
class SurveyJsImportTest {
  private static final String FORM =
      """
      {"title": {"default": "Survey", "fr": "Enquête"}, "showProgressBar": "top", "pages": [
        {"name": "first", "title": "First", "elements": [
          {"type": "text", "name": "Name", "title": "Your name", "isRequired": true},
          {"type": "text", "inputType": "number", "name": "age", "min": 0, "max": 120},
          {"type": "checkbox", "name": "tools", "choices": ["Mail", {"value": 2, "text": {"default": "Chat", "fr": "Clavardage"}}],
           "showOtherItem": true, "showNoneItem": true, "maxSelectedChoices": 2},
          {"type": "matrix", "name": "use", "columns": ["often", "never"], "rows": [{"value": "r1", "text": "Mail"}, "r2"]},
          {"type": "boolean", "name": "libre"},
          {"type": "rating", "name": "happy", "rateMin": 0, "rateMax": 10},
          {"type": "panel", "name": "more", "visibleIf": "{age} > 17", "elements": [
            {"type": "comment", "name": "why", "visibleIf": "CONDITION"},
            {"type": "signaturepad", "name": "sign"}]}]}]}
      """;

  @TempDir private Path folder;

  private Imported form(String condition) {
    return Imported.of(
        folder, "form.json", FORM.replace("CONDITION", condition.replace("\"", "\\\"")));
  }

  @Test
  void elementsBecomeQuestionsAndPagesBlocks() {
    Imported form = form("{libre} = true");

    assertEquals(
        List.of("text", "decimal", "select_multiple", "grid", "yes_no", "scale", "text"),
        form.questionnaire().questions().map(question -> question.type().name()).toList());
    assertEquals(
        List.of("first"), form.questionnaire().blocks().stream().map(b -> b.id()).toList());
    Control.Choices tools = (Control.Choices) form.question("tools").type().control();
    assertEquals(List.of("mail", "2", "none", "other"), tools.list().codes());
    assertEquals(
        Map.of("en", "Chat", "fr", "Clavardage"),
        tools.list().findCategory("2").orElseThrow().label().byLanguage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{libre} = true # ${libre} = true()",
        "{tools} contains 'Mail' # selected(${tools}, 'mail')",
        "{tools} anyof ['Mail', 2] # selected(${tools}, 'mail') or selected(${tools}, '2')",
        "{use.r1} == 'often' && {Name} notempty # ${use.r1} = 'often' and answered(${name})",
        "{happy} >= 8 or {age} empty # ${happy} >= 8 or not(answered(${age}))"
      })
  void conditionsAreTranslated(String written, String ours) {
    Imported form = form(written);

    String both = form.relevant("why");

    assertEquals("(${age} > 17) and (" + ours + ")", both);
  }

  @Test
  void whatCannotBeTakenOverIsNamedWithItsPath() {
    Imported form = form("iif({panel.x} > 1, 'a', 'b') = 'a'");

    form.reportsNothingBut(
        "pages[0].elements[6].elements[1]",
        "showProgressBar",
        "pages[0].elements[6].elements[0].visibleIf");
  }
}
