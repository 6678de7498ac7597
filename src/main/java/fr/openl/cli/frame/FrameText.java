package fr.openl.cli.frame;

import fr.openl.Count;
import fr.openl.frame.register.FrameDifference;
import fr.openl.frame.register.FrameVariables;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.StratifiedDraw.DrawnStratum;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Frames and samples for a person at a prompt. */
record FrameText(PrintWriter out) {
  private static final int FEW = 10;

  void taken(List<RegisteredUnit> units, boolean dryRun) {
    long contacts = units.stream().mapToLong(unit -> unit.contacts().size()).sum();
    long without = units.stream().filter(unit -> unit.contacts().isEmpty()).count();
    out.println(
        "%s with %s %s; %s no contact."
            .formatted(
                Count.of(units.size(), "unit"),
                Count.of(contacts, "contact"),
                dryRun ? "could be taken in (nothing was kept)" : "taken in",
                new Count(without, "unit has", "units have")));
  }

  void difference(String against, FrameDifference difference) {
    out.println(
        "Against %s: %,d new, %,d gone, %,d renamed, %,d changed, %,d the same."
            .formatted(
                against,
                difference.added().size(),
                difference.gone().size(),
                difference.renamed().size(),
                difference.changed().size(),
                difference.same()));
    few("new", difference.added());
    few("gone", difference.gone());
    few("renamed", difference.renamed().stream().map(r -> r.was() + " is now " + r.is()).toList());
    few("changed", difference.changed());
  }

  /** How many units each stratum has, and which categories of its variables have none. */
  void coverage(List<RegisteredUnit> units, List<String> by, FrameVariables variables) {
    Map<String, int[]> strata = new TreeMap<>();
    for (RegisteredUnit unit : units) {
      int[] counts = strata.computeIfAbsent(unit.stratum(by), stratum -> new int[2]);
      counts[0]++;
      counts[1] += unit.contacts().isEmpty() ? 0 : 1;
    }
    out.println("Coverage by " + String.join(" / ", by) + ":");
    strata.forEach(
        (stratum, counts) ->
            out.println(
                "  %-40s %,8d units, %5.1f %% with a contact"
                    .formatted(stratum, counts[0], 100.0 * counts[1] / counts[0])));
    for (String variable : by) {
      List<String> empty = variables.without(variable, units);
      if (!empty.isEmpty()) {
        out.println("  no unit has " + variable + " " + String.join(", ", empty));
      }
    }
  }

  void drawn(List<DrawnStratum> strata, long seed) {
    int size = strata.stream().mapToInt(stratum -> stratum.sample().size()).sum();
    out.println("%s drawn with seed %d:".formatted(Count.of(size, "unit"), seed));
    for (DrawnStratum stratum : strata) {
      out.println(
          "  %-40s %,6d of %,8d"
              .formatted(stratum.stratum(), stratum.sample().size(), stratum.population()));
    }
  }

  private void few(String what, List<String> units) {
    if (!units.isEmpty()) {
      out.println(
          "  "
              + what
              + ": "
              + String.join(", ", units.stream().limit(FEW).toList())
              + (units.size() > FEW ? " …" : ""));
    }
  }
}
