package fr.openl.definition.type;

import fr.openl.definition.document.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question types there are: a new one is a new file and one line here. */
public final class QuestionTypes {
  private static final List<QuestionKind> KINDS =
      List.of(
          SelectOne.KIND,
          SelectMultiple.KIND,
          Rank.KIND,
          Scale.KIND,
          WholeNumber.KIND,
          DecimalNumber.KIND,
          YesNo.KIND,
          FreeText.KIND,
          DayDate.KIND,
          Month.KIND,
          Grid.KIND,
          Note.KIND,
          Calculated.KIND);

  private QuestionTypes() {}

  /** Every kind, in the order of the reference. */
  public static List<QuestionKind> list() {
    return KINDS;
  }

  public static Optional<QuestionKind> find(String name) {
    return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Type name → the keys of its own. */
  public static Map<String, List<Key>> keys() {
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    KINDS.forEach(kind -> keys.put(kind.name(), kind.keys()));
    return keys;
  }
}
