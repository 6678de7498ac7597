package fr.openl.fieldwork.outcome;

import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Counts over all units and answers of a wave. Implementations are safe for many threads. */
public interface Tallies {
  /** How many mails of each kind met each fate. */
  List<MailTally> countMails(String study, String wave);

  /** Where drafts were left that were never sent. */
  List<StopTally> countStops(String study, String wave);

  /**
   * How many valid responses have each item in each state: item id → state → responses.
   *
   * @param items those that are counted, in their order
   */
  Map<String, Map<ValueState, Long>> countStates(String study, String wave, List<Item> items);

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
