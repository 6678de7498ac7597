package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** The sentences about the steps of a wave: what each means and what stands in its way. */
public enum StepWords implements Wording {
  STEP_OPEN("Ouvrir l’édition", "Open the wave"),
  STEP_REOPEN("Rouvrir l’édition", "Reopen the wave"),
  STEP_EXTEND("Changer le dernier jour", "Change the last day"),
  STEP_CLOSE("Clore l’édition", "Close the wave"),
  STEP_DRAFT("Revenir en préparation", "Back to draft"),
  STEP_PUBLISH("Publier le rapport", "Publish the report"),
  MEANS_OPEN(
      "On peut répondre dès maintenant, jusqu’au jour choisi compris.",
      "People can answer from now on, up to and including the day chosen."),
  MEANS_EXTEND(
      "Le jour choisi remplace celui qui est annoncé, dès maintenant et sur toutes les pages.",
      "The day chosen takes the place of the one announced, from now on and on every page."),
  MEANS_CLOSE(
      "Plus personne ne peut répondre. L’édition peut être rouverte tant qu’elle n’est pas"
          + " publiée.",
      "Nobody can answer any more. The wave can be reopened as long as it is not published."),
  MEANS_DRAFT(
      "L’édition redevient un brouillon, comme si elle n’avait jamais ouvert.",
      "The wave becomes a draft again, as if it had never opened."),
  MEANS_PUBLISH(
      "Les indicateurs sont calculés et le rapport de l’étude est publié.",
      "The indicators are computed and the report of the study is published."),
  WORTH("À savoir", "Worth knowing"),
  UNTIL("Dernier jour", "Last day"),
  WRONG_DAY("Choisissez un jour à partir du %s.", "Choose a day from %s on."),
  HINDERS_STATE(
      "L’édition est %s : cette étape n’est pas possible pour le moment.",
      "The wave is %s: this step cannot be taken now."),
  HINDERS_NOBODY(
      "On ne répond que sur invitation, et personne n’est invité : importez une liste (openl frame"
          + " import) ou tirez des liens (openl links).",
      "Only those invited can answer, and nobody is: import a list (openl frame import) or draw"
          + " links (openl links)."),
  HINDERS_PROMISE(
      "Les fichiers de l’étude disent autre chose que ce qui a été promis aux premières personnes"
          + " qui ont répondu : remettez-les en l’état, ou préparez une nouvelle édition.",
      "The files of the study say something else than what was promised to the first who answered:"
          + " restore them, or prepare a new wave."),
  HINDERS_ANSWERS(
      "Réponses reçues : %s ; brouillons : %s. Vous pouvez plutôt la clore.",
      "Responses received: %s; drafts: %s. You can close it instead."),
  HINDERS_NO_RESPONSE("L’édition n’a reçu aucune réponse.", "The wave has no response."),
  WORTH_DRAFTS(
      "Brouillons commencés, qui ne comptent pas : %s.", "Drafts begun, which do not count: %s."),
  WORTH_DRAFTS_GONE(
      "Les brouillons d’une édition close s’effacent après le jour annoncé : qui n’avait pas envoyé"
          + " devra peut-être recommencer.",
      "Drafts of a closed wave are erased after the day announced: whoever had not sent may have to"
          + " begin again."),
  WORTH_FILE(
      "Écrivez ce jour aussi dans le fichier de l’édition : les données publiées le citent.",
      "Write this day into the wave’s file too: the published data quote it."),
  WORTH_FINAL(
      "C’est la seule étape sans retour : une édition publiée ne se rouvre pas.",
      "This is the one step without return: a published wave is not reopened.");

  private final String french;
  private final String english;

  StepWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
