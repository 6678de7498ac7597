package fr.openl.opendata;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table to be published: what its columns are, how it refers to other tables, and its lines with
 * an empty text where there is no value.
 *
 * @param primaryKey the columns that tell lines apart; empty where some of them may lack a value
 */
record OpenTable(
    String name,
    String title,
    List<Field> fields,
    List<String> primaryKey,
    List<Reference> references,
    List<List<String>> lines) {
  OpenTable {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    references = List.copyOf(references);
    lines = List.copyOf(lines);
    for (List<String> line : lines) {
      if (line.size() != fields.size()) {
        throw new IllegalArgumentException(name + " has a line of other columns: " + line);
      }
    }
  }

  /** Columns whose values stand in the columns of another table. */
  record Reference(List<String> fields, String table, List<String> columns) {
    static Reference to(String table, String... both) {
      return new Reference(List.of(both), table, List.of(both));
    }
  }

  /** The same table with other lines. */
  OpenTable with(List<List<String>> others) {
    return new OpenTable(name, title, fields, primaryKey, references, others);
  }

  /** The table as CSV (RFC 4180, UTF-8). */
  String csv() {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(fields.stream().map(Field::name).toList());
      printer.printRecords(lines);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
