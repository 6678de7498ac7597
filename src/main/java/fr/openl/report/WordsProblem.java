package fr.openl.report;

import fr.openl.definition.expression.Nearest;
import java.util.Collection;
import java.util.Optional;

/**
 * What is wrong with the words that a study's authors wrote, for them to mend.
 *
 * @param english the sentence, or the end of one that begins with its place
 * @param french the same
 */
record WordsProblem(String english, String french) {
  /**
   * A name that stands for nothing.
   *
   * @param what should have that name, in English
   * @param french the same in French
   * @param there the names there are
   */
  static WordsProblem unknown(String what, String french, String found, Collection<String> there) {
    Optional<String> near = Nearest.among(there, found);
    String names = String.join(", ", there);
    return new WordsProblem(
        "found no %s \"%s\"%s; there are: %s"
            .formatted(
                what,
                found,
                near.map(name -> ", did you mean " + name + "?").orElse(""),
                names.isEmpty() ? "none" : names),
        "aucun élément « %s » (%s)%s ; il y a : %s"
            .formatted(
                found,
                french,
                near.map(name -> ", peut-être " + name + " ?").orElse(""),
                names.isEmpty() ? "rien" : names));
  }

  /** The problem where it stands: {@code file:line}. */
  WordsProblem at(Object file, int line) {
    return new WordsProblem(
        "%s:%d: %s".formatted(file, line, english), "%s:%d : %s".formatted(file, line, french));
  }

  /** The problem of a placeholder. */
  WordsProblem of(String written) {
    return new WordsProblem(
        "{%s}: %s".formatted(written, english), "{%s} : %s".formatted(written, french));
  }
}
