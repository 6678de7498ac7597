package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.LocalText;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.Rule;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.SheetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet of an XLSForm, its columns known by their canonical names. */
final class FormSheet {
  private final SheetTable table;
  private final List<FormColumn> columns = new ArrayList<>();
  private final Languages languages;
  private final String unnamed;
  private final ExchangeReport report;

  /**
   * @param unnamed the language of columns that name none
   */
  FormSheet(SheetTable table, Languages languages, String unnamed, ExchangeReport report) {
    this.table = table;
    this.report = report;
    this.languages = languages;
    this.unnamed = unnamed;
    if (!table.rows().isEmpty()) {
      table.rows().getFirst().cells().forEach(cell -> columns.add(FormColumn.of(cell)));
    }
  }

  boolean has(String column) {
    return columns.stream().anyMatch(one -> one.name().equals(column));
  }

  List<FormColumn> columns() {
    return columns;
  }

  /** The rows below the header. */
  List<Row> rows() {
    return table.rows().stream().skip(1).map(Row::new).toList();
  }

  /** Where the header of the sheet's column stands. */
  String headerPlace(int column) {
    return table.place(table.rows().getFirst().number(), column);
  }

  /** One row of the sheet. */
  final class Row {
    private final SheetTable.Row row;

    private Row(SheetTable.Row row) {
      this.row = row;
    }

    /** Where the row's cell in {@code column} stands; its first cell where there is no such one. */
    String place(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)
            && (!row.cell(i).isEmpty()
                || columns.stream().filter(c -> c.name().equals(column)).count() == 1)) {
          return table.place(row.number(), i);
        }
      }
      return table.place(row.number(), 0);
    }

    /** The text in {@code column}; empty where there is none. */
    String cell(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column) && !row.cell(i).isEmpty()) {
          return row.cell(i);
        }
      }
      return "";
    }

    /** Where the row's cell in the column of this number stands. */
    String place(int column) {
      return table.place(row.number(), column);
    }

    /** The text in the column of this number; empty where there is none. */
    String cell(int column) {
      return row.cell(column);
    }

    Optional<Rule> rule(String column) {
      String text = cell(column);
      return text.isEmpty() ? Optional.empty() : Optional.of(new Rule(text, place(column)));
    }

    /** The words in the columns of this name, by language. */
    Optional<LocalText> words(String column) {
      Map<String, String> words = new LinkedHashMap<>();
      Map<String, String> plain = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        FormColumn one = columns.get(i);
        if (one.name().equals(column) && !row.cell(i).isEmpty()) {
          String text = Texts.withoutHtml(row.cell(i));
          if (!text.equals(row.cell(i))) {
            report.tell(table.place(row.number(), i), "formatting in HTML", "its words are kept");
          }
          if (one.language().isEmpty()) {
            plain.put(unnamed, text);
          } else {
            put(words, languages.code(one.language(), headerPlace(i)), text, i);
          }
        }
      }
      plain.forEach(
          (language, text) ->
              put(
                  words,
                  languages.code(language, headerPlace(0)),
                  text,
                  columnWithoutLanguage(column)));
      return Texts.of(words);
    }

    private int columnWithoutLanguage(String name) {
      return columns.indexOf(new FormColumn(name, ""));
    }

    private void put(Map<String, String> words, String language, String text, int column) {
      String first = words.putIfAbsent(language, text);
      if (first != null && !first.equals(text)) {
        report.tell(
            place(column), "a second text in the language " + language, "the first is kept");
      }
    }
  }
}
