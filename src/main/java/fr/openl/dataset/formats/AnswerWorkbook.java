package fr.openl.dataset.formats;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The answers as a workbook (.xlsx): a sheet of answers, one that says what its columns mean, one
 * of all categories. Words are stored as words, so that none of them is ever computed as a formula.
 *
 * @param labelled whether the cells hold words instead of codes; the reason for a missing answer
 *     then stands in its place, else in a column of states
 */
public record AnswerWorkbook(AnswerTable table, AnswerWords words, boolean labelled) {
  /** The most rows a sheet can hold (ECMA-376, as spreadsheets read it). */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_TEXT = 32_767;

  /**
   * Writes the file, which appears whole or not at all.
   *
   * @throws Refusal when it cannot be written, or the answers are more than a sheet can hold
   */
  public void write(Path file) {
    List<String> names = names();
    if (table.data().responses() >= MOST_ROWS || names.size() > MOST_COLUMNS) {
      throw new Refusal(
          "%s: found %d responses with %d columns; a sheet holds %d rows and %d columns, take .csv or .parquet"
              .formatted(
                  file, table.data().responses(), names.size(), MOST_ROWS - 1, MOST_COLUMNS));
    }
    NewFile.file(
        file,
        folder -> {
          try (OutputStream out =
                  new BufferedOutputStream(
                      Files.newOutputStream(folder.resolve(file.getFileName())));
              Workbook workbook = new Workbook(out, "OPEN-L", null)) {
            answers(workbook.newWorksheet("responses"), names);
            variables(workbook.newWorksheet("variables"));
            categories(workbook.newWorksheet("categories"));
          }
        });
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(AnswerTable.HEAD);
    if (!labelled) {
      table.variables().forEach(v -> names.add(new ItemColumns(v.item()).state()));
    }
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  private void answers(Worksheet sheet, List<String> names) {
    put(sheet, 0, names);
    int[] row = {0};
    table.each(
        response -> {
          row[0]++;
          put(sheet, row[0], response.head());
          int column = response.head().size();
          if (!labelled) {
            for (ValueState state : response.states()) {
              sheet.value(row[0], column, state.spelling());
              column++;
            }
          }
          for (int i = 0; i < table.columns().size(); i++) {
            value(sheet, row[0], column + i, table.columns().get(i), response.cells().get(i));
          }
        });
    sheet.freezePane(1, 1);
  }

  private void value(Worksheet sheet, int row, int column, AnswerColumn of, AnswerRow.Cell cell) {
    if (cell.value().isPresent() && cell.value().get() instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      String text = labelled ? words.of(of, cell) : cell.text();
      if (!text.isEmpty()) {
        sheet.value(row, column, shortened(text));
      }
    }
  }

  /** A cell cannot hold more; no question allows an answer of that length unless it says so. */
  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private void variables(Worksheet sheet) {
    put(sheet, 0, List.of("name", "variable", "kind", "label"));
    int row = 0;
    for (AnswerColumn column : table.columns()) {
      row++;
      put(
          sheet,
          row,
          List.of(
              column.name(),
              column.variable().id(),
              column.kind().spelling(),
              column.label(words.language(), words.fallback())));
    }
  }

  private void categories(Worksheet sheet) {
    put(sheet, 0, List.of("variable", "code", "label"));
    int row = 0;
    for (Variable variable : table.variables()) {
      for (Category category : variable.categories()) {
        row++;
        put(
            sheet,
            row,
            List.of(variable.id(), category.code(), words.category(variable, category.code())));
      }
    }
    for (ValueState state : ValueState.values()) {
      row++;
      put(sheet, row, Stream.of(":state", state.spelling(), words.reason(state)).toList());
    }
  }

  private static void put(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }
}
