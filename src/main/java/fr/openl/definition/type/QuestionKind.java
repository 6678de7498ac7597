package fr.openl.definition.type;

import fr.openl.definition.document.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a question type stands in a questionnaire file.
 *
 * @param name the word behind {@code type:}
 * @param meaning one sentence for editors
 * @param keys the type's own keys, in canonical order
 * @param reader makes the type from its keys; empty when they were reported as wrong
 */
public record QuestionKind(
    String name,
    String meaning,
    List<Key> keys,
    Function<TypeReading, Optional<? extends DeclaredType>> reader) {
  public QuestionKind {
    keys = List.copyOf(keys);
  }
}
