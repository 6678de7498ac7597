package fr.openl.fieldwork.mail;

/**
 * The rules by which a contact gets a letter.
 *
 * @param kind the letter
 * @param mostPerYear the most mails to one contact within 365 days
 * @param daysBetween days between two mails of a wave to one contact
 * @param again whether mails that may have left or not are sent once more
 * @param whole whether all contacts of a unit must be written to at once, because their link cannot
 *     be told again
 */
public record LetterRules(
    LetterKind kind, int mostPerYear, int daysBetween, boolean again, boolean whole) {
  /** The rules as an observatory sets them. */
  public static LetterRules of(
      LetterKind kind, MailSettings settings, boolean again, boolean whole) {
    return new LetterRules(kind, settings.mostPerYear(), settings.daysBetween(), again, whole);
  }
}
