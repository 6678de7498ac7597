package fr.openl.neighbours;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Why a neighbour may suit a collective: the strength of one is the need of the other.
 *
 * @param shows codes of what the neighbour offers and the collective looks for
 * @param asks codes of what the neighbour looks for and the collective offers
 */
public record Match(Neighbour neighbour, List<String> shows, List<String> asks, boolean near) {
  private static final int MOST = 12;

  public Match {
    shows = List.copyOf(shows);
    asks = List.copyOf(asks);
  }

  /**
   * The neighbours that suit {@code own}: those of its region first, then those where both gain,
   * then those with most in common, then by their ids. The same entries in any order make the same
   * matches.
   *
   * @param others entries of the study; its own may be among them
   * @param apart ids of those it is not to meet
   */
  public static List<Match> of(Neighbour own, List<Neighbour> others, Set<String> apart) {
    return others.stream()
        .filter(other -> other.confirmed() && !other.id().equals(own.id()))
        .filter(other -> !apart.contains(other.id()))
        .map(other -> between(own, other))
        .filter(match -> match.count() > 0)
        .sorted(
            Comparator.comparing((Match match) -> !match.near)
                .thenComparing(match -> match.shows.isEmpty() || match.asks.isEmpty())
                .thenComparing(Comparator.comparingInt(Match::count).reversed())
                .thenComparing(match -> match.neighbour.id()))
        .limit(MOST)
        .toList();
  }

  private static Match between(Neighbour own, Neighbour other) {
    return new Match(
        other,
        common(other.offers(), own.seeks()),
        common(other.seeks(), own.offers()),
        !own.region().isEmpty() && own.region().equals(other.region()));
  }

  private static List<String> common(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).sorted().toList();
  }

  private int count() {
    return shows.size() + asks.size();
  }
}
