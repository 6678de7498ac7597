package fr.openl.dataset.formats;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The answers as words in CSV (RFC 4180, UTF-8): the header names the columns, the cells hold
 * labels, and a reason in brackets where there is no answer.
 */
public record LabelledCsv(AnswerTable table, AnswerWords words) {
  /**
   * Writes the file, which appears whole or not at all.
   *
   * @throws Refusal when it cannot be written
   */
  public void write(Path file) {
    NewFile.file(
        file,
        folder -> {
          try (CSVPrinter rows =
              new CSVPrinter(
                  Files.newBufferedWriter(folder.resolve(file.getFileName())), CSVFormat.RFC4180)) {
            rows.printRecord(
                Stream.concat(
                    AnswerTable.HEAD.stream(), table.columns().stream().map(AnswerColumn::name)));
            table.each(row -> print(rows, row));
          }
        });
  }

  private void print(CSVPrinter rows, AnswerRow row) {
    List<String> cells = new ArrayList<>(row.head());
    for (int i = 0; i < table.columns().size(); i++) {
      AnswerColumn column = table.columns().get(i);
      String said = words.of(column, row.cells().get(i));
      boolean amount =
          column.kind() == AnswerColumn.Kind.NUMBER || column.kind() == AnswerColumn.Kind.RANK;
      cells.add(amount ? said : SpreadsheetText.guarded(said));
    }
    try {
      rows.printRecord(cells);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
