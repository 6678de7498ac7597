package fr.openl.definition;

/**
 * One difference between two revisions of a questionnaire.
 *
 * @param path the id of what changed: {@code sector}, {@code app_use.office}, {@code block giants}
 * @param sentence what changed, in a few words
 */
public record RevisionChange(Kind kind, String path, String sentence) {

  /** What a change does to answers that were given already; from the mildest to the gravest. */
  public enum Kind {
    /** Only words changed: allowed during collection. */
    TEXT,
    /** Something more may be answered: allowed during collection, and recorded. */
    ADDITIVE,
    /** Earlier answers no longer mean the same: refused during collection. */
    BREAKING
  }
}
