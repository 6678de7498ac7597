package fr.openl.frame.register;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.ShapeCheck;
import fr.openl.definition.format.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file with headers of its own is read as a frame.
 *
 * @param separator what parts the cells; empty when the file tells it by its headers
 * @param columns column of the frame → header of the file
 * @param values column of the frame → label in the file → value
 * @param ignored headers that are left out on purpose
 */
public record FrameMapping(
    Optional<Character> separator,
    Map<String, String> columns,
    Map<String, Map<String, String>> values,
    List<String> ignored) {
  /** For a file whose headers are the frame's own. */
  public static final FrameMapping NONE =
      new FrameMapping(Optional.empty(), Map.of(), Map.of(), List.of());

  private static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.optional(
              "separator", Shape.OneOf.of("comma", "semicolon", "tab"), "what parts the cells"),
          Key.optional(
              "columns",
              new Shape.MapOf(Shape.Spelled.ID, new Shape.Text()),
              "column of the frame → header of the file"),
          Key.optional(
              "values",
              new Shape.MapOf(
                  Shape.Spelled.ID, new Shape.MapOf(new Shape.Text(), new Shape.Text())),
              "column of the frame → label in the file → value"),
          Key.optional("ignored", new Shape.ListOf(new Shape.Text()), "headers left out"));

  public FrameMapping {
    columns = Map.copyOf(columns);
    values = Map.copyOf(values);
    ignored = List.copyOf(ignored);
  }

  /**
   * The mapping in a YAML file.
   *
   * @throws fr.openl.Refusal with every problem of the file
   */
  public static FrameMapping read(Path file) {
    Document document = YamlReader.read(file, file.toString()).orRefuse();
    Problems problems = new Problems();
    new ShapeCheck(problems).check(document.root(), SHAPE);
    Reading.of(Optional.of(document), problems).orRefuse();
    Fields fields = Fields.of(document.root());
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("values")) {
      values.put(
          entry.key().text(),
          Fields.of(document.root())
              .find("values")
              .map(node -> Fields.of(node).textsByKey(entry.key().text()))
              .orElse(Map.of()));
    }
    return new FrameMapping(
        fields
            .text("separator")
            .map(
                said ->
                    switch (said) {
                      case "semicolon" -> ';';
                      case "tab" -> '\t';
                      default -> ',';
                    }),
        fields.textsByKey("columns"),
        values,
        fields.texts("ignored"));
  }

  /** The file's header for a column of the frame. */
  String header(String column) {
    return columns.getOrDefault(column, column);
  }

  /** What a cell of a column means. */
  String value(String column, String cell) {
    return values.getOrDefault(column, Map.of()).getOrDefault(cell, cell);
  }
}
