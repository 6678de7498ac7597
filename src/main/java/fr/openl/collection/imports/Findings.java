package fr.openl.collection.imports;

import fr.openl.collection.imports.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers findings while a file is read. For one thread. */
final class Findings {
  private final Map<Key, Tally> tallies = new LinkedHashMap<>();

  void add(Kind kind, String place, String found, long row) {
    tallies.computeIfAbsent(new Key(kind, place, found), key -> new Tally()).add(row);
  }

  /** All findings, by kind, the most frequent first. */
  List<Finding> all() {
    return tallies.entrySet().stream()
        .map(
            entry ->
                new Finding(
                    entry.getKey().kind(),
                    entry.getKey().place(),
                    entry.getKey().found(),
                    entry.getValue().count,
                    entry.getValue().rows))
        .sorted(
            Comparator.comparing(Finding::kind)
                .thenComparing(Comparator.comparingLong(Finding::count).reversed()))
        .toList();
  }

  private record Key(Kind kind, String place, String found) {}

  private static final class Tally {
    private final List<Long> rows = new ArrayList<>();
    private long count;

    private void add(long row) {
      count++;
      if (rows.size() < Finding.ROWS_SHOWN) {
        rows.add(row);
      }
    }
  }
}
