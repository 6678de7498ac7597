package fr.openl.definition.type;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A set of categories of a list.
 *
 * @param list with the category {@code other} where {@code other} asks for it
 * @param exclusive codes that stand alone, such as "none"
 * @param atLeast smallest number of categories in an answer
 * @param atMost largest number of categories in an answer
 */
public record SelectMultiple(
    CodeList list, boolean other, Set<String> exclusive, OptionalInt atLeast, OptionalInt atMost)
    implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "select_multiple",
          "A set of categories of a list.",
          List.of(
              SelectOne.LIST,
              OtherCategory.KEY,
              Key.optional(
                  "exclusive",
                  new Shape.ListOf(Shape.Spelled.CODE),
                  "Codes that stand alone, such as none."),
              Key.optional("at_least", new Shape.Whole(0), "Fewest categories in an answer."),
              Key.optional("at_most", new Shape.Whole(1), "Most categories in an answer.")),
          SelectMultiple::read);

  public SelectMultiple {
    list = other ? OtherCategory.in(list) : list;
    exclusive = Collections.unmodifiableSet(new LinkedHashSet<>(exclusive));
  }

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Choices(list, other, exclusive, atLeast, atMost);
  }

  @Override
  public List<Item> items(String questionId) {
    return OtherCategory.items(questionId, new Measure.ManyCategories(list), other);
  }

  @Override
  public void write(Draft question) {
    question.put("list", list.id());
    if (other) {
      question.put("other", true);
    }
    question.putTexts("exclusive", exclusive);
    atLeast.ifPresent(least -> question.put("at_least", least));
    atMost.ifPresent(most -> question.put("at_most", most));
  }

  private static Optional<SelectMultiple> read(TypeReading from) {
    Fields fields = from.fields();
    return from.list()
        .map(
            list ->
                new SelectMultiple(
                    list,
                    fields.truth("other"),
                    new LinkedHashSet<>(fields.texts("exclusive")),
                    fields.whole("at_least"),
                    fields.whole("at_most")))
        .map(type -> checked(type, from));
  }

  private static SelectMultiple checked(SelectMultiple type, TypeReading from) {
    Fields fields = from.fields();
    from.requireCodes(fields.scalars("exclusive"), type.list());
    from.requireOrder("at_least", boxed(type.atLeast()), "at_most", boxed(type.atMost()));
    for (String key : List.of("at_least", "at_most")) {
      int choices = type.list().categories().size();
      fields
          .whole(key)
          .ifPresent(
              count -> {
                if (count > choices) {
                  from.problems()
                      .error(
                          fields.placeOf(key),
                          key + " " + count,
                          "at most " + choices + ", the categories of list " + type.list().id());
                }
              });
    }
    return type;
  }

  private static Optional<Integer> boxed(OptionalInt count) {
    return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
  }
}
