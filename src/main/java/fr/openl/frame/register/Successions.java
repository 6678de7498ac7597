package fr.openl.frame.register;

import fr.openl.Count;
import fr.openl.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Which units of a frame continue units of an earlier one under another id. A renamed unit keeps
 * the panel id of what it was, so that its answers are still compared with its own; of a merger the
 * first unit named goes on, the others end.
 *
 * @param formerIds unit id → ids it had in an earlier frame, the one it continues first
 */
public record Successions(Map<String, List<String>> formerIds) {
  private static final String UNIT = "unit";
  private static final String WAS = "was";

  public Successions {
    formerIds = Map.copyOf(formerIds);
  }

  /**
   * Those declared in a CSV file with the columns {@code unit} and {@code was}, one former id a
   * row.
   *
   * @throws Refusal when it is no such file
   */
  public static Successions read(Path file) {
    Map<String, List<String>> formerIds = new LinkedHashMap<>();
    return new ListFile(file, "successions: the columns unit and was")
        .read(
            (headers, rows) -> {
              if (!headers.containsAll(List.of(UNIT, WAS))) {
                throw new Refusal(
                    "%s: found the columns %s, expected unit and was"
                        .formatted(file, String.join(", ", headers)));
              }
              for (CSVRecord row : rows) {
                if (!row.isConsistent()) {
                  throw new Refusal(
                      "%s: row %d: found %s, expected %d, as many as the header"
                          .formatted(
                              file,
                              ListFile.number(row),
                              Count.of(row.size(), "cell"),
                              headers.size()));
                }
                formerIds
                    .computeIfAbsent(
                        row.get(headers.indexOf(UNIT)).strip(), unit -> new ArrayList<>())
                    .add(row.get(headers.indexOf(WAS)).strip());
              }
              return new Successions(formerIds);
            });
  }

  /** These and {@code others}, which win where both speak of a unit. */
  public Successions and(Successions others) {
    Map<String, List<String>> both = new LinkedHashMap<>(formerIds);
    both.putAll(others.formerIds);
    return new Successions(both);
  }

  /**
   * The units, each followed as the one it continues: by a declared former id, else by its own id
   * where the earlier frame has it.
   *
   * @param earlier the frames before, the wave's own first
   * @throws Refusal with every succession that cannot be, such as of an unknown unit
   */
  public List<RegisteredUnit> follow(
      List<RegisteredUnit> units, List<List<RegisteredUnit>> earlier) {
    Map<String, String> panelOf = new HashMap<>();
    for (List<RegisteredUnit> frame : earlier.reversed()) {
      frame.forEach(unit -> panelOf.put(unit.id(), unit.panel()));
    }
    List<String> problems = new ArrayList<>();
    List<RegisteredUnit> followed = new ArrayList<>();
    Map<String, String> unitOfPanel = new HashMap<>();
    for (RegisteredUnit unit : units) {
      List<String> former = formerIds.getOrDefault(unit.id(), List.of());
      former.stream()
          .filter(id -> !panelOf.containsKey(id))
          .forEach(id -> problems.add(unit.id() + " was " + id + ", which no earlier frame has"));
      String continued = former.isEmpty() ? unit.id() : former.getFirst();
      String panel = panelOf.getOrDefault(continued, unit.id());
      String other = unitOfPanel.putIfAbsent(panel, unit.id());
      if (other != null) {
        problems.add(unit.id() + " and " + other + " both continue " + continued);
      }
      followed.add(unit.followedAs(panel));
    }
    formerIds.keySet().stream()
        .filter(id -> units.stream().noneMatch(unit -> unit.id().equals(id)))
        .forEach(id -> problems.add(id + " is said to continue another, but is not in this frame"));
    if (!problems.isEmpty()) {
      throw new Refusal(String.join(System.lineSeparator(), problems));
    }
    return followed;
  }
}
