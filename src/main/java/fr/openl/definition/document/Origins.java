package fr.openl.definition.document;

import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where the parts of a definition were written. A part is remembered by identity: two equal labels
 * in two places are two parts. One thread only.
 */
public final class Origins {
  private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
  private final Place otherwise;

  /** Parts that were not read from a file are said to stand at {@code otherwise}. */
  public Origins(Place otherwise) {
    this.otherwise = otherwise;
  }

  /** Remembers that {@code part} was read from {@code node}, and gives it back. */
  public <T> T remember(T part, Node node) {
    nodes.put(part, node);
    return part;
  }

  public Optional<Node> findNode(Object part) {
    return Optional.ofNullable(nodes.get(part));
  }

  public Place place(Object part) {
    return findNode(part).map(Node::place).orElse(otherwise);
  }

  /** The place of {@code key} inside {@code part}, else of the part. */
  public Place place(Object part, String key) {
    return findNode(part).map(node -> Fields.of(node).placeOf(key)).orElse(otherwise);
  }

  /** The place of the character at {@code offset} of a part that was written as one text. */
  public Place placeOf(Object part, int offset) {
    return findNode(part)
        .map(node -> node instanceof Node.Scalar s ? s.placeOf(offset) : node.place())
        .orElse(otherwise);
  }
}
