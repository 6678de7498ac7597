package fr.openl.definition.format;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.LocalText;
import fr.openl.definition.PartReader;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the lists of a questionnaire, written out or taken from a CSV file. */
final class CodeListReader {
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path home;
  private final PartReader parts;

  CodeListReader(Path home, PartReader parts) {
    this.home = home;
    this.parts = parts;
  }

  /** The list that {@code node} declares; empty when it is no list at all. */
  Optional<CodeList> read(String id, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    Fields fields = new Fields(mapping);
    CodeList list = fields.has("from") ? fromFile(id, fields) : writtenOut(id, mapping);
    Map<String, LocalText> labels = new LinkedHashMap<>();
    list.categories().forEach(category -> labels.put(category.code(), category.label()));
    parts.reportGapsOfMany(labels, node.place());
    return Optional.of(parts.origins().remember(list, node));
  }

  private CodeList writtenOut(String id, Node.Mapping mapping) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String code = entry.key().text();
      boolean dontKnow = Fields.of(entry.value()).text("missing").isPresent();
      parts
          .wordsOfMany(entry.value())
          .map(label -> new Category(code, label, dontKnow))
          .ifPresent(category -> categories.putIfAbsent(code, category));
    }
    if (mapping.entries().isEmpty()) {
      parts.problems().error(mapping.place(), "an empty list", "at least one category");
    }
    return new CodeList(id, List.copyOf(categories.values()), Optional.empty());
  }

  private CodeList fromFile(String id, Fields fields) {
    Map<String, String> labels = new LinkedHashMap<>(fields.textsByKey("label"));
    fields.text("label").ifPresent(column -> labels.put(parts.languages().getFirst(), column));
    CodeList.Source source =
        new CodeList.Source(
            fields.text("from").orElse(""),
            fields.text("code").orElse("id"),
            labels,
            fields.textsByKey("only"));
    return new CodeList(id, categories(source, fields), Optional.of(source));
  }

  private List<Category> categories(CodeList.Source source, Fields fields) {
    Path file = home.resolve(source.file()).normalize();
    Place place = fields.placeOf("from");
    if (!Files.isRegularFile(file)) {
      parts
          .problems()
          .error(place, "no file " + source.file(), "a CSV file in the folder that holds surveys/");
      return List.of();
    }
    try (CSVParser table = CSVParser.parse(file, StandardCharsets.UTF_8, TABLE)) {
      List<String> columns =
          table.getHeaderNames().stream().map(name -> name.replace("\uFEFF", "")).toList();
      return hasColumns(source, fields, columns) ? rows(source, fields, columns, table) : List.of();
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      parts
          .problems()
          .error(
              place,
              source.file() + " cannot be read (" + unreadable.getMessage() + ")",
              "a CSV file with a header, in UTF-8");
      return List.of();
    }
  }

  private boolean hasColumns(CodeList.Source source, Fields fields, List<String> columns) {
    List<Node.Scalar> named = new ArrayList<>();
    fields.scalar("code").ifPresent(named::add);
    fields.scalar("label").ifPresent(named::add);
    fields.entries("label").stream()
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .forEach(named::add);
    fields.entries("only").stream().map(Node.Entry::key).forEach(named::add);
    boolean all = true;
    for (Node.Scalar column : named) {
      if (!columns.contains(column.text())) {
        parts
            .problems()
            .unknown(column.place(), "column of " + source.file(), column.text(), columns);
        all = false;
      }
    }
    if (all && !columns.contains(source.codeColumn())) {
      parts
          .problems()
          .error(
              fields.place(),
              "no column " + source.codeColumn() + " in " + source.file(),
              "code: one of " + String.join(", ", columns));
      all = false;
    }
    return all;
  }

  private List<Category> rows(
      CodeList.Source source, Fields fields, List<String> columns, CSVParser table) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (CSVRecord row : table) {
      if (!row.isConsistent()) {
        complain(source, row, fields, row.size() + " cells", columns.size() + " cells");
        continue;
      }
      if (!source.only().entrySet().stream()
          .allMatch(kept -> row.get(columns.indexOf(kept.getKey())).equals(kept.getValue()))) {
        continue;
      }
      String code = row.get(columns.indexOf(source.codeColumn())).strip();
      if (!Shape.Spelled.CODE.pattern().matcher(code).matches()) {
        complain(source, row, fields, "the code '" + code + "'", Shape.Spelled.CODE.named());
      } else if (categories.containsKey(code)) {
        complain(source, row, fields, "the code '" + code + "' a second time", "each code once");
      } else {
        label(source, columns, row)
            .ifPresentOrElse(
                label ->
                    categories.put(
                        code, new Category(code, label, false, attributes(columns, row))),
                () -> complain(source, row, fields, "no label", "a label in some language"));
      }
    }
    if (categories.isEmpty()) {
      parts
          .problems()
          .error(fields.place(), "no row of " + source.file() + " is kept", "at least one");
    }
    return List.copyOf(categories.values());
  }

  /** What the row says, by column; an empty cell says nothing. */
  private static Map<String, String> attributes(List<String> columns, CSVRecord row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i).strip();
      if (!cell.isEmpty()) {
        attributes.put(columns.get(i), cell);
      }
    }
    return attributes;
  }

  private static Optional<LocalText> label(
      CodeList.Source source, List<String> columns, CSVRecord row) {
    Map<String, String> words = new LinkedHashMap<>();
    source
        .labelColumns()
        .forEach(
            (language, column) -> {
              String cell = row.get(columns.indexOf(column)).strip();
              if (!cell.isEmpty()) {
                words.put(language, cell);
              }
            });
    return words.isEmpty() ? Optional.empty() : Optional.of(new LocalText(words));
  }

  private void complain(
      CodeList.Source source, CSVRecord row, Fields fields, String found, String expected) {
    parts
        .problems()
        .error(
            fields.placeOf("from"),
            found + " in record " + (row.getRecordNumber() + 1) + " of " + source.file(),
            expected);
  }
}
