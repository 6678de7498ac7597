package fr.openl.fieldwork.outcome;

import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Counts over all units of a wave. Implementations are safe for many threads. */
public interface Tallies {
  /** How many mails of each kind met each fate. */
  List<MailTally> countMails(String study, String wave);

  /** Where drafts were left that were never sent. */
  List<StopTally> countStops(String study, String wave);

  /**
   * Mails of one kind and fate.
   *
   * @param fate empty for those that may have left or not
   */
  record MailTally(LetterKind kind, Optional<Outcome.Kind> fate, long mails) {}

  /**
   * Drafts that were never sent and last changed in one block.
   *
   * @param minutes median time from the first to the last change; empty when it is not known
   */
  record StopTally(String block, long drafts, OptionalDouble minutes) {}
}
