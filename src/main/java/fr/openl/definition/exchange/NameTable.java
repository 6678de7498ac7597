package fr.openl.definition.exchange;

import java.util.ArrayList;
import java.util.List;

/** What a form called its parts, where that is not what they are called here. */
public final class NameTable {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One part.
   *
   * @param kind question, list, block, row of a grid or category of a list
   */
  public record Entry(String kind, String id, String name) {}

  void add(String kind, String id, String name) {
    if (!id.equals(name)) {
      entries.add(new Entry(kind, id, name));
    }
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
