package fr.openl.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/** Which numbers hang together, directly or by others. */
final class Connections {
  private final int[] parent;

  Connections(int size) {
    this.parent = IntStream.range(0, size).toArray();
  }

  /** From now on these hang together. */
  void join(List<Integer> some) {
    for (int number : some) {
      parent[root(number)] = root(some.getFirst());
    }
  }

  /** The same for all numbers that hang together. */
  int root(int number) {
    int at = number;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
