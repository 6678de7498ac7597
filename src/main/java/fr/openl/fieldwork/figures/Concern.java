package fr.openl.fieldwork.figures;

import java.util.List;

/**
 * Something in a wave that needs a person.
 *
 * @param count of units, mails or days
 * @param cases the first units it is about, by id and name; empty when it is about none
 */
public record Concern(Kind kind, long count, List<String> cases) {
  public Concern {
    cases = List.copyOf(cases);
  }

  /** What may need a person. */
  public enum Kind {
    /** Units that no invitation reaches: all their addresses bounce or are refused. */
    UNREACHABLE,
    /** Units without any contact. */
    WITHOUT_CONTACT,
    /** Mails that may have left or not. */
    DOUBTFUL_MAILS,
    /** Mails that a server put off, or that did not leave. */
    WAITING_MAILS,
    /** Days since a wave has closed whose report is not out. */
    UNPUBLISHED,
    /** Responses that should have been erased by now. */
    RETENTION_DUE,
    /** The wave is open, and nobody has been invited. */
    NOBODY_INVITED
  }
}
