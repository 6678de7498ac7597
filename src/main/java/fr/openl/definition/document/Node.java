package fr.openl.definition.document;

import java.util.List;
import java.util.Optional;

/** One part of a definition file, with the place where it was written. */
public sealed interface Node {
  Place place();

  /** What this is, in a sentence about what was found. */
  String described();

  /** A single value. Its text is kept as written: {@code Yes}, {@code 1.10}, {@code 08}. */
  record Scalar(Place place, String text, Style style) implements Node {
    /** Whether nothing was written, or a plain {@code ~} or {@code null}. */
    public boolean isNothing() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    /** The place of the character at {@code offset} of the text. */
    public Place placeOf(int offset) {
      return switch (style) {
        case PLAIN -> place.right(offset);
        case QUOTED -> place.right(offset + 1);
        case BLOCK -> place;
      };
    }

    @Override
    public String described() {
      return isNothing() ? "nothing" : "'" + text + "'";
    }
  }

  /** Keys with their values, in the order they were written; a key may wrongly occur twice. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The first entry with this key. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    @Override
    public String described() {
      return "a mapping";
    }
  }

  /** Values in order. */
  record Sequence(Place place, List<Element> elements) implements Node {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, Node value, Remarks remarks) {}

  /** One value of a sequence. */
  record Element(Node value, Remarks remarks) {}

  /** How a scalar was written. */
  enum Style {
    PLAIN,
    QUOTED,
    /** Over several lines, after {@code |} or {@code >}. */
    BLOCK
  }

  /**
   * The comments of a person beside a part, {@code #} included.
   *
   * @param gap whether blank lines stand before it
   * @param before the comment lines above it; an empty text is a blank line between them
   * @param after the comment at the end of its line
   */
  record Remarks(boolean gap, List<String> before, Optional<String> after) {
    public static final Remarks NONE = new Remarks(false, List.of(), Optional.empty());

    public Remarks {
      before = List.copyOf(before);
    }

    /** Whether there is any comment. */
    public boolean speak() {
      return !before.isEmpty() || after.isPresent();
    }
  }
}
