package fr.openl.frame.register;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a frame differs from an earlier one.
 *
 * @param added ids that only the later frame has
 * @param gone ids that only the earlier one has
 * @param renamed units of both whose id is another
 * @param changed ids of both whose variables, name or contacts differ
 * @param same how many are the same in all
 */
public record FrameDifference(
    List<String> added, List<String> gone, List<Renamed> renamed, List<String> changed, int same) {
  public FrameDifference {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    renamed = List.copyOf(renamed);
    changed = List.copyOf(changed);
  }

  /** A unit that goes on under another id. */
  public record Renamed(String was, String is) {}

  /** What has changed from {@code before} to {@code after}; units are matched by panel id. */
  public static FrameDifference of(List<RegisteredUnit> before, List<RegisteredUnit> after) {
    Map<String, RegisteredUnit> earlier = new LinkedHashMap<>();
    before.forEach(unit -> earlier.put(unit.panel(), unit));
    Set<String> met = new HashSet<>();
    List<String> added = new java.util.ArrayList<>();
    List<Renamed> renamed = new java.util.ArrayList<>();
    List<String> changed = new java.util.ArrayList<>();
    int same = 0;
    for (RegisteredUnit unit : after) {
      RegisteredUnit was = earlier.get(unit.panel());
      met.add(unit.panel());
      if (was == null) {
        added.add(unit.id());
      } else if (!was.id().equals(unit.id())) {
        renamed.add(new Renamed(was.id(), unit.id()));
      } else if (was.equals(unit)) {
        same++;
      } else {
        changed.add(unit.id());
      }
    }
    List<String> gone =
        before.stream()
            .filter(unit -> !met.contains(unit.panel()))
            .map(RegisteredUnit::id)
            .toList();
    return new FrameDifference(added, gone, renamed, changed, same);
  }
}
