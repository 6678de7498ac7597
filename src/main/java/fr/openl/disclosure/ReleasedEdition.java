package fr.openl.disclosure;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that may be told of one wave.
 *
 * @param responses how many valid responses came in
 * @param population how many units the frame holds, where it is known
 * @param simulated whether any response was made up; every page then says so
 * @param weighting how responses were weighted; empty where they are not
 * @param changes since the wave before
 * @param coarselyHidden ids of indicators of which more is hidden than may be needed, for an exact
 *     attack on their tables takes too long
 * @param response who answered, by stratum; empty where no frame says who was asked
 * @param quotations open answers that were read and released, in the order of the form
 */
public record ReleasedEdition(
    StudyFolder study,
    Wave wave,
    long responses,
    OptionalInt population,
    boolean simulated,
    List<ReleasedIndicator> indicators,
    Optional<ReleasedWeighting> weighting,
    List<ReleasedChange> changes,
    List<String> coarselyHidden,
    Optional<ReleasedIndicator> response,
    List<ReleasedQuotations> quotations) {
  public ReleasedEdition {
    indicators = List.copyOf(indicators);
    changes = List.copyOf(changes);
    coarselyHidden = List.copyOf(coarselyHidden);
    quotations = List.copyOf(quotations);
  }

  /** The same edition with what may be quoted of its open answers. */
  public ReleasedEdition quoting(List<ReleasedQuotations> words) {
    return new ReleasedEdition(
        study,
        wave,
        responses,
        population,
        simulated,
        indicators,
        weighting,
        changes,
        coarselyHidden,
        response,
        words);
  }

  /** Everything that has numbers: the indicators, and who answered. */
  public List<ReleasedIndicator> told() {
    return Stream.concat(indicators.stream(), response.stream()).toList();
  }

  /** How an indicator moved since the wave before. */
  public List<ReleasedChange> changesOf(String indicator) {
    return changes.stream().filter(change -> change.indicator().equals(indicator)).toList();
  }
}
