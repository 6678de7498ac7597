package fr.openl.neighbours;

import java.time.LocalDate;

/**
 * That a mail left for a neighbour; what it says is kept nowhere.
 *
 * @param print keyed hash of the token by which its recipient answers it
 * @param sender id of the entry that writes; of its own entry in a confirmation
 * @param recipient id of the entry that is written to
 * @param contact keyed hash of the address
 */
public record NeighbourMail(
    String print,
    String study,
    Kind kind,
    String sender,
    String recipient,
    String contact,
    LocalDate day) {

  /** What a mail is for. */
  public enum Kind {
    /** Asks whoever reads mail at an address whether the entry is theirs. */
    CONFIRMATION,
    /** From one neighbour to another. */
    MESSAGE,
    /** Back to a neighbour who wrote. */
    REPLY
  }
}
