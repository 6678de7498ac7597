package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** The sentences that pages of the desk share, in French and English. */
public enum DeskWords implements Wording {
  /** After a label, before what it names. */
  COLON("\u00a0:", ":"),
  DESK("Le bureau", "The desk"),
  PAGES("Pages du bureau", "Pages of the desk"),
  COOKIE(
      "Un seul cookie, le temps de votre session ; aucune mesure d’audience.",
      "One cookie, for as long as you are signed in; no audience measurement."),

  SIGN_OUT("Se déconnecter", "Sign out"),
  NAME("Nom du compte", "Name of the account"),
  NOT_YOURS(
      "Votre rôle ne permet pas cela ; demandez à une personne qui a le rôle « opération ».",
      "Your role does not allow this; ask somebody who is an operator."),

  BACK_TO_WAVE("Revenir à l’édition", "Back to the wave"),

  HINDERING("Ce qui empêche", "What stands in the way"),
  CANCEL("Ne rien faire", "Do nothing");

  private final String french;
  private final String english;

  DeskWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
