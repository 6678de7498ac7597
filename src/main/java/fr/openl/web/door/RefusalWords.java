package fr.openl.web.door;

/** The sentences for who finds no page, no survey, or a request turned down. */
public enum RefusalWords implements Wording {
  UNKNOWN_STUDY("Il n’y a pas d’enquête « %s » ici%s", "There is no survey “%s” here%s"),
  UNKNOWN_REVISION(
      "L’enquête « %s » n’a pas de questionnaire « %s »%s",
      "The survey “%s” has no questionnaire “%s”%s"),
  UNKNOWN_QUESTION(
      "Le questionnaire « %s » n’a pas de question « %s »%s",
      "The questionnaire “%s” has no question “%s”%s"),
  UNKNOWN_WAVE(
      "L’enquête « %s » n’a pas d’édition « %s »%s", "The survey “%s” has no edition “%s”%s"),
  DID_YOU_MEAN(" ; vouliez-vous dire « %s » ?", "; did you mean “%s”?"),
  NOT_YET_OPEN("Cette enquête ouvrira le %s.", "This survey opens on %s."),
  IN_PREPARATION(
      "Cette enquête est en préparation ; elle n’est pas encore ouverte.",
      "This survey is being prepared; it is not open yet."),
  CLOSED(
      "Cette enquête est close depuis le %s. Merci de votre intérêt.",
      "This survey closed on %s. Thank you for your interest."),
  NOT_ON_THE_WEB(
      "Cette enquête ne se remplit pas en ligne.", "This survey is not answered online."),
  INVITED_ONLY(
      "Cette enquête se fait sur invitation : ouvrez le lien personnel que vous avez reçu.",
      "This survey is by invitation: open the personal link you received."),
  UNKNOWN_LINK(
      "Ce lien personnel n’ouvre rien ici. Vérifiez qu’il est complet, ou écrivez-nous pour en"
          + " recevoir un autre.",
      "This personal link opens nothing here. Check that it is complete, or write to us for a new"
          + " one."),
  NO_SUCH_PAGE("Cette page n’existe pas.", "This page does not exist."),
  NO_SUCH_PAGE_HERE(
      "Cette page n’existe pas. Ce que vous avez rempli est gardé.",
      "This page does not exist. What you filled in is kept."),
  WRONG_METHOD(
      "Cette adresse n’accepte pas ce type de demande.",
      "This address does not take this kind of request."),
  TOO_LARGE(
      "L’envoi dépasse la taille acceptée : %s ko.",
      "What was sent is larger than the accepted size: %s kB."),
  NOT_A_FORM("L’envoi n’est pas un formulaire lisible.", "What was sent is not a readable form."),
  NOT_ANSWERS(
      "Le corps doit être un objet {\"answers\": {\"question\": réponse}} ; trouvé : %s.",
      "The body must be an object {\"answers\": {\"question\": answer}}; found: %s."),
  ANSWERS_REFUSED(
      "Des réponses ne suivent pas le questionnaire.",
      "Some answers do not follow the questionnaire."),
  ALREADY_SENT(
      "D’autres réponses ont déjà été envoyées depuis cette page. Rien n’a été remplacé ; pour"
          + " répondre pour un autre collectif, recommencez depuis le début.",
      "Other answers were already sent from this page. Nothing was replaced; to answer for another"
          + " collective, start again from the beginning."),
  OUR_FAULT(
      "Une erreur de notre côté empêche de répondre. Rien n’a été enregistré. Réessayez dans un"
          + " moment ; repère : %s.",
      "A fault on our side prevents an answer. Nothing was stored. Please try again in a moment;"
          + " reference: %s."),
  SORRY("Cela n’a pas marché", "That did not work"),
  BACK_HOME("Revenir à l’accueil", "Back to the home page"),
  BACK_TO_ANSWERS("Revenir à mes réponses", "Back to my answers");

  private final String french;
  private final String english;

  RefusalWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
