package fr.openl.disclosure;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that may be told of one wave.
 *
 * @param responses how many valid responses came in
 * @param population how many units the frame holds, where it is known
 * @param simulated whether any response was made up; every page then says so
 */
public record ReleasedEdition(
    StudyFolder study,
    Wave wave,
    long responses,
    OptionalInt population,
    boolean simulated,
    List<ReleasedIndicator> indicators) {
  public ReleasedEdition {
    indicators = List.copyOf(indicators);
  }
}
