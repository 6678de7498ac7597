package fr.openl.collection.imports;

import fr.openl.collection.imports.Mapping.ColumnMapping;
import fr.openl.collection.imports.Mapping.Layout;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads where a mapping finds the answer to one item, and how its categories are laid out. */
final class ColumnReader {
  private static final List<String> SPLITTERS =
      Arrays.stream(Splitter.values()).map(Splitter::spelling).toList();
  private static final Shape CODE_OR_NOTHING = new Shape.TextOrNothing();

  /** What a mapping may say of an item. */
  static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.required(
              "from",
              new Shape.Either(
                  List.of(
                      new Shape.Text(),
                      new Shape.ListOf(new Shape.Text()),
                      new Shape.MapOf(Shape.Spelled.CODE, new Shape.Text()))),
              "the column, several columns, or category → column"),
          Key.optional(
              "as",
              Shape.OneOf.of(
                  "space_list",
                  "comma_list",
                  "semicolon_list",
                  "csv_line",
                  "flags",
                  "label_columns",
                  "code_columns",
                  "rank_columns"),
              "how several categories are laid out"),
          Key.optional("any", new Shape.Text(), "the column that says whether it was answered"),
          Key.optional(
              "values",
              new Shape.MapOf(new Shape.Text(), CODE_OR_NOTHING),
              "label → category code; ~ leaves the label out"));

  private final Problems problems;

  /** Tells what is wrong to {@code problems}. */
  ColumnReader(Problems problems) {
    this.problems = problems;
  }

  ColumnMapping read(Fields fields, Item item) {
    List<String> codes =
        item.measure().findList().map(CodeList::codes).orElse(List.of("yes", "no"));
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("values")) {
      if (entry.value() instanceof Node.Scalar code) {
        if (!code.isNothing() && !codes.contains(code.text())) {
          problems.unknown(code.place(), "category", code.text(), codes);
        }
        values.put(
            entry.key().text(), code.isNothing() ? Optional.empty() : Optional.of(code.text()));
      }
    }
    return new ColumnMapping(layout(fields, item, codes), values);
  }

  private Layout layout(Fields fields, Item item, List<String> codes) {
    String as = fields.text("as").orElse("");
    if (!as.isEmpty()
        && !(item.measure() instanceof Measure.ManyCategories
            || item.measure() instanceof Measure.RankedCategories)) {
      problems.error(
          fields.placeOf("as"),
          "'as: " + as + "' for " + item.id() + ", which takes one answer",
          "no 'as', or a question with several categories");
    }
    if (as.equals("flags") || as.equals("code_columns") || as.equals("rank_columns")) {
      Map<String, String> columnOfCode = new LinkedHashMap<>();
      for (Node.Entry entry : fields.entries("from")) {
        if (!codes.contains(entry.key().text())) {
          problems.unknown(entry.key().place(), "category", entry.key().text(), codes);
        }
        columnOfCode.put(entry.key().text(), String.join("", texts(entry.value())));
      }
      if (columnOfCode.isEmpty()) {
        problems.error(
            fields.placeOf("from"), "no columns", "category → column for 'as: " + as + "'");
      }
      return switch (as) {
        case "flags" -> new Layout.Flags(columnOfCode, fields.text("any"));
        case "rank_columns" -> new Layout.Ranks(columnOfCode);
        default -> new Layout.Filled(columnOfCode);
      };
    }
    if (as.equals("label_columns")) {
      if (fields.texts("from").isEmpty()) {
        problems.error(
            fields.placeOf("from"), "no columns", "a list of columns for 'as: " + as + "'");
      }
      return new Layout.Labels(fields.texts("from"));
    }
    if (fields.text("from").isEmpty()) {
      problems.error(fields.placeOf("from"), "several columns", "one column, or a fitting 'as'");
    }
    String column = fields.text("from").orElse("");
    return SPLITTERS.contains(as)
        ? new Layout.Splitting(column, Splitter.valueOf(as.toUpperCase(Locale.ROOT)))
        : new Layout.Single(column);
  }

  /** The texts that a node holds, one or several. */
  static List<String> texts(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of(scalar.text());
      case Node.Sequence sequence ->
          sequence.elements().stream().flatMap(e -> texts(e.value()).stream()).toList();
      case Node.Mapping mapping -> List.of();
    };
  }
}
