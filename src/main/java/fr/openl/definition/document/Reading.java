package fr.openl.definition.document;

import fr.openl.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of reading definition files.
 *
 * @param value what was read; empty when there is an error
 * @param problems every error and warning, in the order of the files
 */
public record Reading<T>(Optional<T> value, List<DefinitionProblem> problems) {
  public Reading {
    problems = List.copyOf(problems);
  }

  /** A reading that holds {@code value} unless there are errors. */
  public static <T> Reading<T> of(Optional<T> value, Problems problems) {
    return new Reading<>(problems.hasErrors() ? Optional.empty() : value, problems.list());
  }

  public List<DefinitionProblem> errors() {
    return problems.stream().filter(DefinitionProblem::isError).toList();
  }

  public List<DefinitionProblem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).toList();
  }

  /**
   * What was read.
   *
   * @throws Refusal with every error, one a line, when there is any
   */
  public T orRefuse() {
    return value.orElseThrow(
        () ->
            new Refusal(
                errors().stream()
                    .map(DefinitionProblem::toString)
                    .collect(Collectors.joining("\n"))));
  }
}
