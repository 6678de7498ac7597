package fr.openl.definition.exchange.limesurvey;

import fr.openl.Refusal;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.BoundedFile;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a survey archive of LimeSurvey, {@code .lss}: its tables as XML. Older versions keep words
 * beside each question, newer ones in tables of their own.
 */
public final class LssReader {
  private final Map<String, List<Map<String, String>>> tables;
  private final LimeSurvey survey = new LimeSurvey();

  private LssReader(Map<String, List<Map<String, String>>> tables) {
    this.tables = tables;
  }

  /**
   * The survey in {@code file}.
   *
   * @throws Refusal when it is broken XML, declares entities or is no survey
   */
  public static ForeignForm read(Path file, ExchangeReport report) {
    Map<String, List<Map<String, String>>> tables;
    try {
      tables = tables(BoundedFile.text(file));
    } catch (XMLStreamException broken) {
      throw new Refusal(
          "%s: this is no XML that can be read (line %d)"
              .formatted(
                  file, broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber()),
          broken);
    }
    if (tables.getOrDefault("questions", List.of()).isEmpty()) {
      throw new Refusal(file + ": found no table of questions; expected a survey of LimeSurvey");
    }
    LssReader reader = new LssReader(tables);
    reader.fill();
    for (String table : List.of("quota", "assessments", "defaultvalues", "conditions")) {
      int rows = tables.getOrDefault(table, List.of()).size();
      if (rows > 0) {
        report.tell(
            "table " + table,
            rows + " rows",
            table.equals("conditions")
                ? "not read: the relevance of the questions says the same"
                : "not taken over");
      }
    }
    return new LimeForm(reader.survey, report).form();
  }

  private static Map<String, List<Map<String, String>>> tables(String text)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
    String table = "";
    Map<String, String> row = new LinkedHashMap<>();
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type", xml.getLocation());
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        if (depth == 2) {
          table = name;
        } else if (depth == 3 && table.equals("languages")) {
          tables
              .computeIfAbsent("languages", key -> new ArrayList<>())
              .add(Map.of("language", Texts.trimmed(xml.getElementText())));
          depth--;
        } else if (depth == 4 && name.equals("row")) {
          row = new LinkedHashMap<>();
          tables.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        } else if (depth == 5 && !name.equals("fieldname")) {
          row.put(name, Texts.trimmed(xml.getElementText()));
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return tables;
  }

  private void fill() {
    rows("surveys").stream().findFirst().ifPresent(survey.settings::putAll);
    rows("languages").forEach(row -> survey.languages.add(cell(row, "language")));
    rows("surveys_languagesettings")
        .forEach(
            row -> survey.title.put(cell(row, "surveyls_language"), cell(row, "surveyls_title")));
    Map<String, LimeSurvey.Group> groups = new LinkedHashMap<>();
    for (Map<String, String> row : ordered("groups", "group_order")) {
      String id = cell(row, "gid");
      LimeSurvey.Group group =
          groups.computeIfAbsent(id, key -> new LimeSurvey.Group("group " + id, id));
      group.relevance = cell(row, "grelevance");
      group.name.put(cell(row, "language"), cell(row, "group_name"));
      group.description.put(cell(row, "language"), cell(row, "description"));
    }
    for (Map<String, String> row : rows("group_l10ns")) {
      Optional.ofNullable(groups.get(cell(row, "gid")))
          .ifPresent(
              group -> {
                group.name.put(cell(row, "language"), cell(row, "group_name"));
                group.description.put(cell(row, "language"), cell(row, "description"));
              });
    }
    survey.groups.addAll(groups.values());
    questions(groups);
  }

  private void questions(Map<String, LimeSurvey.Group> groups) {
    Map<String, LimeQuestion> byId = new HashMap<>();
    for (Map<String, String> row : ordered("questions", "question_order")) {
      String id = cell(row, "qid");
      LimeQuestion question =
          byId.computeIfAbsent(
              id,
              key -> {
                LimeQuestion added =
                    new LimeQuestion(
                        "question " + cell(row, "title") + " (qid " + id + ")",
                        cell(row, "title"),
                        cell(row, "type"));
                added.relevance = cell(row, "relevance");
                added.mandatory = cell(row, "mandatory");
                added.other = cell(row, "other").equals("Y");
                added.numbers =
                    String.join("X", survey.settings.getOrDefault("sid", ""), cell(row, "gid"), id);
                if (!cell(row, "preg").isEmpty()) {
                  added.attributes.put("validation", cell(row, "preg"));
                }
                Optional.ofNullable(groups.get(cell(row, "gid")))
                    .ifPresent(group -> group.questions.add(added));
                return added;
              });
      question.text.put(cell(row, "language"), cell(row, "question"));
      question.help.put(cell(row, "language"), cell(row, "help"));
    }
    Map<String, LimeQuestion.Part> parts = new HashMap<>();
    for (Map<String, String> row : ordered("subquestions", "question_order")) {
      Optional.ofNullable(byId.get(cell(row, "parent_qid")))
          .ifPresent(
              question -> {
                LimeQuestion.Part part =
                    part(question.subquestions, question, cell(row, "title"), row);
                part.text().put(cell(row, "language"), cell(row, "question"));
                parts.put(cell(row, "qid"), part);
              });
    }
    for (Map<String, String> row : rows("question_l10ns")) {
      String language = cell(row, "language");
      Optional.ofNullable(byId.get(cell(row, "qid")))
          .ifPresent(
              question -> {
                question.text.put(language, cell(row, "question"));
                question.help.put(language, cell(row, "help"));
              });
      Optional.ofNullable(parts.get(cell(row, "qid")))
          .ifPresent(part -> part.text().put(language, cell(row, "question")));
    }
    answers(byId);
    for (Map<String, String> row : rows("question_attributes")) {
      Optional.ofNullable(byId.get(cell(row, "qid")))
          .filter(question -> !cell(row, "value").isEmpty())
          .ifPresent(
              question -> question.attributes.put(cell(row, "attribute"), cell(row, "value")));
    }
  }

  private void answers(Map<String, LimeQuestion> byId) {
    Map<String, LimeQuestion.Part> parts = new HashMap<>();
    for (Map<String, String> row : ordered("answers", "sortorder")) {
      Optional.ofNullable(byId.get(cell(row, "qid")))
          .ifPresent(
              question -> {
                LimeQuestion.Part part = part(question.answers, question, cell(row, "code"), row);
                part.text().put(cell(row, "language"), cell(row, "answer"));
                parts.put(cell(row, "aid"), part);
              });
    }
    for (Map<String, String> row : rows("answer_l10ns")) {
      Optional.ofNullable(parts.get(cell(row, "aid")))
          .ifPresent(part -> part.text().put(cell(row, "language"), cell(row, "answer")));
    }
  }

  private static LimeQuestion.Part part(
      List<LimeQuestion.Part> among, LimeQuestion of, String code, Map<String, String> row) {
    int scale = cell(row, "scale_id").equals("1") ? 1 : 0;
    return LimeQuestion.part(among, of.place + ", " + code, code, scale, cell(row, "relevance"));
  }

  private List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private List<Map<String, String>> ordered(String table, String order) {
    return rows(table).stream()
        .sorted(
            Comparator.comparingInt(
                row ->
                    cell(row, order).matches("[0-9]{1,9}")
                        ? Integer.parseInt(cell(row, order))
                        : 0))
        .toList();
  }

  private static String cell(Map<String, String> row, String field) {
    return row.getOrDefault(field, "");
  }
}
