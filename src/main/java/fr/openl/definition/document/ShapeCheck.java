package fr.openl.definition.document;

import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import fr.openl.definition.expression.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compares a located tree with the shape it must have and reports every difference. */
public final class ShapeCheck {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private final Problems problems;

  public ShapeCheck(Problems problems) {
    this.problems = problems;
  }

  /** Reports whatever in {@code node} is not of {@code shape}. */
  public void check(Node node, Shape shape) {
    switch (shape.chosenFor(node)) {
      case Shape.Text text -> scalar(node, text, value -> true);
      case Shape.TextOrNothing text -> textOrNothing(node, text);
      case Shape.Spelled spelled ->
          scalar(node, spelled, value -> spelled.pattern().matcher(value).matches());
      case Shape.Truth truth ->
          plain(node, truth, value -> value.equals("true") || value.equals("false"));
      case Shape.Whole whole ->
          plain(
              node, whole, value -> wholeNumber(value).filter(n -> n >= whole.least()).isPresent());
      case Shape.Decimal decimal -> plain(node, decimal, value -> number(value).isPresent());
      case Shape.Day day -> scalar(node, day, value -> day(value).isPresent());
      case Shape.OneOf oneOf -> word(node, oneOf);
      case Shape.Condition condition -> scalar(node, condition, value -> !value.isBlank());
      case Shape.Words words -> words(node, words);
      case Shape.ListOf list -> list(node, list);
      case Shape.MapOf map -> map(node, map);
      case Shape.Keys keys -> keys(node, keys);
      case Shape.Variants variants -> withoutVariant(node, variants);
      case Shape.Either either -> differs(node, either);
    }
  }

  /** The whole number that {@code text} writes; empty beyond 32 bits. */
  static Optional<Integer> wholeNumber(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** The finite number that {@code text} writes. */
  public static Optional<Double> number(String text) {
    return Optional.of(text)
        .filter(written -> DECIMAL.matcher(written).matches())
        .map(Double::parseDouble)
        .filter(Double::isFinite);
  }

  /** The day that {@code text} writes as ISO 8601. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private void differs(Node node, Shape expected) {
    problems.error(node.place(), "found " + node.described(), expected.named());
  }

  private void scalar(Node node, Shape shape, Predicate<String> accepted) {
    if (!(node instanceof Scalar scalar) || scalar.isNothing() || !accepted.test(scalar.text())) {
      differs(node, shape);
    }
  }

  /** Numbers and truths are written without quotes: a quoted one is a text. */
  private void plain(Node node, Shape shape, Predicate<String> accepted) {
    if (node instanceof Scalar scalar
        && scalar.style() != Node.Style.PLAIN
        && accepted.test(scalar.text())) {
      problems.error(
          node.place(), "found the text '" + scalar.text() + "' in quotes", shape.named());
    } else {
      scalar(node, shape, accepted);
    }
  }

  private void textOrNothing(Node node, Shape shape) {
    if (!(node instanceof Scalar)) {
      differs(node, shape);
    }
  }

  private void word(Node node, Shape.OneOf shape) {
    if (node instanceof Scalar scalar
        && !scalar.isNothing()
        && !shape.words().contains(scalar.text())) {
      problems.unknown(node.place(), "word", scalar.text(), shape.words());
    } else {
      scalar(node, shape, value -> true);
    }
  }

  private void words(Node node, Shape.Words shape) {
    if (!(node instanceof Mapping mapping)) {
      scalar(node, shape, value -> !value.isBlank());
      return;
    }
    Map<String, Key> further = byName(shape.further());
    boolean anyLanguage = false;
    for (Entry entry : once(mapping)) {
      String name = entry.key().text();
      Key key = further.get(name);
      if (key != null) {
        check(entry.value(), key.shape());
      } else if (Shape.Words.LANGUAGE.matcher(name).matches()) {
        anyLanguage = true;
        scalar(entry.value(), new Shape.Text(), value -> !value.isBlank());
      } else {
        problems.add(
            DefinitionProblem.Severity.ERROR,
            entry.key().place(),
            "unknown key '" + name + "'",
            "a language code such as fr"
                + (further.isEmpty() ? "" : ", or " + String.join(", ", further.keySet())),
            Nearest.among(further.keySet(), name));
      }
    }
    if (!anyLanguage) {
      problems.error(mapping.place(), "found no text in any language", shape.named());
    }
  }

  private void list(Node node, Shape.ListOf shape) {
    if (!(node instanceof Sequence sequence)) {
      differs(node, shape);
      return;
    }
    sequence.elements().forEach(element -> check(element.value(), shape.of()));
  }

  private void map(Node node, Shape.MapOf shape) {
    if (!(node instanceof Mapping mapping)) {
      differs(node, shape);
      return;
    }
    for (Entry entry : once(mapping)) {
      if (!entry.key().text().isEmpty()) {
        // a key is a text, even where it looks like another scalar
        check(new Scalar(entry.key().place(), entry.key().text(), Node.Style.QUOTED), shape.keys());
      }
      check(entry.value(), shape.values());
    }
  }

  private void keys(Node node, Shape.Keys shape) {
    if (!(node instanceof Mapping mapping)) {
      differs(node, shape);
      return;
    }
    Map<String, Key> known = byName(shape.keys());
    for (Entry entry : once(mapping)) {
      Key key = known.get(entry.key().text());
      if (key == null) {
        List<String> names = shape.keys().stream().map(Key::name).toList();
        problems.unknown(entry.key().place(), "key", entry.key().text(), names);
      } else {
        check(entry.value(), key.shape());
      }
    }
    for (Key key : shape.keys()) {
      if (key.required() && mapping.find(key.name()).isEmpty()) {
        problems.error(
            mapping.place(),
            "the key '" + key.name() + "' is missing",
            key.name() + ": " + key.shape().named());
      }
    }
  }

  /** Without a known variant only the discriminator and the keys of all variants can be checked. */
  private void withoutVariant(Node node, Shape.Variants shape) {
    if (!(node instanceof Mapping mapping)) {
      differs(node, shape);
      return;
    }
    if (mapping.find(shape.discriminator()).isEmpty()) {
      problems.error(
          mapping.place(),
          "the key '" + shape.discriminator() + "' is missing",
          shape.discriminator() + ": one of " + String.join(", ", shape.variants().keySet()));
    }
    List<Key> common = new ArrayList<>(shape.first());
    common.addAll(shape.last());
    Map<String, Key> known = byName(common);
    for (Entry entry : once(mapping)) {
      Key key = known.get(entry.key().text());
      if (key != null) {
        check(entry.value(), key.shape());
      }
    }
  }

  /** The entries without repeated keys, which are reported. */
  private List<Entry> once(Mapping mapping) {
    Map<String, Entry> first = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      Entry earlier = first.putIfAbsent(entry.key().text(), entry);
      if (earlier == null) {
        entries.add(entry);
      } else {
        problems.error(
            entry.key().place(),
            "the key '"
                + entry.key().text()
                + "' is written a second time (first on line "
                + earlier.key().place().line()
                + ")",
            "each key once");
      }
    }
    return entries;
  }

  private static Map<String, Key> byName(List<Key> keys) {
    Map<String, Key> byName = new LinkedHashMap<>();
    keys.forEach(key -> byName.put(key.name(), key));
    return byName;
  }
}
