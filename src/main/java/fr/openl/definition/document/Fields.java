package fr.openl.definition.document;

import fr.openl.definition.document.Node.Element;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The values behind a mapping's keys. A key that is absent or malformed gives nothing: {@link
 * ShapeCheck} has told of it already, and reading goes on to find every other problem.
 */
public record Fields(Mapping mapping) {
  /** The fields of {@code node}; none when it is not a mapping. */
  public static Fields of(Node node) {
    return new Fields(
        node instanceof Mapping mapping ? mapping : new Mapping(node.place(), List.of()));
  }

  public Place place() {
    return mapping.place();
  }

  /** Where the value of {@code key} stands, else where the mapping begins. */
  public Place placeOf(String key) {
    return find(key).map(Node::place).orElse(place());
  }

  public boolean has(String key) {
    return mapping.find(key).isPresent();
  }

  public Optional<Node> find(String key) {
    return mapping.find(key).map(Entry::value);
  }

  public Optional<Scalar> scalar(String key) {
    return find(key)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(scalar -> !scalar.isNothing());
  }

  public Optional<String> text(String key) {
    return scalar(key).map(Scalar::text);
  }

  public boolean truth(String key) {
    return text(key).filter("true"::equals).isPresent();
  }

  /** The constant that {@code key} spells in lower case. */
  public <E extends Enum<E>> Optional<E> word(E[] constants, String key) {
    return text(key)
        .flatMap(
            spelled ->
                Arrays.stream(constants)
                    .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(spelled))
                    .findFirst());
  }

  public OptionalInt whole(String key) {
    return text(key)
        .flatMap(ShapeCheck::wholeNumber)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  public OptionalDouble number(String key) {
    return text(key)
        .flatMap(ShapeCheck::number)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  public Optional<LocalDate> day(String key) {
    return text(key).flatMap(ShapeCheck::day);
  }

  /** The elements of the list behind {@code key}. */
  public List<Node> list(String key) {
    return find(key)
        .map(
            node ->
                node instanceof Sequence sequence
                    ? sequence.elements().stream().map(Element::value).toList()
                    : List.<Node>of())
        .orElse(List.of());
  }

  /** The single values of the list behind {@code key}. */
  public List<Scalar> scalars(String key) {
    return list(key).stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(scalar -> !scalar.isNothing())
        .toList();
  }

  public List<String> texts(String key) {
    return scalars(key).stream().map(Scalar::text).toList();
  }

  /** The entries of the mapping behind {@code key}. */
  public List<Entry> entries(String key) {
    return find(key).map(node -> Fields.of(node).mapping().entries()).orElse(List.of());
  }

  /** The texts of the mapping behind {@code key}, in order. */
  public Map<String, String> textsByKey(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : entries(key)) {
      if (entry.value() instanceof Scalar scalar && !scalar.isNothing()) {
        texts.putIfAbsent(entry.key().text(), scalar.text());
      }
    }
    return Collections.unmodifiableMap(texts);
  }
}
