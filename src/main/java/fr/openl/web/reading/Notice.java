package fr.openl.web.reading;

import fr.openl.web.door.Wording;

/** The sentences of the privacy notice, in French and English. */
public enum Notice implements Wording {
  TITLE("Vos données et vos droits", "Your data and your rights"),
  LEAD(
      "Ce que l’enquête garde, à quoi cela sert, combien de temps, et ce que vous pouvez demander.",
      "What the survey keeps, what for, for how long, and what you may ask for."),

  WHO("Qui mène l’enquête", "Who runs the survey"),
  CONTACT(
      "%s mène cette enquête. Pour toute question ou demande, écrivez à",
      "%s runs this survey. For any question or request, write to"),
  AUTHORITY(
      "Si la réponse ne vous convient pas, vous pouvez vous adresser à l’autorité de protection des"
          + " données ; en France, c’est la CNIL.",
      "If the answer does not satisfy you, you may turn to the data protection authority; in"
          + " France, that is the CNIL."),
  FREE(
      "Répondre est libre. Ne pas répondre, ou s’arrêter en chemin, n’a aucune conséquence.",
      "Answering is your choice. Not answering, or stopping half-way, has no consequence."),

  LINK("Ce qui relie une réponse à vous", "What links a response to you"),
  LINK_NONE(
      "Rien. La réponse est rangée sous un numéro tiré au hasard, sans nom, sans adresse, sans"
          + " heure précise ni ordre d’arrivée. Le fait qu’une invitation a servi est noté à part,"
          + " sans date ; rien ne permet de rapprocher les deux.",
      "Nothing. The response is kept under a number drawn at random, without name, address, precise"
          + " time or order of arrival. That an invitation was used is noted apart, without a date;"
          + " nothing can bring the two together."),
  LINK_PSEUDONYM(
      "Un pseudonyme. Quand le collectif vient d’une liste d’invitations, il est calculé avec une"
          + " clé secrète et reste le même d’une édition à l’autre : on suit une évolution sans"
          + " garder de nom auprès des réponses. Dans une enquête ouverte à tout le monde, c’est un"
          + " numéro tiré au hasard.",
      "A pseudonym. When a collective comes from a list of invitations, it is computed with a"
          + " secret key and stays the same from one edition to the next: change can be followed"
          + " without keeping a name beside the answers. In a survey open to anybody it is a number"
          + " drawn at random."),
  KEY_ENDS(
      "La clé sera détruite au plus tard le %s ; ensuite, personne ne pourra plus dire quel"
          + " collectif a donné quelle réponse.",
      "The key is destroyed on %s at the latest; after that nobody can tell any more which"
          + " collective gave which answer."),
  LINK_NAME(
      "Le nom de votre structure accompagne ses réponses : l’équipe de l’enquête sait qui a répondu"
          + " quoi. Les chiffres publiés, eux, ne nomment personne.",
      "Your organisation’s name goes with its answers: the survey’s team knows who answered what."
          + " Published figures name nobody."),

  KEPT("Tout ce qui est gardé", "Everything that is kept"),
  KEPT_ALL(
      "La liste est complète. Ni l’adresse de votre appareil, ni votre navigateur, ni le temps"
          + " passé sur une question ne sont notés.",
      "The list is complete. Neither your device’s address, nor your browser, nor the time spent on"
          + " a question is noted."),

  TO_THE_SECOND("À la seconde.", "To the second."),
  TO_THE_DAY("Le jour seulement.", "The day only."),
  TO_THE_WEEK("La semaine seulement.", "The week only."),
  TO_THE_MONTH("Le mois seulement.", "The month only."),
  TO_THE_YEAR("L’année seulement.", "The year only."),

  HOW_LONG("Combien de temps", "For how long"),
  RAW_MONTHS(
      "Les réponses détaillées sont effacées %d mois après la fin de chaque édition. Restent les"
          + " chiffres publiés.",
      "The detailed answers are erased %d months after the end of each edition. The published"
          + " figures remain."),
  RAW_OPEN(
      "Aucune date n’est fixée pour effacer les réponses détaillées.",
      "No date is set for erasing the detailed answers."),
  DRAFTS_ANONYMOUS(
      "Ce qui n’est pas encore envoyé disparaît au moment de l’envoi, ou à la fin de l’édition.",
      "What is not yet sent disappears when you send it, or at the end of the edition."),
  DRAFTS(
      "Ce qui n’a pas été envoyé est effacé après la fin de l’édition.",
      "What was never sent is erased after the end of the edition."),

  PUBLISHED("Ce qui est publié", "What is published"),
  PUBLISHED_HOW(
      "Des chiffres d’ensemble seulement. Un groupe de moins de %d réponses n’est jamais montré, et"
          + " ce qui permettrait de le deviner est caché aussi.",
      "Overall figures only. A group of fewer than %d responses is never shown, and whatever would"
          + " let it be guessed is hidden too."),

  NEIGHBOURS("Les collectifs voisins, si vous le voulez", "Neighbouring collectives, if you want"),
  NEIGHBOURS_KEPT(
      "Qui veut rencontrer d’autres collectifs fait une fiche : le nom choisi, la région si elle"
          + " est dite, ce qui est offert et cherché, la langue, le jour où la fiche a été revue et"
          + " une adresse de courriel, qui n’est montrée à personne. La fiche est rangée à part des"
          + " réponses ; rien ne relie les deux, et elle n’entre dans aucun chiffre.",
      "Those who want to meet other collectives make an entry: the name they choose, the region if"
          + " they say it, what they offer and look for, the language, the day the entry was looked"
          + " over and a mail address, which is shown to nobody. The entry is kept apart from the"
          + " answers; nothing links the two, and it is part of no figure."),
  NEIGHBOURS_MAIL(
      "Les messages passent par l’observatoire, qui note le jour, l’expéditeur et le destinataire,"
          + " mais pas ce qu’ils disent. Une adresse n’est donnée que par la case cochée pour un"
          + " message.",
      "Messages pass through the observatory, which notes the day, the sender and the recipient,"
          + " but not what they say. An address is given away only by the box ticked for one"
          + " message."),
  NEIGHBOURS_ERASED(
      "Se retirer efface tout, à tout moment. Une fiche que personne ne revoit pendant %d mois est"
          + " effacée aussi.",
      "Leaving erases everything, at any time. An entry that nobody looks over for %d months is"
          + " erased too."),

  NO_COOKIE("Ni cookie ni mesure d’audience", "No cookies and no audience measurement"),
  NO_COOKIE_HOW(
      "Ces pages ne déposent aucun cookie et n’appellent aucun service extérieur ; le serveur ne"
          + " tient pas de registre des visites.",
      "These pages set no cookie and call no outside service; the server keeps no record of"
          + " visits."),

  RIGHTS("Vos droits", "Your rights"),
  BY_LINK(
      "Tant que l’édition est ouverte, votre lien personnel permet de relire vos réponses, de les"
          + " corriger, de les retirer ou de les effacer, sans compte et sans avoir à vous"
          + " justifier.",
      "While the edition is open, your personal link lets you read your answers, correct them,"
          + " withdraw them or erase them, without an account and without giving a reason."),
  BY_RECEIPT(
      "Tant que l’édition est ouverte, votre code de reçu permet de relire vos réponses, de les"
          + " corriger, de les retirer ou de les effacer. Comme rien ne les relie à vous, lui seul"
          + " les retrouve : sans ce code, personne ne le peut, nous non plus.",
      "While the edition is open, your receipt code lets you read your answers, correct them,"
          + " withdraw them or erase them. As nothing links them to you, the code alone can find"
          + " them: without it nobody can, and neither can we."),
  AFTERWARDS(
      "Ensuite, écrivez à l’adresse ci-dessus en donnant votre code de reçu.",
      "Afterwards, write to the address above and give your receipt code."),

  LOG("Journal public des effacements", "Public log of erasures"),
  LOG_EMPTY("Rien n’a encore été effacé.", "Nothing has been erased yet."),
  LOG_EDITION("édition %s", "edition %s"),
  LOG_COUNT("%s réponse(s), %s brouillon(s)", "%s response(s), %s draft(s)"),
  KEY_DESTROYED("la clé des pseudonymes a été détruite", "the key of the pseudonyms was destroyed"),
  RETENTION_ENDED(
      "effacement au terme de la durée annoncée", "erased at the end of the announced time"),
  DRAFTS_EXPIRED("effacement de ce qui n’a pas été envoyé", "what was never sent was erased"),
  ERASED_ON_REQUEST("effacement demandé par un collectif", "erased at a collective’s request"),

  QUESTIONNAIRE("Lire tout le questionnaire", "Read the whole questionnaire");

  private final String french;
  private final String english;

  Notice(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
