package fr.openl.collection;

import fr.openl.definition.expression.Value;
import java.util.List;

/** What a unit sent for one item, before it is checked. */
public sealed interface Entry {
  /**
   * Texts as a form sends them: none or blank means no answer, one for a single value, one a code
   * for several categories, in order for a ranking.
   */
  record Typed(List<String> texts) implements Entry {
    public Typed {
      texts = List.copyOf(texts);
    }
  }

  /** A value that was already read, by an import or from JSON; its measure is still checked. */
  record Known(Value value) implements Entry {}

  static Entry typed(String... texts) {
    return new Typed(List.of(texts));
  }
}
