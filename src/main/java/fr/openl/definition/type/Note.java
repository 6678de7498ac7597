package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.document.Draft;
import java.util.List;
import java.util.Optional;

/** Words to read; nothing is answered. */
public record Note() implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind("note", "Words to read.", List.of(), from -> Optional.of(new Note()));

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Reading();
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of();
  }

  @Override
  public void write(Draft question) {
    // the label says it all
  }
}
