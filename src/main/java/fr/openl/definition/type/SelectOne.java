package fr.openl.definition.type;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Optional;

/**
 * One category of a list.
 *
 * @param list with the category {@code other} where {@code other} asks for it
 */
public record SelectOne(CodeList list, boolean other) implements DeclaredType {
  static final Key LIST =
      Key.required("list", Shape.Spelled.ID, "The id of the list to choose from.");

  public static final QuestionKind KIND =
      new QuestionKind(
          "select_one",
          "One category of a list.",
          List.of(LIST, OtherCategory.KEY),
          SelectOne::read);

  public SelectOne {
    list = other ? OtherCategory.in(list) : list;
  }

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Choice(list, other);
  }

  @Override
  public List<Item> items(String questionId) {
    return OtherCategory.items(questionId, new Measure.OneCategory(list), other);
  }

  @Override
  public void write(Draft question) {
    question.put("list", list.id());
    if (other) {
      question.put("other", true);
    }
  }

  private static Optional<SelectOne> read(TypeReading from) {
    return from.list().map(list -> new SelectOne(list, from.fields().truth("other")));
  }
}
