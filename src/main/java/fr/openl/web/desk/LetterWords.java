package fr.openl.web.desk;

import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.web.door.Wording;

/** The sentences about letters: who would get one, and how a round of them went. */
public enum LetterWords implements Wording {
  INVITATIONS("Invitations", "Invitations"),
  REMINDERS("Relances", "Reminders"),
  PLANNED(
      "%s lettres à %s collectifs (%s) partiraient.", "%s letters to %s units (%s) would leave."),
  NOTHING_SENT(
      "Rien n’est parti : ceci est un essai à blanc.", "Nothing has left: this is a dry run."),
  SKIPPED("Qui n’en recevrait pas", "Who would get none"),
  SEND_NOW("Envoyer maintenant", "Send now"),
  NOBODY_TO_WRITE("Personne à qui écrire maintenant.", "Nobody to write to now."),
  BUSY(
      "Quelqu’un envoie déjà des lettres de cette étude en ce moment ; celles-ci ne sont pas"
          + " parties, et personne n’en recevra deux.",
      "Somebody is sending letters of this study at this moment; these were not sent, and nobody"
          + " will get two."),
  LAST_ROUND("Le dernier envoi", "The last sending"),
  ROUND_UNDER_WAY(
      "%s courriels sur %s ; envoi lancé par %s. Rechargez la page pour suivre.",
      "%s of %s mails; started by %s. Reload the page to follow."),
  ROUND_REFUSED("Rien n’est parti.", "Nothing has left."),
  ROUND_SENT("%s courriels envoyés.", "%s mails sent."),
  ROUND_BACK(
      "%s refusés par le serveur de leur destinataire.",
      "%s refused by the server of their recipient."),
  ROUND_WAITING(
      "%s remis à plus tard par un serveur : envoyez de nouveau dans une heure.",
      "%s put off by a server: send again in an hour."),
  ROUND_UNSENT("%s non partis : envoyez de nouveau.", "%s did not leave: send again."),
  ROUND_DOUBTFUL(
      "%s peut-être partis, car la connexion s’est rompue.",
      "%s may have left or not, for the connection broke."),
  ROUND_STOPPED("L’envoi s’est arrêté.", "The sending stopped."),
  SKIP_ANSWERED(
      "%s contacts de collectifs qui ont répondu", "%s contacts of units that have answered"),
  SKIP_CLOSED(
      "%s contacts de collectifs qui ont refusé ou ne sont pas concernés",
      "%s contacts of units that refused or are not eligible"),
  SKIP_NO_CONTACT("%s collectifs sans contact", "%s units without a contact"),
  SKIP_OPTED_OUT(
      "%s contacts qui ne veulent plus de courriel", "%s contacts who want no more mail"),
  SKIP_UNDELIVERABLE(
      "%s contacts dont l’adresse ne reçoit rien", "%s contacts whose address takes no mail"),
  SKIP_WRITTEN("%s contacts déjà invités", "%s contacts who were invited before"),
  SKIP_NOT_INVITED(
      "%s contacts de collectifs qui ne sont pas encore invités",
      "%s contacts of units that were not invited yet"),
  SKIP_TOO_SOON(
      "%s contacts qui ont reçu un courriel il y a peu", "%s contacts who got a mail only lately"),
  SKIP_TOO_MANY(
      "%s contacts qui ont reçu tout ce qu’ils peuvent recevoir en un an",
      "%s contacts who got as many mails as they may within a year"),
  SKIP_UNCERTAIN(
      "%s contacts dont le dernier courriel est peut-être parti",
      "%s contacts whose last mail may have left or not");

  private final String french;
  private final String english;

  LetterWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }

  static LetterWords letters(LetterKind kind) {
    return switch (kind) {
      case INVITATION -> INVITATIONS;
      case REMINDER -> REMINDERS;
    };
  }

  static LetterWords of(MailingPlan.Reason reason) {
    return switch (reason) {
      case ANSWERED -> SKIP_ANSWERED;
      case CLOSED_CASE -> SKIP_CLOSED;
      case NO_CONTACT -> SKIP_NO_CONTACT;
      case OPTED_OUT -> SKIP_OPTED_OUT;
      case UNDELIVERABLE -> SKIP_UNDELIVERABLE;
      case ALREADY_WRITTEN -> SKIP_WRITTEN;
      case NOT_INVITED -> SKIP_NOT_INVITED;
      case TOO_SOON -> SKIP_TOO_SOON;
      case TOO_MANY -> SKIP_TOO_MANY;
      case UNCERTAIN -> SKIP_UNCERTAIN;
    };
  }
}
