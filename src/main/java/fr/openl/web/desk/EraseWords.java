package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** The sentences of erasing a unit that asks for it. */
public enum EraseWords implements Wording {
  ERASE("Effacer à la demande", "Erase on request"),
  ERASE_LEAD(
      "Quand un collectif le demande : réponses, brouillons, contacts et courriels, jusqu’au"
          + " dernier octet. Rien n’en revient.",
      "When a unit asks for it: responses, drafts, contacts and mails, to the last byte. Nothing of"
          + " it comes back."),
  ERASE_UNIT("Identifiant du collectif dans la liste", "Id of the unit in the list"),
  ERASE_LOOK("Voir ce qui serait effacé", "See what would be erased"),
  ERASE_HELD("Ce qui est gardé", "What is held"),
  ERASE_DO("Effacer tout cela", "Erase all of this"),
  ERASE_AFTER(
      "Retirez aussi ce collectif de votre liste, et supprimez les sauvegardes et exports plus"
          + " anciens.",
      "Take this unit out of your list too, and remove older backups and exports.");

  private final String french;
  private final String english;

  EraseWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
