package fr.openl.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One category of a code list.
 *
 * @param code unique in its list, never reused with a new meaning
 * @param dontKnow whether choosing it is an explicit non-substantive answer ("I don't know")
 * @param attributes what a catalogue says of it, by column, such as {@code libre} → {@code yes};
 *     empty cells and categories that are written out have none
 */
public record Category(
    String code, LocalText label, boolean dontKnow, Map<String, String> attributes) {
  public Category {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** A category of which no catalogue says anything. */
  public Category(String code, LocalText label, boolean dontKnow) {
    this(code, label, dontKnow, Map.of());
  }
}
