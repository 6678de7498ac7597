package fr.openl.definition.type;

import fr.openl.definition.QuestionType;
import fr.openl.definition.document.Draft;

/** A question type that a questionnaire file can declare. */
public interface DeclaredType extends QuestionType {
  /** Writes the type's own keys, as its kind reads them. */
  void write(Draft question);
}
