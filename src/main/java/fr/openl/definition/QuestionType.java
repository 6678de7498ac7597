package fr.openl.definition;

import java.util.List;

/**
 * What kind of answer a question takes. An implementation is one file in {@code definition.type}
 * and one line in its registry; everything below works through {@link Control} and {@link Measure}.
 */
public interface QuestionType {
  /** The name in {@code type:}, such as {@code select_one}. */
  String name();

  Control control();

  /**
   * The items that a question of this type has, in order; the first bears the question's own id
   * unless it is a grid. Empty for a note.
   */
  List<Item> items(String questionId);
}
