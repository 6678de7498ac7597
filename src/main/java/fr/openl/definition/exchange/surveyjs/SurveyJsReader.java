package fr.openl.definition.exchange.surveyjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.Refusal;
import fr.openl.definition.LocalText;
import fr.openl.definition.exchange.Dialect;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignBlock;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.Rule;
import fr.openl.definition.exchange.sheet.BoundedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON of a SurveyJS survey: each page a block, panels without a frame of their own. */
public final class SurveyJsReader {
  private static final Set<String> OF_SURVEY =
      Set.of("title", "description", "locale", "pages", "elements", "questions", "logoPosition");

  private static final Set<String> OF_PAGE =
      Set.of(
          "name",
          "title",
          "description",
          "elements",
          "questions",
          "visibleIf",
          "type",
          "state",
          "visible");

  private final ExchangeReport report;
  private final JsonTexts texts;
  private final JsonQuestions questions;
  private final List<ForeignBlock> blocks = new ArrayList<>();

  private SurveyJsReader(Languages languages, String language, ExchangeReport report) {
    this.report = report;
    this.texts = new JsonTexts(languages, language, report);
    this.questions = new JsonQuestions(texts, report);
  }

  /**
   * The survey in {@code file}.
   *
   * @param language that of its texts, unless it tells its own
   * @throws Refusal when it is broken JSON or no survey
   */
  public static ForeignForm read(Path file, String language, ExchangeReport report) {
    JsonNode root = root(file);
    if (!root.isObject() || !(root.has("pages") || root.has("elements") || root.has("questions"))) {
      throw new Refusal(
          file + ": found no pages and no elements; expected the JSON of a SurveyJS survey");
    }
    Languages languages = new Languages(report);
    String told = root.path("locale").asText("");
    String first = told.isEmpty() ? language : languages.code(told, "locale");
    SurveyJsReader reader = new SurveyJsReader(languages, first, report);
    Optional<LocalText> title = reader.texts.of(root.path("title"), "title");
    reader.pages(root, title);
    JsonTexts.tellUnread(root, "", OF_SURVEY, report);
    return new ForeignForm(
        Dialect.SURVEYJS,
        title,
        Optional.empty(),
        languages.inOrder(first),
        Map.of(),
        reader.blocks,
        Optional.empty());
  }

  private static JsonNode root(Path file) {
    try {
      return new ObjectMapper().readTree(BoundedFile.text(file));
    } catch (JsonProcessingException broken) {
      throw new Refusal(
          "%s: this is no JSON (line %d, column %d)"
              .formatted(
                  file,
                  broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                  broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr()),
          broken);
    }
  }

  private void pages(JsonNode root, Optional<LocalText> title) {
    int number = 0;
    for (JsonNode page : root.path("pages")) {
      String place = "pages[" + number++ + "]";
      List<ForeignQuestion> asked = new ArrayList<>();
      elements(page, place, List.of(), asked);
      JsonTexts.tellUnread(page, place, OF_PAGE, report);
      blocks.add(
          new ForeignBlock(
              place,
              page.path("name").asText("page" + number),
              texts.of(page.path("title"), place + ".title"),
              texts.of(page.path("description"), place + ".description"),
              rule(page, place).map(List::of).orElse(List.of()),
              asked));
    }
    if (root.has("elements") || root.has("questions")) {
      List<ForeignQuestion> asked = new ArrayList<>();
      elements(root, "", List.of(), asked);
      blocks.add(
          new ForeignBlock("elements", "questions", title, Optional.empty(), List.of(), asked));
    }
  }

  private void elements(
      JsonNode parent, String place, List<Rule> around, List<ForeignQuestion> asked) {
    String key = parent.has("elements") ? "elements" : "questions";
    int number = 0;
    for (JsonNode element : parent.path(key)) {
      String at = (place.isEmpty() ? "" : place + ".") + key + "[" + number++ + "]";
      if (element.path("type").asText("").equals("panel")) {
        List<Rule> conditions = new ArrayList<>(around);
        rule(element, at).ifPresent(conditions::add);
        JsonTexts.tellUnread(element, at, OF_PAGE, report);
        texts
            .of(element.path("title"), at + ".title")
            .ifPresent(
                words ->
                    asked.add(
                        new ForeignQuestion(at, element.path("name").asText("panel"), "note")
                            .label(Optional.of(words))));
        elements(element, at, conditions, asked);
        continue;
      }
      for (ForeignQuestion question : questions.of(element, at)) {
        around.forEach(question::relevant);
        rule(element, at).ifPresent(question::relevant);
        asked.add(question);
      }
    }
  }

  private static Optional<Rule> rule(JsonNode node, String place) {
    String text = node.path("visibleIf").asText("").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(new Rule(text, place + ".visibleIf"));
  }
}
