package fr.openl.definition.exchange;

import fr.openl.definition.expression.Symbols;
import fr.openl.definition.expression.ValueType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What stands before a question and may be named in its rules: by foreign names, and by ours. */
final class Scope implements Symbols {
  private final Map<String, Referent> names = new LinkedHashMap<>();
  private final Map<String, ValueType> items = new LinkedHashMap<>();

  void add(String name, Referent referent) {
    names.putIfAbsent(name, referent);
    if (referent instanceof Referent.OfItem item) {
      items.put(item.item(), item.type());
    }
  }

  Optional<Referent> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  @Override
  public Optional<ValueType> findType(String id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public Collection<String> ids() {
    return items.keySet();
  }
}
