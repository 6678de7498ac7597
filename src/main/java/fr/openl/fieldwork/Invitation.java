package fr.openl.fieldwork;

import fr.openl.collection.Response;
import java.time.Instant;
import java.util.Optional;

/**
 * A unit's right to answer one wave by a personal link.
 *
 * @param print keyed hash of the link's token; the token itself is kept nowhere
 * @param unit how the response will name the unit: by pseudonym, or by its id where the study says
 *     so; in an anonymous study this is known here and never in a response
 * @param answered whether the unit has sent its answers
 * @param revoked whether the link opens nothing any more
 * @param assistance when an operator fills in for the unit by this link
 */
public record Invitation(
    String print,
    String study,
    String wave,
    String unit,
    boolean answered,
    boolean revoked,
    Optional<Assistance> assistance) {

  /** One that a unit uses itself. */
  public Invitation(
      String print, String study, String wave, String unit, boolean answered, boolean revoked) {
    this(print, study, wave, unit, answered, revoked, Optional.empty());
  }

  /** Whether the link opens its unit's pages at {@code moment}. */
  public boolean isOpen(Instant moment) {
    return !revoked && assistance.map(help -> moment.isBefore(help.until())).orElse(true);
  }

  /** Whether the unit uses it itself. */
  public boolean isPersonal() {
    return assistance.isEmpty();
  }

  /**
   * That an operator fills in for a unit.
   *
   * @param mode how the unit's answers reach the operator: by telephone or on paper
   * @param until the moment from which on the link opens nothing any more
   */
  public record Assistance(Response.Origin mode, Instant until) {
    public Assistance {
      if (!mode.isAssisted()) {
        throw new IllegalArgumentException("Nobody is assisted by " + mode);
      }
    }
  }
}
