package fr.openl.web.survey;

import fr.openl.web.door.Wording;

/** The sentences of the pages on which mails are stopped, in French and English. */
public enum StopWords implements Wording {
  ASK("Ne plus recevoir nos courriels ?", "Receive no more mail from us?"),
  LEAD(
      "L’observatoire n’écrira plus à cette adresse, ni pour cette enquête ni pour les suivantes."
          + " Le lien personnel de votre collectif continue de fonctionner.",
      "The observatory will write to this address no more, neither for this survey nor for later"
          + " ones. Your collective’s personal link goes on working."),
  STOP("Ne plus m’écrire", "Write to me no more"),
  DONE("C’est noté", "Done"),
  DONE_LEAD(
      "Nous n’écrirons plus à cette adresse. Merci de nous avoir lus.",
      "We will write to this address no more. Thank you for having read us.");

  private final String french;
  private final String english;

  StopWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return language.equals("fr") ? french : english;
  }
}
