package fr.openl.definition;

import fr.openl.definition.expression.Symbols;
import fr.openl.definition.expression.ValueType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is answered: a question, a row of a grid ({@code app_use.office}) or the text
 * behind "other" ({@code files_tool.other}). Items are what responses, variables and expressions
 * speak of.
 *
 * @param id unique in the questionnaire
 * @param questionId the question it belongs to
 */
public record Item(String id, String questionId, Measure measure) {
  public Item {
    id = id.intern(); // looked up for every response: the same string is found fastest
  }

  /** Items as an expression sees them. */
  public static Symbols symbols(Collection<Item> items) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    items.forEach(item -> types.put(item.id(), item.measure().type()));
    return new Symbols() {
      @Override
      public Optional<ValueType> findType(String id) {
        return Optional.ofNullable(types.get(id));
      }

      @Override
      public Collection<String> ids() {
        return types.keySet();
      }

      @Override
      public Map<String, Map<String, String>> catalogue(String id) {
        return items.stream()
            .filter(item -> item.id().equals(id))
            .findFirst()
            .flatMap(item -> item.measure().findList())
            .map(CodeList::attributes)
            .orElse(Map.of());
      }
    };
  }

  /** The id of the text item behind the category {@value #OTHER} of a question. */
  public static String otherText(String questionId) {
    return questionId + "." + OTHER;
  }

  /** The code of the category that opens a line of text. */
  public static final String OTHER = "other";
}
