package fr.openl.definition.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a part of a definition file may look like. One shape serves three ends: it validates, it
 * gives the canonical order of keys, and it becomes a JSON Schema for editors.
 */
public sealed interface Shape {
  /** Names the shape after "expected", such as {@code a whole number}. */
  String named();

  /**
   * The shape that {@code node} in particular should have: the variant that its discriminator
   * chooses, the alternative that it resembles; this shape where there is nothing to choose.
   */
  default Shape chosenFor(Node node) {
    return switch (this) {
      case Variants variants when node instanceof Node.Mapping mapping ->
          mapping
              .find(variants.discriminator())
              .map(Node.Entry::value)
              .filter(Node.Scalar.class::isInstance)
              .map(word -> (Shape) variants.of(((Node.Scalar) word).text()))
              .orElse(this);
      case Either either ->
          either.shapes().stream()
              .filter(shape -> shape.resembles(node))
              .findFirst()
              .map(shape -> shape.chosenFor(node))
              .orElse(this);
      default -> this;
    };
  }

  /** Whether {@code node} is of this shape's kind, and has the first key it requires. */
  private boolean resembles(Node node) {
    return switch (this) {
      case Keys keys ->
          node instanceof Node.Mapping mapping
              && keys.keys().stream()
                  .filter(Key::required)
                  .findFirst()
                  .map(key -> mapping.find(key.name()).isPresent())
                  .orElse(true);
      case MapOf map -> node instanceof Node.Mapping;
      case Variants variants -> node instanceof Node.Mapping;
      case Words words -> !(node instanceof Node.Sequence);
      case ListOf list -> node instanceof Node.Sequence;
      case Either either -> either.shapes().stream().anyMatch(shape -> shape.resembles(node));
      case Text text -> node instanceof Node.Scalar;
      case TextOrNothing text -> node instanceof Node.Scalar;
      case Spelled spelled -> node instanceof Node.Scalar;
      case Truth truth -> node instanceof Node.Scalar;
      case Whole whole -> node instanceof Node.Scalar;
      case Decimal decimal -> node instanceof Node.Scalar;
      case Day day -> node instanceof Node.Scalar;
      case OneOf words -> node instanceof Node.Scalar;
      case Condition condition -> node instanceof Node.Scalar;
    };
  }

  /** A text, whatever it looks like; {@code 08} and {@code Yes} stay as written. */
  record Text() implements Shape {
    @Override
    public String named() {
      return "a text";
    }
  }

  /** A text, or {@code ~} for leaving out on purpose. */
  record TextOrNothing() implements Shape {
    @Override
    public String named() {
      return "a text or ~";
    }
  }

  /**
   * Words for people: language → text, or a plain text in the study's first language.
   *
   * @param further keys that may stand beside the languages
   */
  record Words(List<Key> further) implements Shape {
    /** The keys that are languages. */
    public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    public Words() {
      this(List.of());
    }

    public Words {
      further = List.copyOf(further);
    }

    @Override
    public String named() {
      return "a text, or a mapping from language to text such as {fr: Bonjour, en: Hello}";
    }
  }

  /** A text of a certain spelling, such as an id. */
  record Spelled(Pattern pattern, String named) implements Shape {
    /** The id of a question, list, block or indicator. */
    public static final Spelled ID =
        new Spelled(Pattern.compile("[a-z][a-z0-9_]*"), "an id (a-z, 0-9 and _, a letter first)");

    /** The id of a study or wave, or a revision. */
    public static final Spelled NAME =
        new Spelled(Pattern.compile("[a-z0-9][a-z0-9_.-]*"), "a name (a-z, 0-9, '-', '_' and '.')");

    /** The code of a category. */
    public static final Spelled CODE =
        new Spelled(
            Pattern.compile("[a-z0-9][a-z0-9_.+-]*"),
            "a category code (a-z, 0-9, '_', '.', '+' and '-')");

    /** The id of a question or of an item of it, such as {@code app_use.office}. */
    public static final Spelled ITEM =
        new Spelled(
            Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9][a-z0-9_.+-]*)?"),
            "the id of a question or item");
  }

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {
    @Override
    public String named() {
      return "true or false";
    }
  }

  /** A whole number of at least {@code least}. */
  record Whole(int least) implements Shape {
    @Override
    public String named() {
      return least == Integer.MIN_VALUE ? "a whole number" : "a whole number from " + least + " on";
    }
  }

  /** A number. */
  record Decimal() implements Shape {
    @Override
    public String named() {
      return "a number";
    }
  }

  /** A day, {@code 2025-11-03}. */
  record Day() implements Shape {
    @Override
    public String named() {
      return "a day such as 2025-11-03";
    }
  }

  /** One of a few words. */
  record OneOf(List<String> words) implements Shape {
    public OneOf {
      words = List.copyOf(words);
    }

    public static OneOf of(String... words) {
      return new OneOf(List.of(words));
    }

    @Override
    public String named() {
      return "one of " + String.join(", ", words);
    }
  }

  /** An expression; its grammar and types are checked elsewhere. */
  record Condition() implements Shape {
    @Override
    public String named() {
      return "an expression";
    }
  }

  /** A list of values of one shape. */
  record ListOf(Shape of) implements Shape {
    @Override
    public String named() {
      return "a list";
    }
  }

  /** A mapping whose keys are the author's own. */
  record MapOf(Shape keys, Shape values) implements Shape {
    @Override
    public String named() {
      return "a mapping";
    }
  }

  /** A mapping of known keys, in canonical order. */
  record Keys(List<Key> keys) implements Shape {
    public Keys {
      keys = List.copyOf(keys);
    }

    public static Keys of(Key... keys) {
      return new Keys(List.of(keys));
    }

    @Override
    public String named() {
      return "a mapping with "
          + String.join(", ", keys.stream().filter(Key::required).map(Key::name).limit(4).toList());
    }
  }

  /**
   * A mapping whose keys depend on the word behind one of them.
   *
   * @param discriminator the key that decides, such as {@code type}
   * @param first the keys of every variant that come first; the discriminator is among them
   * @param variants word → its own keys, which come next
   * @param last the keys of every variant that come last
   */
  record Variants(
      String discriminator, List<Key> first, Map<String, List<Key>> variants, List<Key> last)
      implements Shape {
    public Variants {
      first = List.copyOf(first);
      variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
      last = List.copyOf(last);
    }

    /** The mapping that {@code word} stands for. */
    public Keys of(String word) {
      return new Keys(
          Stream.of(first, variants.getOrDefault(word, List.of()), last)
              .flatMap(List::stream)
              .toList());
    }

    @Override
    public String named() {
      return "a mapping with " + discriminator;
    }
  }

  /** One of several shapes that differ in kind, or in a required key of a mapping. */
  record Either(List<Shape> shapes) implements Shape {
    public Either {
      shapes = List.copyOf(shapes);
    }

    @Override
    public String named() {
      return String.join(", or ", shapes.stream().map(Shape::named).toList());
    }
  }
}
