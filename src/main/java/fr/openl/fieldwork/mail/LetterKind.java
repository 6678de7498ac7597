package fr.openl.fieldwork.mail;

import java.util.Locale;

/** What a letter is for. */
public enum LetterKind {
  INVITATION,
  REMINDER;

  /** How template files are called. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }
}
