package fr.openl.definition.document;

import fr.openl.definition.document.Node.Element;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Remarks;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words in one language that stand in a file of their own, put where they belong in the tree of a
 * definition file, as if they had been written there. What they are for is named by the same keys,
 * and by ids where the definition has a list; what has no id is counted from 1.
 */
public final class Translation {
  private final String language;
  private final String defaultLanguage;
  private final Problems problems;

  /**
   * @param language of the words
   * @param defaultLanguage of texts that do not say their language
   */
  public Translation(String language, String defaultLanguage, Problems problems) {
    this.language = language;
    this.defaultLanguage = defaultLanguage;
    this.problems = problems;
  }

  /** The tree {@code source} of that {@code shape} with the words in it. */
  public Node into(Node source, Shape shape, Node words) {
    return switch (shape.chosenFor(source)) {
      case Shape.Words text -> text(source, words);
      case Shape.Keys keys -> {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        keys.keys().forEach(key -> shapes.put(key.name(), key.shape()));
        yield mapping(source, shapes, words);
      }
      case Shape.MapOf map -> {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Fields.of(source)
            .mapping()
            .entries()
            .forEach(entry -> shapes.put(entry.key().text(), map.values()));
        yield mapping(source, shapes, words);
      }
      case Shape.ListOf list -> list(source, list.of(), words);
      default -> {
        problems.error(
            words.place(), "a translation of " + source.described(), "only words for people");
        yield source;
      }
    };
  }

  private Node text(Node source, Node words) {
    if (!(words instanceof Scalar scalar) || scalar.isNothing() || scalar.text().isBlank()) {
      problems.error(words.place(), "found " + words.described(), "a text in " + language);
      return source;
    }
    List<Entry> entries =
        new ArrayList<>(
            source instanceof Mapping mapping
                ? mapping.entries()
                : List.of(entry(defaultLanguage, source)));
    if (entries.stream().anyMatch(entry -> entry.key().text().equals(language))) {
      problems.error(
          words.place(),
          "words in " + language + " that stand at " + source.place() + " already",
          "one place for each translation");
      return source;
    }
    entries.add(entry(language, scalar));
    return new Mapping(source.place(), entries);
  }

  private Node mapping(Node source, Map<String, Shape> shapes, Node words) {
    Map<String, Entry> further = named(words);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : Fields.of(source).mapping().entries()) {
      Optional<Shape> shape = Optional.ofNullable(shapes.get(entry.key().text()));
      entries.add(
          Optional.ofNullable(further.get(entry.key().text()))
              .flatMap(found -> shape.map(known -> into(entry.value(), known, found.value())))
              .map(node -> new Entry(entry.key(), node, entry.remarks()))
              .orElse(entry));
    }
    reportUnknown(further, names(entries));
    return new Mapping(source.place(), entries);
  }

  private Node list(Node source, Shape shape, Node words) {
    Map<String, Entry> further = named(words);
    List<Element> elements = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Element element : source instanceof Sequence list ? list.elements() : List.<Element>of()) {
      String name =
          Fields.of(element.value()).text("id").orElse(Integer.toString(elements.size() + 1));
      names.add(name);
      elements.add(
          Optional.ofNullable(further.get(name))
              .map(found -> into(element.value(), shape, found.value()))
              .map(node -> new Element(node, element.remarks()))
              .orElse(element));
    }
    reportUnknown(further, names);
    return new Sequence(source.place(), elements);
  }

  /** The words by what they are for; a name that stands twice is reported. */
  private Map<String, Entry> named(Node words) {
    Map<String, Entry> named = new HashMap<>();
    if (!(words instanceof Mapping mapping)) {
      problems.error(words.place(), "found " + words.described(), "a mapping from ids to words");
      return named;
    }
    for (Entry entry : mapping.entries()) {
      if (named.putIfAbsent(entry.key().text(), entry) != null) {
        problems.error(
            entry.key().place(), "'" + entry.key().text() + "' a second time", "each name once");
      }
    }
    return named;
  }

  private void reportUnknown(Map<String, Entry> further, Set<String> names) {
    further.forEach(
        (name, entry) -> {
          if (!names.contains(name)) {
            problems.unknown(entry.key().place(), "name", name, names);
          }
        });
  }

  private static Set<String> names(List<Entry> entries) {
    Set<String> names = new LinkedHashSet<>();
    entries.forEach(entry -> names.add(entry.key().text()));
    return names;
  }

  private static Entry entry(String key, Node value) {
    return new Entry(new Scalar(value.place(), key, Node.Style.PLAIN), value, Remarks.NONE);
  }
}
