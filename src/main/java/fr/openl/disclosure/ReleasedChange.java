package fr.openl.disclosure;

import fr.openl.definition.Comparability;
import java.util.Optional;

/**
 * How one row of an indicator moved since the wave before, as far as it may be told.
 *
 * @param indicator its id
 * @param row the code of the row; empty for a break, which all rows share
 * @param since the wave before
 * @param why what keeps the waves from being compared; nothing of the change is told then
 * @param change of the population's number
 * @param inBoth what the units of both waves changed
 * @param byNewcomers what those add that only the later wave has
 * @param byLeavers what those take away that only the earlier wave had
 */
public record ReleasedChange(
    String indicator,
    String row,
    String since,
    Optional<Comparability.Link> why,
    Released change,
    Released inBoth,
    Released byNewcomers,
    Released byLeavers) {}
