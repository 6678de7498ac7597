package fr.openl.definition.expression;

/**
 * An expression together with the text it was written as, so that a definition is written back just
 * as it was read.
 */
public record Formula(String source, Expression expression) {
  @Override
  public String toString() {
    return source;
  }
}
