package fr.openl.definition.document;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.expression.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The problems found so far, so that an author sees all of them at once. One thread only. */
public final class Problems {
  private final List<DefinitionProblem> found = new ArrayList<>();

  public void error(Place place, String found, String expected) {
    add(Severity.ERROR, place, found, expected, Optional.empty());
  }

  /** An error where {@code written} is none of the {@code known} names. */
  public void unknown(Place place, String what, String written, Collection<String> known) {
    add(
        Severity.ERROR,
        place,
        "unknown " + what + " '" + written + "'",
        known.isEmpty() ? "none: there are no such names here" : "one of " + listed(known),
        Nearest.among(known, written));
  }

  public void warning(Place place, String found, String expected) {
    add(Severity.WARNING, place, found, expected, Optional.empty());
  }

  public void add(
      Severity severity, Place place, String what, String expected, Optional<String> nearest) {
    found.add(new DefinitionProblem(severity, place, what, expected, nearest));
  }

  public void addAll(Collection<DefinitionProblem> problems) {
    found.addAll(problems);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(DefinitionProblem::isError);
  }

  /** Every problem once, in the order of the files. */
  public List<DefinitionProblem> list() {
    return found.stream().sorted().distinct().toList();
  }

  /** The names in a sentence; a long list is cut, for the nearest name says more. */
  private static String listed(Collection<String> names) {
    int shown = 20;
    String few = String.join(", ", names.stream().limit(shown).toList());
    return names.size() > shown ? few + " … (" + names.size() + " in all)" : few;
  }
}
