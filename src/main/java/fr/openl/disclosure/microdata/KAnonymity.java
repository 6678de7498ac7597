package fr.openl.disclosure.microdata;

import fr.openl.definition.Study.Microdata;
import fr.openl.definition.Study.QuasiIdentifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes responses alike in what may be known of a unit from elsewhere: each value of a
 * quasi-identifier is generalised, in all responses alike, until every response has the same values
 * as k − 1 others; responses that stay alone are left out. Of all generalisations that leave out no
 * more than is allowed, the one is taken that generalises least, then the one that leaves out
 * fewest.
 *
 * @see "Samarati (2001), Protecting respondents' identities in microdata release, IEEE TKDE 13"
 */
public final class KAnonymity {
  /** What stands for a value that is generalised as far as it goes. */
  public static final String ANYTHING = "*";

  private final Microdata rules;
  private final List<Map<String, String>> responses;

  /**
   * @param responses the values of the quasi-identifiers of each; one that is not there is unknown
   */
  public KAnonymity(Microdata rules, List<Map<String, String>> responses) {
    this.rules = rules;
    this.responses = List.copyOf(responses);
  }

  /**
   * Responses that may be told.
   *
   * @param levels how far each quasi-identifier is generalised: 0 not at all
   * @param kept which responses, by index
   * @param values the generalised values of each kept response, in the order of the identifiers
   * @param smallest how many responses the smallest class has
   */
  public record Anonymised(
      List<Integer> levels, List<Integer> kept, List<List<String>> values, int smallest) {
    public Anonymised {
      levels = List.copyOf(levels);
      kept = List.copyOf(kept);
      values = List.copyOf(values);
    }
  }

  /** The best generalisation; empty where none leaves out as few as is allowed. */
  public Optional<Anonymised> best() {
    return combinations().stream()
        .map(this::generalised)
        .filter(found -> !found.kept().isEmpty())
        .filter(found -> responses.size() - found.kept().size() <= mostLeftOut())
        .min(
            Comparator.comparingDouble(this::loss).thenComparingInt(found -> -found.kept().size()));
  }

  /**
   * The smallest share of responses that any generalisation with something left would leave out.
   */
  public double leastLeftOut() {
    return combinations().stream()
        .filter(levels -> !isNothing(levels))
        .map(this::generalised)
        .mapToDouble(found -> 1 - (double) found.kept().size() / Math.max(1, responses.size()))
        .min()
        .orElse(1);
  }

  private double mostLeftOut() {
    return rules.mostSuppressed() * responses.size() + 1e-9;
  }

  /** Every combination of levels; one in which nothing is left of any value is of no use. */
  private List<List<Integer>> combinations() {
    List<List<Integer>> all = new ArrayList<>();
    all.add(List.of());
    for (QuasiIdentifier identifier : rules.identifiers()) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> levels : all) {
        for (int level = 0; level <= identifier.levels().size() + 1; level++) {
          List<Integer> more = new ArrayList<>(levels);
          more.add(level);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all.stream().filter(levels -> !isNothing(levels)).toList();
  }

  private boolean isNothing(List<Integer> levels) {
    return IntStream.range(0, levels.size())
        .allMatch(i -> levels.get(i) > rules.identifiers().get(i).levels().size());
  }

  /** Each identifier's share of the way to nothing, added up. */
  private double loss(Anonymised found) {
    return IntStream.range(0, found.levels().size())
        .mapToDouble(
            i -> (double) found.levels().get(i) / (rules.identifiers().get(i).levels().size() + 1))
        .sum();
  }

  private Anonymised generalised(List<Integer> levels) {
    List<List<String>> values = responses.stream().map(r -> values(r, levels)).toList();
    Map<List<String>, Integer> sizes = new HashMap<>();
    values.forEach(value -> sizes.merge(value, 1, Integer::sum));
    List<Integer> kept =
        IntStream.range(0, values.size())
            .filter(i -> sizes.getOrDefault(values.get(i), 0) >= rules.k())
            .boxed()
            .toList();
    return new Anonymised(
        levels,
        kept,
        kept.stream().map(values::get).toList(),
        sizes.values().stream().filter(size -> size >= rules.k()).min(Integer::compare).orElse(0));
  }

  private List<String> values(Map<String, String> response, List<Integer> levels) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      QuasiIdentifier identifier = rules.identifiers().get(i);
      values.add(
          levels.get(i) > identifier.levels().size()
              ? ANYTHING
              : identifier.at(response.getOrDefault(identifier.variable(), ""), levels.get(i)));
    }
    return values;
  }
}
