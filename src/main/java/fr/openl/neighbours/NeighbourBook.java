package fr.openl.neighbours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the entries of neighbours are kept, apart from everything that was answered. What a method
 * returns from is durable. Implementations are safe for many threads.
 */
public interface NeighbourBook {
  /** The entry of this id. */
  Optional<Neighbour> find(String id);

  /** All entries of a study, confirmed or not. */
  List<Neighbour> list(String study);

  /**
   * Keeps an entry in the place of the one with its id, if there is one.
   *
   * @param contact keyed hash of the address
   */
  void keep(Neighbour neighbour, String address, String contact);

  /** Where to write to an entry's collective; for mails that are about to leave only. */
  Optional<String> findAddress(String id);

  /** Marks an entry as confirmed and erases others of its study with the same address. */
  void confirm(String id, LocalDate day);

  /** Erases an entry with all that is kept of its mails and of whom it does not want to meet. */
  void erase(String id, LocalDate day);

  /**
   * Erases the entries of a study that were not renewed since {@code day}, and what is kept of
   * older mails.
   *
   * @return how many entries
   */
  int eraseBefore(String study, LocalDate day, LocalDate today);

  /** Whether something was erased since this was last asked, and its bytes may still be there. */
  boolean takeErasures();

  /** Keeps that a mail is about to leave. */
  void log(NeighbourMail mail);

  /** The mail whose recipient holds the token of this print. */
  Optional<NeighbourMail> findMail(String print);

  /** How many mails left on a day. */
  Sent count(String sender, String contact, LocalDate day);

  /** Keeps two neighbours apart from now on. */
  void block(String blocker, String blocked);

  /** The ids of those whom {@code id} does not want to meet, or who do not want to meet it. */
  Set<String> listBlocked(String id);

  /** Keeps that the recipient of a mail found it improper. */
  void report(String print);

  /** How many different recipients reported mails of {@code id}. */
  int countReports(String id);

  /**
   * How many mails left on one day.
   *
   * @param messages that the entry sent
   * @param received that went to the address
   * @param confirmations that were asked for the entry or the address
   */
  record Sent(long messages, long received, long confirmations) {}
}
