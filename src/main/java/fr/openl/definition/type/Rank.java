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
 * The categories of a list in order of preference.
 *
 * @param ranks how many of them are put in order, from 1 to all
 */
public record Rank(CodeList list, int ranks) implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "rank",
          "An order of categories.",
          List.of(
              SelectOne.LIST,
              Key.optional(
                  "ranks", new Shape.Whole(1), "How many categories are put in order; all.")),
          Rank::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Order(list, ranks);
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, new Measure.RankedCategories(list, ranks)));
  }

  @Override
  public void write(Draft question) {
    question.put("list", list.id());
    if (ranks != list.categories().size()) {
      question.put("ranks", ranks);
    }
  }

  private static Optional<Rank> read(TypeReading from) {
    return from.list()
        .map(
            list -> {
              int all = Math.max(1, list.categories().size());
              int ranks = from.fields().whole("ranks").orElse(all);
              if (ranks > all) {
                from.problems()
                    .error(
                        from.fields().placeOf("ranks"),
                        "ranks " + ranks,
                        "at most " + all + ", the categories of list " + list.id());
              }
              return new Rank(list, ranks);
            });
  }
}
