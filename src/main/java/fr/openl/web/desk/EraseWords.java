package fr.openl.web.desk;

import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;

/** The sentences of erasing a unit that asks for it. */
public enum EraseWords implements Wording {
  ERASE("Effacer à la demande", "Erase on request"),
  ERASE_LEAD(
      "Quand un collectif le demande : réponses, brouillons, contacts et courriels, jusqu’au"
          + " dernier octet. C’est définitif.",
      "When a unit asks for it: responses, drafts, contacts and mails, to the last byte. This is"
          + " final."),
  ERASE_UNIT("Identifiant du collectif dans la liste", "Id of the unit in the list"),
  ERASE_LOOK("Voir ce qui serait effacé", "See what would be erased"),
  ERASE_HELD("Ce qui est gardé", "What is held"),
  ERASE_DO("Effacer tout cela", "Erase all of this"),
  ERASE_AFTER(
      "Retirez aussi ce collectif de votre liste, et supprimez les sauvegardes et exports plus"
          + " anciens.",
      "Take this unit out of your list too, and remove older backups and exports."),

  HELD_RESPONSES("Réponses : %s", "Responses: %s"),
  HELD_DRAFTS("Brouillons : %s", "Drafts: %s"),
  HELD_LINKS("Liens personnels : %s", "Personal links: %s"),
  HELD_MAILS("Courriels notés : %s", "Mails noted: %s"),
  HELD_NOTES("Notes sur son cas : %s", "Notes on its case: %s"),
  HELD_OPT_OUTS(
      "Refus de courriel : %s (leur empreinte reste, pour ne plus écrire)",
      "Wishes for no more mail: %s (their hash stays, so as not to write again)"),
  HELD_SAMPLE("Places dans un échantillon : %s", "Places in a sample: %s"),
  HELD_CONTACTS("Contacts : %s", "Contacts: %s"),
  HELD_FRAME("Lignes dans une liste : %s", "Rows in a frame: %s"),
  HELD_OTHER("Autres éléments : %s (%s)", "Other records: %s (%s)");

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

  /** How many records of a kind are held. */
  static String held(String kind, int records, Texts texts) {
    String number = texts.number(records);
    return switch (kind) {
      case "responses" -> texts.say(HELD_RESPONSES, number);
      case "drafts" -> texts.say(HELD_DRAFTS, number);
      case "links" -> texts.say(HELD_LINKS, number);
      case "mails" -> texts.say(HELD_MAILS, number);
      case "notes" -> texts.say(HELD_NOTES, number);
      case "opt_outs" -> texts.say(HELD_OPT_OUTS, number);
      case "sample" -> texts.say(HELD_SAMPLE, number);
      case "contacts" -> texts.say(HELD_CONTACTS, number);
      case "frame" -> texts.say(HELD_FRAME, number);
      default -> texts.say(HELD_OTHER, number, kind);
    };
  }
}
