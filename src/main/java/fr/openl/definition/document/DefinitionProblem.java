package fr.openl.definition.document;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something in a definition file that its author must repair, or should look at.
 *
 * @param found what stands there
 * @param expected what may stand there instead
 * @param nearest the known id or key that was probably meant
 */
public record DefinitionProblem(
    Severity severity, Place place, String found, String expected, Optional<String> nearest)
    implements Comparable<DefinitionProblem> {
  private static final Comparator<DefinitionProblem> ORDER =
      Comparator.comparing(DefinitionProblem::place)
          .thenComparing(DefinitionProblem::severity)
          .thenComparing(DefinitionProblem::found);

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(DefinitionProblem other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code file:line:column: error: found; expected …; did you mean …?}. */
  @Override
  public String toString() {
    return place
        + ": "
        + severity.spelling()
        + ": "
        + found
        + "; expected "
        + expected
        + nearest.map(known -> "; did you mean '" + known + "'?").orElse("");
  }

  /** How much a problem weighs. */
  public enum Severity {
    /** The file cannot be used. */
    ERROR("error"),
    /** The file can be used; someone should look. */
    WARNING("warning");

    private final String spelling;

    Severity(String spelling) {
      this.spelling = spelling;
    }

    public String spelling() {
      return spelling;
    }
  }
}
