package fr.openl.definition.document;

import fr.openl.definition.document.Node.Element;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Remarks;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import fr.openl.definition.document.Node.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A mapping of a definition file that is being written. What is absent or empty is left out. */
public final class Draft {
  private static final Place NOWHERE = Place.startOf("");

  private final List<Entry> entries = new ArrayList<>();

  /** A text as a node. */
  public static Scalar text(String text) {
    return new Scalar(NOWHERE, text, Style.QUOTED);
  }

  /** Values as a list. */
  public static Sequence list(Collection<? extends Node> values) {
    return new Sequence(
        NOWHERE, values.stream().map(value -> new Element(value, Remarks.NONE)).toList());
  }

  public Draft put(String key, Node value) {
    entries.add(new Entry(text(key), value, Remarks.NONE));
    return this;
  }

  public Draft put(String key, String text) {
    return put(key, text(text));
  }

  public Draft put(String key, boolean truth) {
    return put(key, plain(Boolean.toString(truth)));
  }

  /** A number, written without an exponent and without a needless decimal. */
  public Draft put(String key, double number) {
    return put(key, plain(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()));
  }

  public Draft putTexts(String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      put(key, list(texts.stream().map(Draft::text).toList()));
    }
    return this;
  }

  public Draft putTexts(String key, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      Draft inner = new Draft();
      texts.forEach(inner::put);
      put(key, inner.mapping());
    }
    return this;
  }

  public Mapping mapping() {
    return new Mapping(NOWHERE, entries);
  }

  private static Scalar plain(String text) {
    return new Scalar(NOWHERE, text, Style.PLAIN);
  }
}
