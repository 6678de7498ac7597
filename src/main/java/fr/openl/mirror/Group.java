package fr.openl.mirror;

import fr.openl.definition.Category;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.util.Optional;

/**
 * Those among whom a collective looks at itself.
 *
 * @param variable of the breakdown; empty for everyone
 * @param category theirs and the collective's; empty for everyone
 */
public record Group(String variable, Optional<Category> category) {
  /** All units. */
  public static final Group EVERYONE = new Group("", Optional.empty());

  /** The code of the domain in a table; empty for everyone. */
  public String code() {
    return category.map(Category::code).orElse("");
  }

  /** Those who answered a question with one category as this unit did. */
  static Optional<Group> like(OwnAnswers own, Questionnaire asked, String variable) {
    return own.value(variable)
        .filter(Value.Code.class::isInstance)
        .map(code -> ((Value.Code) code).code())
        .flatMap(
            code ->
                asked
                    .findItem(variable)
                    .flatMap(item -> item.measure().findList())
                    .flatMap(list -> list.findCategory(code)))
        .map(category -> new Group(variable, Optional.of(category)));
  }
}
