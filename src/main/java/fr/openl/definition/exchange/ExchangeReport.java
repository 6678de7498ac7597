package fr.openl.definition.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that could not be taken over from one form to another, in the order it was met. */
public final class ExchangeReport {
  private static final int SHOWN = 12;

  private final List<Finding> findings = new ArrayList<>();

  public void tell(String place, String found, String done) {
    findings.add(new Finding(place, found, done));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** One line for each thing and what became of it, with its first places before it. */
  public List<String> lines() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<String> at =
          places.computeIfAbsent(
              finding.found() + " → " + finding.done(), line -> new ArrayList<>());
      if (!at.contains(finding.place())) {
        at.add(finding.place());
      }
    }
    return places.entrySet().stream()
        .map(entry -> shown(entry.getValue()) + ": " + entry.getKey())
        .toList();
  }

  private static String shown(List<String> places) {
    String first = String.join(", ", places.subList(0, Math.min(SHOWN, places.size())));
    return places.size() > SHOWN ? first + " … (" + places.size() + " places)" : first;
  }
}
