package fr.openl.definition.format;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Node.Element;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Remarks;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import fr.openl.definition.document.Node.Style;
import fr.openl.definition.document.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one canonical way to write a definition file. Keys come in the order of the shape, comments
 * and single blank lines stay, a mapping or list of single values stands on one line when it fits
 * in {@value #WIDTH} columns, quotes stand only where they are needed. Formatting what is formatted
 * changes nothing, and never changes what a file means. One walk over the file decides all of it,
 * line by line.
 */
public final class Formatter {
  private static final int WIDTH = 100;
  private static final Shape ANY = new Shape.Text();

  private Formatter() {}

  /** The canonical text of {@code document}, a file of {@code shape}. */
  public static String format(Document document, Shape shape) {
    Formatter formatter = new Formatter();
    List<String> lines = new ArrayList<>(formatter.root(document.root(), shape));
    if (!document.end().isEmpty()) {
      lines.add("");
      lines.addAll(document.end());
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> root(Node root, Shape shape) {
    return switch (root) {
      case Scalar scalar -> List.of(spelled(scalar, shape, false));
      case Mapping mapping when mapping.entries().isEmpty() -> List.of("{}");
      case Sequence sequence when sequence.elements().isEmpty() -> List.of("[]");
      default -> block(root, shape.chosenFor(root), 0);
    };
  }

  /** A collection over several lines, without its indentation. */
  private List<String> block(Node node, Shape shape, int column) {
    return switch (node) {
      case Mapping mapping -> mapping(mapping, shape, column);
      case Sequence sequence -> sequence(sequence, shape, column);
      case Scalar scalar ->
          scalar.text().contains("\n")
              ? scalar.text().lines().toList()
              : folded(scalar.text(), WIDTH - column);
    };
  }

  private List<String> mapping(Mapping mapping, Shape shape, int column) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : ordered(mapping, shape)) {
      Shape expected = valueShape(shape, entry.key().text());
      Shape valueShape = expected.chosenFor(entry.value());
      String key = YamlScalar.of(entry.key().text(), false) + ":";
      Optional<String> inline = inline(entry.value(), valueShape, column + key.length() + 1);
      boolean literal = inline.isEmpty() && entry.value() instanceof Scalar;
      announce(entry.remarks(), literal, lines);
      if (inline.isPresent()) {
        lines.add(key + " " + inline.get() + after(entry.remarks()));
        continue;
      }
      String opening = entry.value() instanceof Scalar s ? " " + header(s.text()) : "";
      lines.add(key + opening + (literal ? "" : after(entry.remarks())));
      block(entry.value(), valueShape, column + 2).forEach(line -> lines.add(indented(line)));
    }
    return lines;
  }

  private List<String> sequence(Sequence sequence, Shape shape, int column) {
    Shape of = shape instanceof Shape.ListOf list ? list.of() : ANY;
    List<String> lines = new ArrayList<>();
    for (Element element : sequence.elements()) {
      Shape valueShape = of.chosenFor(element.value());
      Optional<String> inline = inline(element.value(), valueShape, column + 2);
      announce(element.remarks(), inline.isEmpty(), lines);
      if (inline.isPresent()) {
        lines.add("- " + inline.get() + after(element.remarks()));
        continue;
      }
      List<String> inner = new ArrayList<>(block(element.value(), valueShape, column + 2));
      if (element.value() instanceof Scalar scalar) {
        lines.add("- " + header(scalar.text()));
        inner.forEach(line -> lines.add(indented(line)));
        continue;
      }
      while (inner.getFirst().startsWith("#")) {
        lines.add(inner.removeFirst()); // a comment cannot stand between the dash and the key
      }
      lines.add("- " + inner.removeFirst());
      inner.forEach(line -> lines.add(indented(line)));
    }
    return lines;
  }

  /** The blank line and the comments above a part; its end comment too, where there is no room. */
  private static void announce(Remarks remarks, boolean afterToo, List<String> lines) {
    if (remarks.gap() && !lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(remarks.before());
    if (afterToo) {
      remarks.after().ifPresent(lines::add);
    }
  }

  private static String after(Remarks remarks) {
    return remarks.after().map(comment -> "  " + comment).orElse("");
  }

  private static String indented(String line) {
    return line.isEmpty() ? line : "  " + line;
  }

  /** A value on the line of its key; empty when it takes several lines. */
  private static Optional<String> inline(Node node, Shape shape, int column) {
    return switch (node) {
      case Scalar scalar ->
          isLiteral(scalar.text())
              ? Optional.empty()
              : Optional.of(spelled(scalar, shape, false))
                  .filter(text -> column + text.length() <= WIDTH || !isFoldable(scalar, shape));
      case Mapping mapping when mapping.entries().isEmpty() -> Optional.of("{}");
      case Sequence sequence when sequence.elements().isEmpty() -> Optional.of("[]");
      default ->
          isLeaf(node, shape)
              ? Optional.of(flow(node, shape)).filter(text -> column + text.length() <= WIDTH)
              : Optional.empty();
    };
  }

  /**
   * Whether a collection holds single values only, or lists of them, and nobody commented on it.
   */
  private static boolean isLeaf(Node node, Shape shape) {
    return switch (node) {
      case Scalar scalar -> !isLiteral(scalar.text());
      case Sequence sequence ->
          sequence.elements().stream()
              .allMatch(e -> !e.remarks().speak() && isLeafScalar(e.value()));
      case Mapping mapping ->
          !standsOut(shape)
              && mapping.entries().stream()
                  .allMatch(
                      e ->
                          !e.remarks().speak()
                              && !(e.value() instanceof Mapping)
                              && isLeaf(e.value(), ANY));
    };
  }

  private static boolean isLeafScalar(Node node) {
    return node instanceof Scalar scalar && !isLiteral(scalar.text());
  }

  /** Questions, categories and rows have lines of their own, so that a change is seen in a diff. */
  private static boolean standsOut(Shape shape) {
    return switch (shape) {
      case Shape.Variants variants -> true;
      case Shape.MapOf map -> map.values() instanceof Shape.Words;
      case Shape.Keys keys -> keys.keys().stream().anyMatch(key -> key.name().equals("type"));
      default -> false;
    };
  }

  private static String flow(Node node, Shape shape) {
    return switch (node) {
      case Scalar scalar -> spelled(scalar, shape, true);
      case Sequence sequence -> {
        Shape of = shape instanceof Shape.ListOf list ? list.of() : ANY;
        yield "["
            + String.join(", ", sequence.elements().stream().map(e -> flow(e.value(), of)).toList())
            + "]";
      }
      case Mapping mapping ->
          "{"
              + String.join(
                  ", ", ordered(mapping, shape).stream().map(e -> flow(e, shape)).toList())
              + "}";
    };
  }

  private static String flow(Entry entry, Shape around) {
    Shape shape = valueShape(around, entry.key().text()).chosenFor(entry.value());
    return YamlScalar.of(entry.key().text(), true) + ": " + flow(entry.value(), shape);
  }

  /** Plain numbers and truths stay plain; everything else is a text. */
  private static String spelled(Scalar scalar, Shape shape, boolean inFlow) {
    if (scalar.isNothing()) {
      return "~";
    }
    boolean notAText =
        switch (shape) {
          case Shape.Truth truth -> true;
          case Shape.Whole whole -> true;
          case Shape.Decimal decimal -> true;
          case Shape.OneOf oneOf -> scalar.text().equals("true") || scalar.text().equals("false");
          default -> false;
        };
    return notAText && scalar.style() == Style.PLAIN
        ? scalar.text()
        : YamlScalar.of(scalar.text(), inFlow);
  }

  /** Texts of several lines are written line by line, where no line has an end that is not seen. */
  private static boolean isLiteral(String text) {
    return text.contains("\n")
        && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"))
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n\n")
        && !text.strip().isEmpty()
        && text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && YamlScalar.isVisible(c)));
  }

  /** Whether a long text may be broken between its words; an expression stays on one line. */
  private static boolean isFoldable(Scalar scalar, Shape shape) {
    String text = scalar.text();
    return !(shape instanceof Shape.Condition)
        && text.contains(" ")
        && !text.contains("  ")
        && !text.contains("\t")
        && text.equals(text.strip())
        && text.codePoints().allMatch(YamlScalar::isVisible);
  }

  private static List<String> folded(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String header(String text) {
    return !text.contains("\n") ? ">-" : text.endsWith("\n") ? "|" : "|-";
  }

  private static List<Entry> ordered(Mapping mapping, Shape shape) {
    List<String> names =
        switch (shape) {
          case Shape.Keys keys -> keys.keys().stream().map(Key::name).toList();
          default -> List.of();
        };
    List<String> last =
        shape instanceof Shape.Words words
            ? words.further().stream().map(Key::name).toList()
            : List.of();
    Stream<Entry> known =
        names.stream()
            .flatMap(name -> mapping.entries().stream().filter(e -> e.key().text().equals(name)));
    Stream<Entry> free =
        mapping.entries().stream()
            .filter(e -> !names.contains(e.key().text()) && !last.contains(e.key().text()));
    Stream<Entry> end = mapping.entries().stream().filter(e -> last.contains(e.key().text()));
    return Stream.of(known, free, end).flatMap(stream -> stream).toList();
  }

  private static Shape valueShape(Shape around, String key) {
    return switch (around) {
      case Shape.Keys keys -> of(keys.keys(), key);
      case Shape.Words words -> of(words.further(), key);
      case Shape.MapOf map -> map.values();
      default -> ANY;
    };
  }

  private static Shape of(List<Key> keys, String name) {
    return keys.stream()
        .filter(key -> key.name().equals(name))
        .map(Key::shape)
        .findFirst()
        .orElse(ANY);
  }
}
