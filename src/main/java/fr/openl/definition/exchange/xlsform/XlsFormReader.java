package fr.openl.definition.exchange.xlsform;

import fr.openl.Refusal;
import fr.openl.definition.LocalText;
import fr.openl.definition.exchange.Dialect;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.SheetReader;
import fr.openl.definition.exchange.sheet.SheetTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads an XLSForm: the sheets {@code survey}, {@code choices} and {@code settings}. */
public final class XlsFormReader {
  private static final Set<String> SETTINGS =
      Set.of("form_title", "form_id", "version", "default_language", "namespaces");

  private final Path file;
  private final ExchangeReport report;
  private final Languages languages;
  private final Map<String, SheetTable> tables = new LinkedHashMap<>();
  private String unnamed;

  private XlsFormReader(Path file, String unnamed, ExchangeReport report) {
    this.file = file;
    this.report = report;
    this.languages = new Languages(report);
    this.unnamed = unnamed;
  }

  /**
   * The form in {@code file}.
   *
   * @param unnamed the language of texts whose column names none, unless the form tells its default
   * @throws Refusal when it is no XLSForm
   */
  public static ForeignForm read(Path file, String unnamed, ExchangeReport report) {
    return new XlsFormReader(file, unnamed, report).form();
  }

  private ForeignForm form() {
    for (SheetTable table : SheetReader.read(file, report)) {
      tables.putIfAbsent(table.name().strip().toLowerCase(Locale.ROOT), table);
    }
    Optional<FormSheet.Row> settings =
        Optional.ofNullable(tables.get("settings"))
            .flatMap(table -> sheet(table).rows().stream().findFirst());
    Optional<String> declared =
        settings
            .map(row -> row.cell("default_language"))
            .filter(name -> !name.isEmpty())
            .map(name -> languages.code(name, "settings"));
    unnamed = declared.orElse(unnamed);
    FormSheet survey = survey();
    Map<String, ForeignList> lists = lists();
    SurveyRows rows = new SurveyRows(survey, lists, report);
    Optional<LocalText> title = settings.flatMap(row -> words(row.cell("form_title")));
    var blocks = rows.blocks(title);
    settings.ifPresent(this::otherSettings);
    otherSheets();
    String first = declared.orElseGet(() -> languages.findFirst().orElse(unnamed));
    return new ForeignForm(
        Dialect.XLSFORM,
        title,
        settings.map(row -> row.cell("version")).filter(version -> !version.isEmpty()),
        languages.inOrder(first),
        lists,
        blocks,
        Optional.empty());
  }

  private Optional<LocalText> words(String title) {
    String words = Texts.withoutHtml(title);
    return words.isEmpty() ? Optional.empty() : Optional.of(LocalText.of(unnamed, words));
  }

  private FormSheet sheet(SheetTable table) {
    return new FormSheet(table, languages, unnamed, report);
  }

  private FormSheet survey() {
    SheetTable table = tables.get("survey");
    if (table == null && tables.size() == 1) {
      table = tables.values().iterator().next();
    }
    if (table == null) {
      throw new Refusal(
          "%s: found %s; expected an XLSForm with a sheet named survey"
              .formatted(
                  file,
                  tables.isEmpty()
                      ? "no sheet"
                      : "the sheets " + String.join(", ", tables.keySet())));
    }
    FormSheet survey = sheet(table);
    if (!survey.has("type")) {
      throw new Refusal(
          "%s: found no column 'type' in the first row of sheet %s; expected an XLSForm"
              .formatted(file, table.name()));
    }
    return survey;
  }

  private Map<String, ForeignList> lists() {
    Map<String, List<ForeignList.Choice>> choices = new LinkedHashMap<>();
    SheetTable table = tables.get("choices");
    if (table == null || table.rows().isEmpty()) {
      return Map.of();
    }
    FormSheet sheet = sheet(table);
    String list = sheet.has("list_name") ? "list_name" : "list";
    for (FormSheet.Row row : sheet.rows()) {
      String named = row.cell(list);
      String name = row.cell("name");
      Optional<LocalText> label = row.words("label");
      if (named.isEmpty() || name.isEmpty()) {
        report.tell(
            row.place(named.isEmpty() ? list : "name"),
            named.isEmpty() ? "a choice without the name of its list" : "a choice without a name",
            "left out");
        continue;
      }
      choices
          .computeIfAbsent(named, key -> new ArrayList<>())
          .add(
              new ForeignList.Choice(
                  name, label, row.cell("missing").equals("dont_know"), row.place("name")));
    }
    unread(sheet, Set.of(list, "name", "label", "missing"));
    Map<String, ForeignList> lists = new LinkedHashMap<>();
    choices.forEach((name, all) -> lists.put(name, new ForeignList(name, all)));
    return lists;
  }

  /** Names the columns that hold something but mean nothing here. */
  private void unread(FormSheet sheet, Set<String> read) {
    for (int i = 0; i < sheet.columns().size(); i++) {
      String name = sheet.columns().get(i).name();
      if (!name.isEmpty()
          && !read.contains(name)
          && sheet.rows().stream().anyMatch(row -> !row.cell(name).isEmpty())) {
        report.tell(sheet.headerPlace(i), "the column '" + name + "'", "not taken over");
      }
    }
  }

  private void otherSettings(FormSheet.Row row) {
    SheetTable table = tables.get("settings");
    FormSheet sheet = sheet(Objects.requireNonNull(table));
    for (int i = 0; i < sheet.columns().size(); i++) {
      String name = sheet.columns().get(i).name();
      if (!name.isEmpty() && !SETTINGS.contains(name) && !row.cell(name).isEmpty()) {
        report.tell(row.place(name), "the setting '" + name + "'", "not taken over");
      }
    }
  }

  private void otherSheets() {
    for (Map.Entry<String, SheetTable> entry : tables.entrySet()) {
      if (!Set.of("survey", "choices", "settings").contains(entry.getKey())
          && tables.containsKey("survey")
          && !entry.getValue().rows().isEmpty()) {
        report.tell(entry.getValue().name(), "a further sheet", "not read");
      }
    }
  }
}
