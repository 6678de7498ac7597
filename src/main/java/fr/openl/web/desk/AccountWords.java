package fr.openl.web.desk;

import fr.openl.accounts.Right;
import fr.openl.accounts.Role;
import fr.openl.web.door.Wording;

/** The sentences about accounts, roles and what each may do. */
public enum AccountWords implements Wording {
  ACCOUNTS("Comptes", "Accounts"),
  ACCOUNTS_LEAD(
      "Les comptes s’ajoutent, se ferment et se rouvrent par la commande openl account.",
      "Accounts are added, shut and reset by the command openl account."),
  ROLE("Rôle", "Role"),
  MAY("Ce que permet chaque rôle", "What each role may do"),
  YES("oui", "yes"),
  NO("non", "no"),
  IS_OPEN("ouvert", "open"),
  IS_WAITING("lien pas encore utilisé", "link not used yet"),
  IS_DISABLED("fermé", "disabled"),
  OPERATOR("opération", "operator"),
  RESEARCHER("recherche", "researcher"),
  READER("lecture", "reader"),
  MAY_FIGURES("lire les chiffres", "read the figures"),
  MAY_EXPORT("télécharger les réponses", "download the responses"),
  MAY_CASES("voir le nom des collectifs à suivre", "see by name which units need a person"),
  MAY_AUDIT("lire le journal et les comptes", "read the log and the accounts"),
  MAY_LETTERS("envoyer des lettres", "send letters"),
  MAY_STEER("ouvrir, clore, publier, fixer l’objectif", "open, close, publish, set the target"),
  MAY_ERASE("effacer à la demande", "erase on request");

  private final String french;
  private final String english;

  AccountWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }

  static AccountWords of(Role role) {
    return switch (role) {
      case OPERATOR -> OPERATOR;
      case RESEARCHER -> RESEARCHER;
      case READER -> READER;
    };
  }

  static AccountWords of(Right right) {
    return switch (right) {
      case READ_FIGURES -> MAY_FIGURES;
      case EXPORT -> MAY_EXPORT;
      case READ_CASES -> MAY_CASES;
      case READ_AUDIT -> MAY_AUDIT;
      case SEND_LETTERS -> MAY_LETTERS;
      case STEER_WAVES -> MAY_STEER;
      case ERASE -> MAY_ERASE;
    };
  }
}
