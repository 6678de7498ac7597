package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import fr.openl.definition.exchange.ExchangeReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads the sheets of a form, whatever kind of file they are kept in. */
public final class SheetReader {
  private SheetReader() {}

  /**
   * The sheets of {@code file}, a workbook, CSV or Markdown.
   *
   * @throws Refusal when the file is broken, too large or not of the kind its name says
   */
  public static List<SheetTable> read(Path file, ExchangeReport report) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CsvSheets.read(file);
    }
    return name.endsWith(".md") ? MarkdownSheets.read(file) : new XlsxSheets(file, report).read();
  }
}
