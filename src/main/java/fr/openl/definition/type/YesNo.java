package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import java.util.List;
import java.util.Optional;

/** Yes or no. */
public record YesNo() implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind("yes_no", "Yes or no.", List.of(), from -> Optional.of(new YesNo()));

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.YesNo();
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, new Measure.Truth()));
  }

  @Override
  public void write(Draft question) {
    // the type says it all
  }
}
