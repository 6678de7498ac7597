package fr.openl.definition.exchange;

import fr.openl.definition.expression.ValueType;
import java.util.Map;

/** What a name in an expression of another tool stands for here. */
sealed interface Referent {
  /**
   * An item's answer.
   *
   * @param codes the form's codes → ours; empty where the item has no categories
   */
  record OfItem(String item, ValueType type, Map<String, String> codes) implements Referent {}

  /** Whether one category is among those chosen. */
  record Chosen(String item, String code) implements Referent {}
}
