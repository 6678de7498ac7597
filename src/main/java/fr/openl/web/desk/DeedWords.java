package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** What was just done, told on the page that follows. */
public enum DeedWords implements Wording {
  DONE_ERASE(
      "Tout ce qui était gardé est effacé. Retirez aussi ce collectif de votre liste.",
      "Everything that was held is erased. Take the unit out of your list too."),

  DONE_OPEN("L’édition est ouverte.", "The wave is open."),
  DONE_EXTEND("Le dernier jour est changé.", "The last day is changed."),
  DONE_CLOSE("L’édition est close.", "The wave is closed."),
  DONE_DRAFT("L’édition est de nouveau en préparation.", "The wave is a draft again."),
  DONE_PUBLISH("Le rapport est publié.", "The report is published."),
  DONE_TARGET("L’objectif est fixé.", "The target is set."),
  DONE_LETTERS("Les lettres partent.", "The letters are leaving.");

  private final String french;
  private final String english;

  DeedWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
