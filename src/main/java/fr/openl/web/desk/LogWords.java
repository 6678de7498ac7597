package fr.openl.web.desk;

import fr.openl.accounts.AuditEntry;
import fr.openl.web.door.Wording;

/** The sentences of the log, and its words for what was done. */
public enum LogWords implements Wording {
  LOG("Journal", "Log"),
  LOG_LEAD(
      "Tout ce qui a été fait ici. Rien ne s’y change ni ne s’en retire : chaque ligne scelle"
          + " celles d’avant ; openl account log le vérifie.",
      "Everything that was done here. Nothing is changed or taken out: each line seals those before"
          + " it; openl account log checks it."),
  WHEN("Quand", "When"),
  WHO("Qui", "Who"),
  WHAT("Quoi", "What"),
  ABOUT("Sur quoi", "About"),
  DETAIL("Détail", "Detail"),
  SEAL("Sceau", "Seal"),
  OLDER("Plus anciennes", "Older"),
  EMPTY_LOG("Rien encore.", "Nothing yet."),
  AT_THE_PROMPT("ligne de commande", "command line"),
  ACT_ADDED("compte ajouté", "account added"),
  ACT_RESET("compte à ouvrir de nouveau", "account reset"),
  ACT_DISABLED("compte fermé", "account disabled"),
  ACT_ENABLED("compte rouvert", "account enabled"),
  ACT_ENROLLED("compte activé", "account set up"),
  ACT_SIGNED_IN("connexion", "signed in"),
  ACT_REFUSED("connexion refusée", "sign-in refused"),
  ACT_RECOVERY("code de secours utilisé", "recovery code used"),
  ACT_SIGNED_OUT("déconnexion", "signed out"),
  ACT_OPENED("édition ouverte", "wave opened"),
  ACT_CLOSED("édition close", "wave closed"),
  ACT_DRAFTED("édition remise en préparation", "wave back to draft"),
  ACT_PUBLISHED("rapport publié", "report published"),
  ACT_TARGET("objectif fixé", "target set"),
  ACT_LETTERS("lettres envoyées", "letters sent"),
  ACT_EXPORTED("réponses téléchargées", "responses downloaded"),
  ACT_ERASED("collectif effacé à sa demande", "unit erased on request");

  private final String french;
  private final String english;

  LogWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }

  static LogWords of(AuditEntry.Act act) {
    return switch (act) {
      case ACCOUNT_ADDED -> ACT_ADDED;
      case ACCOUNT_RESET -> ACT_RESET;
      case ACCOUNT_DISABLED -> ACT_DISABLED;
      case ACCOUNT_ENABLED -> ACT_ENABLED;
      case ACCOUNT_ENROLLED -> ACT_ENROLLED;
      case SIGNED_IN -> ACT_SIGNED_IN;
      case SIGN_IN_REFUSED -> ACT_REFUSED;
      case RECOVERY_CODE_USED -> ACT_RECOVERY;
      case SIGNED_OUT -> ACT_SIGNED_OUT;
      case WAVE_OPENED -> ACT_OPENED;
      case WAVE_CLOSED -> ACT_CLOSED;
      case WAVE_DRAFTED -> ACT_DRAFTED;
      case WAVE_PUBLISHED -> ACT_PUBLISHED;
      case TARGET_SET -> ACT_TARGET;
      case LETTERS_SENT -> ACT_LETTERS;
      case EXPORTED -> ACT_EXPORTED;
      case UNIT_ERASED -> ACT_ERASED;
    };
  }
}
