package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.sheet.SheetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a questionnaire as an XLSForm that ODK and KoboToolbox can ask. */
public final class XlsFormWriter {
  private final Study study;
  private final Questionnaire questionnaire;
  private final ExchangeReport report;
  private final FormExpressions expressions;
  private final FormRows survey = new FormRows();
  private final FormRows choices = new FormRows();

  private XlsFormWriter(Study study, Questionnaire questionnaire, ExchangeReport report) {
    this.study = study;
    this.questionnaire = questionnaire;
    this.report = report;
    this.expressions = new FormExpressions(questionnaire, report);
  }

  /** The sheets of {@code questionnaire}; what XLSForm cannot say is reported. */
  public static List<SheetTable> write(
      Study study, Questionnaire questionnaire, ExchangeReport report) {
    return new XlsFormWriter(study, questionnaire, report).tables();
  }

  private List<SheetTable> tables() {
    questionnaire.blocks().forEach(this::block);
    questionnaire.lists().forEach(this::list);
    boolean yesNo =
        questionnaire
            .questions()
            .anyMatch(question -> question.type().control() instanceof Control.YesNo);
    if (yesNo) {
      yesNo();
    }
    if (!questionnaire.advice().isEmpty()) {
      report.tell("advice", "sentences for respondents about their answers", "left out");
    }
    if (!questionnaire.retired().isEmpty()) {
      report.tell("retired", "ids that are not used again", "left out");
    }
    return List.of(
        survey.table(
            "survey",
            List.of("type", "name"),
            List.of(
                "required",
                "relevant",
                "constraint",
                "calculation",
                "appearance",
                "parameters",
                OwnKeys.COLUMN)),
        choices.table("choices", List.of("list_name", "name"), List.of("missing")),
        settings());
  }

  private SheetTable settings() {
    FormRows settings = new FormRows();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("form_title", study.title().in(study.defaultLanguage(), "fr").words());
    row.put("form_id", questionnaire.id());
    row.put("version", questionnaire.revision());
    row.put("default_language", heading(study.defaultLanguage()));
    row.put("namespaces", OwnKeys.NAMESPACE);
    settings.add(row);
    return settings.table("settings", List.copyOf(row.keySet()), List.of());
  }

  private void block(QuestionBlock block) {
    Map<String, String> begin = new LinkedHashMap<>();
    begin.put("type", "begin_group");
    begin.put("name", block.id());
    words(begin, "label", block.title());
    block
        .relevant()
        .flatMap(formula -> expressions.written(formula, block.id()))
        .ifPresent(text -> begin.put("relevant", text));
    survey.add(begin);
    block.intro().ifPresent(intro -> intro(block, intro));
    if (!block.comparable().isEmpty()) {
      report.tell(block.id(), "comparable, how answers compare over the waves", "left out");
    }
    QuestionRows rows = new QuestionRows(expressions, report, XlsFormWriter::words);
    for (Question question : block.questions()) {
      rows.of(question).forEach(survey::add);
    }
    survey.add(Map.of("type", "end_group"));
  }

  private void intro(QuestionBlock block, LocalText intro) {
    Map<String, String> note = new LinkedHashMap<>();
    note.put("type", "note");
    note.put("name", block.id() + "_intro");
    words(note, "label", intro);
    note.put(OwnKeys.COLUMN, "{\"part\": \"intro\"}");
    survey.add(note);
  }

  private void list(CodeList list) {
    for (Category category : list.categories()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("list_name", list.id());
      row.put("name", category.code());
      words(row, "label", category.label());
      if (category.dontKnow()) {
        row.put("missing", "dont_know");
      }
      choices.add(row);
    }
  }

  private void yesNo() {
    String[][] all = {{"yes", "Oui", "Yes"}, {"no", "Non", "No"}};
    for (String[] one : all) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("list_name", QuestionRows.YES_NO);
      row.put("name", one[0]);
      row.put("label::" + heading("fr"), one[1]);
      row.put("label::" + heading("en"), one[2]);
      choices.add(row);
    }
  }

  /** Puts the words of each language into its column. */
  static void words(Map<String, String> row, String column, LocalText text) {
    text.byLanguage()
        .forEach((language, words) -> row.put(column + "::" + heading(language), words));
  }

  /** How a language is named in a column, such as {@code Français (fr)}. */
  static String heading(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String own = locale.getDisplayLanguage(locale);
    return own.substring(0, 1).toUpperCase(locale) + own.substring(1) + " (" + language + ")";
  }

  /** Rows whose columns are known only at the end. */
  private static final class FormRows {
    private final List<Map<String, String>> rows = new ArrayList<>();

    void add(Map<String, String> row) {
      rows.add(row);
    }

    SheetTable table(String name, List<String> first, List<String> last) {
      List<String> columns = new ArrayList<>(first);
      for (String prefix : List.of("label::", "hint::", "constraint_message::")) {
        rows.stream()
            .flatMap(row -> row.keySet().stream())
            .filter(column -> column.startsWith(prefix) && !columns.contains(column))
            .forEach(
                column -> {
                  if (!columns.contains(column)) {
                    columns.add(column);
                  }
                });
      }
      last.stream()
          .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
          .forEach(columns::add);
      List<SheetTable.Row> table = new ArrayList<>();
      table.add(new SheetTable.Row(1, columns));
      for (Map<String, String> row : rows) {
        table.add(
            new SheetTable.Row(
                table.size() + 1,
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
      }
      return new SheetTable(name, table);
    }
  }
}
