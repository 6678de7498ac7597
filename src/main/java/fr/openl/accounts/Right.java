package fr.openl.accounts;

/** Something that a person at the desk may do, or not. */
public enum Right {
  /** Reads the figures of fieldwork, as far as they may be told. */
  READ_FIGURES,
  /** Takes the single responses of a wave out of the house. */
  EXPORT,
  /** Reads which units need a person, by their names. */
  READ_CASES,
  /** Reads who did what. */
  READ_AUDIT,
  /** Has letters sent. */
  SEND_LETTERS,
  /** Opens, closes, reopens and publishes waves, and says what share of units is aimed at. */
  STEER_WAVES,
  /** Has everything erased that is held about a unit that asks for it. */
  ERASE
}
