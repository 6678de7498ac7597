package fr.openl.library;

import fr.openl.Refusal;
import fr.openl.definition.expression.Nearest;
import java.util.Collection;

/**
 * The names that exist somewhere, for who asks for another.
 *
 * @param where such as {@code Wave 2025 of haskell-survey}
 * @param what such as {@code variable}
 */
record Known(String where, String what, Collection<String> names) {
  /**
   * {@code name} again.
   *
   * @throws Refusal when there is none of that name; it tells the nearest and all there are
   */
  String check(String name) {
    if (names.contains(name)) {
      return name;
    }
    throw new Refusal(
        "%s has no %s '%s'%s There are: %s"
            .formatted(
                where,
                what,
                name,
                Nearest.among(names, name)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("."),
                names.isEmpty() ? "none" : String.join(", ", names)));
  }
}
