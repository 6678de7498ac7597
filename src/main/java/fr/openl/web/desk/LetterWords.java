package fr.openl.web.desk;

import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.web.door.Wording;

/** The sentences about letters: who would get one, and how a round of them went. */
public enum LetterWords implements Wording {
  INVITATIONS("Invitations", "Invitations"),
  REMINDERS("Relances", "Reminders"),
  PLANNED(
      "Lettres à envoyer : %s ; collectifs à qui elles iraient : %s.",
      "Letters to send: %s, to so many units: %s."),
  COUNTING(
      "À qui écrire est en train d’être compté ; cela prend quelques secondes quand les collectifs"
          + " sont nombreux.",
      "Whom to write to is being counted; this takes some seconds when there are many units."),
  LOOK_AGAIN("Regarder de nouveau", "Look again"),
  NOTHING_SENT(
      "Rien n’est encore parti : ceci n’est que l’annonce.",
      "Nothing has left yet: this only tells what would."),
  SKIPPED("Qui n’en recevrait pas", "Who would get none"),
  SEND_NOW("Envoyer maintenant", "Send now"),
  NOBODY_TO_WRITE("Personne à qui écrire maintenant.", "Nobody to write to now."),
  BUSY(
      "Quelqu’un envoie déjà des lettres de cette étude en ce moment ; celles-ci ne sont pas"
          + " parties, et personne n’en recevra deux.",
      "Somebody is sending letters of this study at this moment; these were not sent, and nobody"
          + " will get two."),
  LAST_ROUND("Le dernier envoi", "The last sending"),
  ROUND_BEGINS(
      "L’envoi se prépare, à la demande de %s. Rechargez la page pour suivre.",
      "The sending is being prepared, asked for by %s. Reload the page to follow."),
  ROUND_UNDER_WAY(
      "Courriels : %s sur %s, à la demande de %s. Rechargez la page pour suivre.",
      "Mails: %s of %s, asked for by %s. Reload the page to follow."),
  ROUND_REFUSED("Rien n’est parti.", "Nothing has left."),
  ROUND_SENT("Courriels envoyés : %s.", "Mails sent: %s."),
  ROUND_BACK(
      "Refusés par le serveur de leur destinataire : %s.",
      "Refused by the server of their recipient: %s."),
  ROUND_WAITING(
      "Remis à plus tard par un serveur : %s. Envoyez de nouveau dans une heure.",
      "Put off by a server: %s. Send again in an hour."),
  ROUND_UNSENT("Non partis : %s. Envoyez de nouveau.", "Did not leave: %s. Send again."),
  ROUND_DOUBTFUL(
      "Peut-être partis, car la connexion s’est rompue : %s.",
      "May have left or not, for the connection broke: %s."),
  ROUND_STOPPED("L’envoi s’est arrêté.", "The sending stopped."),
  SKIP_ANSWERED(
      "Contacts de collectifs qui ont répondu : %s", "Contacts of units that have answered: %s"),
  SKIP_CLOSED(
      "Contacts de collectifs qui ont refusé ou ne sont pas concernés : %s",
      "Contacts of units that refused or are not eligible: %s"),
  SKIP_NO_CONTACT("Collectifs sans contact : %s", "Units without a contact: %s"),
  SKIP_OPTED_OUT(
      "Contacts qui ne veulent plus de courriel : %s", "Contacts who want no more mail: %s"),
  SKIP_UNDELIVERABLE(
      "Contacts dont l’adresse ne reçoit rien : %s", "Contacts whose address takes no mail: %s"),
  SKIP_WRITTEN("Contacts déjà invités : %s", "Contacts who were invited before: %s"),
  SKIP_NOT_INVITED(
      "Contacts de collectifs qui ne sont pas encore invités : %s",
      "Contacts of units that were not invited yet: %s"),
  SKIP_TOO_SOON(
      "Contacts qui ont reçu un courriel il y a peu : %s",
      "Contacts who got a mail only lately: %s"),
  SKIP_TOO_MANY(
      "Contacts qui ont reçu tout ce qu’ils peuvent recevoir en un an : %s",
      "Contacts who got as many mails as they may within a year: %s"),
  SKIP_UNCERTAIN(
      "Contacts dont le dernier courriel est peut-être parti : %s",
      "Contacts whose last mail may have left or not: %s");

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
