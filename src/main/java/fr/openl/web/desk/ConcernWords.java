package fr.openl.web.desk;

import fr.openl.fieldwork.figures.Concern;
import fr.openl.web.door.Wording;

/** What needs a person, and what to do about it. */
public enum ConcernWords implements Wording {
  CONCERNS("Ce qui demande votre attention", "What needs a person"),
  NO_CONCERN("Rien pour le moment.", "Nothing at the moment."),
  AND_MORE("… et %s autres", "… and %s more"),
  NEED_UNREACHABLE(
      "Aucune invitation n’atteint ces collectifs : %s", "No invitation reaches these units: %s"),
  HELP_UNREACHABLE(
      "Cherchez une autre adresse, puis reprenez la liste : openl frame import.",
      "Look for another address, then take the list in again: openl frame import."),
  NEED_WITHOUT_CONTACT("Collectifs sans aucun contact : %s", "Units without any contact: %s"),
  HELP_WITHOUT_CONTACT(
      "Trouvez une adresse ou donnez-leur leur lien par un autre moyen : openl links.",
      "Find an address, or give them their link by other means: openl links."),
  NEED_DOUBTFUL("Courriels peut-être partis : %s", "Mails that may have left or not: %s"),
  HELP_DOUBTFUL(
      "Regardez le journal du serveur de courriel ; openl remind --again les envoie encore.",
      "Look at the log of the mail server; openl remind --again sends them once more."),
  NEED_WAITING("Courriels en attente : %s", "Mails that wait: %s"),
  HELP_WAITING("Relancez l’envoi : ils partiront en premier.", "Send again: they will leave then."),
  NEED_UNPUBLISHED(
      "Rapport pas encore publié ; jours depuis la clôture : %s",
      "Report not out yet; days since the wave closed: %s"),
  HELP_UNPUBLISHED(
      "Relisez le rapport, puis publiez-le.", "Read the report again, then publish it."),
  NEED_RETENTION(
      "Réponses gardées au-delà de ce qui est promis : %s",
      "Responses kept longer than promised: %s"),
  HELP_RETENTION(
      "Lancez openl privacy retention, chaque jour.", "Run openl privacy retention, every day."),
  NEED_NOBODY(
      "L’édition est ouverte et personne n’est invité ; collectifs : %s",
      "The wave is open and nobody is invited; units: %s"),
  HELP_NOBODY("Envoyez les invitations.", "Send the invitations.");

  private final String french;
  private final String english;

  ConcernWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }

  static ConcernWords of(Concern.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> NEED_UNREACHABLE;
      case WITHOUT_CONTACT -> NEED_WITHOUT_CONTACT;
      case DOUBTFUL_MAILS -> NEED_DOUBTFUL;
      case WAITING_MAILS -> NEED_WAITING;
      case UNPUBLISHED -> NEED_UNPUBLISHED;
      case RETENTION_DUE -> NEED_RETENTION;
      case NOBODY_INVITED -> NEED_NOBODY;
    };
  }

  /** What to do about it. */
  static ConcernWords remedy(Concern.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> HELP_UNREACHABLE;
      case WITHOUT_CONTACT -> HELP_WITHOUT_CONTACT;
      case DOUBTFUL_MAILS -> HELP_DOUBTFUL;
      case WAITING_MAILS -> HELP_WAITING;
      case UNPUBLISHED -> HELP_UNPUBLISHED;
      case RETENTION_DUE -> HELP_RETENTION;
      case NOBODY_INVITED -> HELP_NOBODY;
    };
  }
}
