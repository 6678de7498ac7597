package fr.openl.definition.document;

/**
 * A key that a mapping may hold.
 *
 * @param meaning one short sentence for editors
 */
public record Key(String name, Shape shape, boolean required, String meaning) {
  public static Key required(String name, Shape shape, String meaning) {
    return new Key(name, shape, true, meaning);
  }

  public static Key optional(String name, Shape shape, String meaning) {
    return new Key(name, shape, false, meaning);
  }
}
