package fr.openl.dataset.moments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns of a file may be read in a quicker way than as texts, as far as was looked. */
final class PlainColumns {
  private static final List<String> FLAG = List.of("0", "1");

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> flags = new HashSet<>();
  private final boolean typesAreDeclared;

  /**
   * Nothing is known yet.
   *
   * @param typesAreDeclared whether the types of columns may be chosen, as those of a CSV file
   */
  PlainColumns(boolean typesAreDeclared) {
    this.typesAreDeclared = typesAreDeclared;
  }

  /** Takes note of what the values of a column look like. */
  void learn(ColumnProfile profile) {
    String name = profile.column().name();
    numbers.remove(name);
    flags.remove(name);
    if (profile.holdsPlainNumbers()) {
      numbers.add(name);
    }
    if (typesAreDeclared && profile.categories().equals(FLAG)) {
      flags.add(name);
    }
  }

  /** Reads all columns as texts from now on. */
  void forget() {
    numbers.clear();
    flags.clear();
  }

  /** The names of those that hold nothing but plain numbers. */
  Set<String> numbers() {
    return Set.copyOf(numbers);
  }

  /** The names of those of them that hold nothing but 1 and 0. */
  Set<String> flags() {
    return Set.copyOf(flags);
  }
}
