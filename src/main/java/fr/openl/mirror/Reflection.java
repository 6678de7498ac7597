package fr.openl.mirror;

import fr.openl.mirror.PublishedEditions.Edition;
import java.util.List;
import java.util.Optional;

/**
 * What one collective sees in the mirror.
 *
 * @param edition whose figures stand beside it; empty while none is published
 * @param shifts what it answers otherwise than in the wave before
 */
public record Reflection(
    Optional<Edition> edition,
    List<Comparison> comparisons,
    List<Shift> shifts,
    List<Alternative> alternatives) {
  public Reflection {
    comparisons = List.copyOf(comparisons);
    shifts = List.copyOf(shifts);
    alternatives = List.copyOf(alternatives);
  }
}
