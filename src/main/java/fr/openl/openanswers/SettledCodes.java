package fr.openl.openanswers;

import fr.openl.openanswers.agreement.Ratings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The codes that count: those that settle an answer, else those on which all its coders agree.
 * Where they differ and nobody has settled it, an answer has none.
 */
public final class SettledCodes {
  private SettledCodes() {}

  /** The latest entry of each coder for each answer by this version: answer → coder → entry. */
  static Map<String, Map<String, GivenCodes>> latest(List<GivenCodes> entries, String version) {
    Map<String, Map<String, GivenCodes>> latest = new LinkedHashMap<>();
    for (GivenCodes entry : entries) {
      if (entry.version().equals(version)) {
        latest
            .computeIfAbsent(entry.answer(), a -> new LinkedHashMap<>())
            .put(entry.coder(), entry);
      }
    }
    return latest;
  }

  /**
   * Answer → its codes, joined.
   *
   * @param entries in the order they came
   */
  public static Map<String, String> of(List<GivenCodes> entries, String version) {
    Map<String, String> settled = new LinkedHashMap<>();
    latest(entries, version)
        .forEach(
            (answer, ofCoder) ->
                settle(List.copyOf(ofCoder.values()))
                    .ifPresent(codes -> settled.put(answer, codes)));
    return settled;
  }

  private static Optional<String> settle(List<GivenCodes> entries) {
    Optional<GivenCodes> decision =
        entries.stream().filter(GivenCodes::settles).reduce((earlier, later) -> later);
    if (decision.isPresent()) {
      return decision.map(GivenCodes::joined);
    }
    List<String> said = entries.stream().map(GivenCodes::joined).distinct().toList();
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  /** Answer → coder → codes, as measures of agreement read them; those that settle do not count. */
  public static Ratings ratings(List<GivenCodes> entries, String version) {
    Ratings ratings = new Ratings();
    latest(entries, version)
        .forEach(
            (answer, ofCoder) ->
                ofCoder.values().stream()
                    .filter(entry -> !entry.settles())
                    .collect(Collectors.toMap(GivenCodes::coder, GivenCodes::joined))
                    .forEach((coder, codes) -> ratings.add(answer, coder, codes)));
    return ratings;
  }
}
