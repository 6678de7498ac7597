package fr.openl.store;

import java.util.Arrays;
import java.util.List;

/**
 * One kind of record that the database holds about units: the statement that tells it, and those
 * that erase it, all in the folder {@code unit}. They know {@code :study}, {@code <panels>} and
 * {@code <names>}. A new table with records about units adds itself to {@link #ALL}: then it is
 * told and erased with the others.
 *
 * @param kind as people are told
 * @param list name of the statement that selects the records
 * @param erase names of the statements that delete them; none for what goes with others
 */
record UnitHolding(String kind, String list, List<String> erase) {
  /** In the order in which they are told and erased: the frame last, for others look into it. */
  static final List<UnitHolding> ALL =
      List.of(
          holding("responses", "list_responses", "erase_responses", "forget_withdrawals"),
          holding("drafts", "list_drafts", "erase_draft_changes", "erase_drafts"),
          holding("links", "list_links", "erase_links"),
          holding("mails", "list_mails", "erase_mail_outcomes", "erase_mails"),
          holding("notes", "list_notes", "erase_notes"),
          holding("opt_outs", "list_opt_outs"), // a hash stays, so that nobody is written to again
          holding("sample", "list_sample", "erase_sample"),
          holding("contacts", "list_contacts", "erase_contacts"),
          holding("frame", "list_frame", "erase_frame"));

  UnitHolding {
    erase = List.copyOf(erase);
  }

  private static UnitHolding holding(String kind, String list, String... erase) {
    return new UnitHolding(
        kind, "unit/" + list, Arrays.stream(erase).map(name -> "unit/" + name).toList());
  }
}
