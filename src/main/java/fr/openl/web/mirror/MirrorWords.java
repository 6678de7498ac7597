package fr.openl.web.mirror;

import fr.openl.web.door.Wording;

/** The sentences of the mirror, in French and English. */
public enum MirrorWords implements Wording {
  TITLE("Votre collectif parmi les autres", "Your collective among the others"),
  LOOK("Se voir parmi les autres", "See yourselves among the others"),
  LOOK_WHY(
      "Où en sont des collectifs qui vous ressemblent, ce qui a changé chez vous, et des pistes"
          + " libres pour la suite.",
      "Where collectives like yours stand, what has changed for you, and libre ideas for what comes"
          + " next."),
  SOURCE(
      "Ces chiffres sont ceux du rapport publié, édition %s. Chacun peut les lire ; vos réponses,"
          + " elles, ne sont montrées qu’ici, à vous.",
      "These figures are those of the published report, edition %s. Anybody may read them; your own"
          + " answers are shown only here, to you."),
  EARLIER(
      "La vôtre paraîtra après la clôture, le %s : cette page la montrera alors.",
      "Yours will appear after it closes on %s: this page will show it then."),
  SIMULATED(
      "Attention : les réponses derrière ces chiffres sont simulées.",
      "Please note: the responses behind these figures are simulated."),
  HERE("Vous êtes ici", "You are here"),
  SOON_OPEN(
      "Pas encore de chiffres à mettre en face : l’enquête est ouverte jusqu’au %s. Ils paraîtront"
          + " ensuite, quand tout le monde aura pu répondre. Revenez alors, cette page vous"
          + " attend.",
      "No figures to set beside yours yet: the survey is open until %s. They will appear"
          + " afterwards, once everybody has had a chance to answer. Come back then, this page will"
          + " be waiting."),
  SOON_CLOSED(
      "L’enquête est close depuis le %s et ses chiffres se préparent. Revenez bientôt, cette page"
          + " vous attend.",
      "The survey closed on %s and its figures are being prepared. Come back soon, this page will"
          + " be waiting."),
  SOON_ANONYMOUS(
      "Pas encore de chiffres à mettre en face : l’enquête est ouverte jusqu’au %s. Ils paraîtront"
          + " ensuite sur la page d’accueil, pour toutes et tous.",
      "No figures to set beside yours yet: the survey is open until %s. They will then appear on"
          + " the home page, for everyone."),
  NO_MATCH(
      "Aucun chiffre publié ne répond à ce que vous avez dit : soit la question n’a pas été posée"
          + " de la même façon, soit trop peu de collectifs vous ressemblent pour que l’on puisse"
          + " en parler sans désigner personne.",
      "No published figure matches what you said: either the question was not asked in the same"
          + " way, or too few collectives are like you to speak of them without pointing at"
          + " anyone."),
  EVERYONE("Tous les collectifs", "All collectives"),
  COUNTED_IN("Vous en faites partie.", "You are among them."),
  COUNTED_OUT("Vous n’en faites pas partie.", "You are not among them."),
  WAS_IN("La dernière fois, vous en faisiez partie.", "Last time you were among them."),
  WAS_OUT("La dernière fois, vous n’en faisiez pas partie.", "Last time you were not among them."),
  SAME_AS_BEFORE("Comme la dernière fois.", "As last time."),
  AT("Vous : %s.", "You: %s."),
  WAS_AT("La dernière fois : %s.", "Last time: %s."),
  ABOVE("C’est plus que le chiffre de « %s », %s.", "That is more than the figure of “%s”, %s."),
  BELOW("C’est moins que le chiffre de « %s », %s.", "That is less than the figure of “%s”, %s."),
  LEVEL("C’est le chiffre de « %s ».", "That is the figure of “%s”."),
  YOURS("votre réponse", "your answer"),
  AMONG("Parmi : %s", "Among: %s"),
  HIDDEN(
      "Pour « %s », les collectifs sont trop peu nombreux pour être montrés ; un groupe plus large"
          + " prend la place.",
      "For “%s” there are too few collectives to be shown; a wider group stands in their place."),
  CHANGES("Ce qui a changé chez vous", "What has changed for you"),
  CHANGES_LEAD("Depuis l’édition %s, d’après vos réponses :", "Since edition %s, by your answers:"),
  NO_CHANGE(
      "Vos réponses sont les mêmes que dans l’édition %s.",
      "Your answers are the same as in edition %s."),
  NEW("Nouveau : %s", "New: %s"),
  GONE("Plus maintenant : %s", "No longer: %s"),
  FROM_TO("« %s », puis « %s »", "“%s”, then “%s”"),
  NUMBERS("%s, puis %s", "%s, then %s"),
  IDEAS("Quelques pistes pour vous", "A few ideas for you"),
  ALTERNATIVES("Des outils libres à essayer", "Libre tools to try"),
  ALTERNATIVES_LEAD(
      "Rien ne presse, et rien n’oblige : un seul outil, avec les personnes partantes, est déjà un"
          + " beau pas.",
      "There is no hurry and no obligation: one tool, with those who feel like it, is already a"
          + " fine step."),
  INSTEAD("Vous utilisez %s. À essayer :", "You use %s. You could try:"),
  WITH_SPACE("dans votre espace Frama.space", "in your Frama.space"),
  OFFERED_BY("proposé par %s", "offered by %s"),
  NOTHING_KEPT(
      "Ce lien ne mène à aucune réponse envoyée : soit rien n’a été envoyé, soit la durée de"
          + " conservation est passée et tout est effacé. Le rapport, lui, reste à lire.",
      "This link leads to no answers that were sent: either nothing was sent, or the time for"
          + " keeping it is over and all is erased. The report remains to be read."),
  REPORT("Lire tout le rapport", "Read the whole report"),
  MEET("Rencontrer des collectifs voisins", "Meet neighbouring collectives"),
  MEET_WHY(
      "Montrer ce que vous savez faire, trouver qui vous aidera : si vous le voulez, et tant que"
          + " vous le voulez.",
      "Show what you know how to do, find who can help you: if you want to, and for as long as you"
          + " want to.");

  private final String french;
  private final String english;

  MirrorWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
