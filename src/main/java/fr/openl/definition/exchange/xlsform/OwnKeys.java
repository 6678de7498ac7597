package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import fr.openl.definition.document.Node.Style;
import fr.openl.definition.document.Place;
import fr.openl.definition.format.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a question here says beyond the vocabulary of XLSForm. It travels as one line of JSON in a
 * column of our own, an attribute that other tools pass over.
 */
final class OwnKeys {
  static final String COLUMN = "bind::openl:keys";

  /** The canonical name of the column. */
  static final String NAME = "bind:openl:keys";

  static final String NAMESPACE = "openl=\"urn:openl:definition\"";

  private OwnKeys() {}

  /** The keys as one line. */
  static String written(Mapping keys) {
    return keys.entries().isEmpty() ? "" : json(keys);
  }

  /** The keys that {@code cell} holds; none when it is blank or no mapping. */
  static Mapping read(String cell, String place) {
    Optional<Node> root =
        cell.isEmpty()
            ? Optional.empty()
            : YamlReader.read(cell, place).value().map(document -> document.root());
    return root.filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .orElseGet(() -> new Mapping(Place.startOf(place), List.of()));
  }

  /**
   * What the keys ask of an answer, as a constraint that other tools can check; empty when they ask
   * nothing.
   */
  static String constraint(String type, Mapping keys) {
    Fields fields = Fields.of(keys);
    List<String> parts = new ArrayList<>();
    switch (type) {
      case "integer", "decimal" -> {
        fields.text("min").ifPresent(min -> parts.add(". >= " + min));
        fields.text("max").ifPresent(max -> parts.add(". <= " + max));
      }
      case "date" -> {
        fields.text("min").ifPresent(min -> parts.add(". >= date('" + min + "')"));
        fields.text("max").ifPresent(max -> parts.add(". <= date('" + max + "')"));
      }
      case "month" -> {
        fields.text("min").ifPresent(min -> parts.add(". >= date('" + min + "-01')"));
        fields.text("max").ifPresent(max -> parts.add(". <= date('" + max + "-31')"));
      }
      case "select_multiple" -> {
        fields.text("at_least").ifPresent(n -> parts.add("count-selected(.) >= " + n));
        fields.text("at_most").ifPresent(n -> parts.add("count-selected(.) <= " + n));
        fields
            .texts("exclusive")
            .forEach(
                code -> parts.add("not(selected(., '" + code + "') and count-selected(.) > 1)"));
      }
      default -> {}
    }
    return String.join(" and ", parts);
  }

  private static String json(Node node) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().stream()
              .map((Entry entry) -> quoted(entry.key().text()) + ": " + json(entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Sequence sequence ->
          sequence.elements().stream()
              .map(element -> json(element.value()))
              .collect(Collectors.joining(", ", "[", "]"));
      case Scalar scalar -> scalar.style() == Style.PLAIN ? scalar.text() : quoted(scalar.text());
    };
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
