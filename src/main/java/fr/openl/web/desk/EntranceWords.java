package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** The sentences at the door of the desk: signing in, and opening an account. */
public enum EntranceWords implements Wording {
  SIGN_IN("Se connecter", "Sign in"),
  SIGN_IN_LEAD(
      "Pour les personnes qui mènent l’enquête. Un compte s’ouvre par un lien que donne la commande"
          + " « openl account add ».",
      "For the people who run the survey. An account is opened by a link that the command “openl"
          + " account add” tells."),
  PASSWORD("Mot de passe", "Password"),
  CODE("Code à six chiffres", "Code of six digits"),
  CODE_HINT(
      "Celui que montre votre application, ou un code de secours.",
      "The one that your app shows, or a recovery code."),
  OTHER_DOOR("Se connecter avec %s", "Sign in with %s"),
  WRONG_LOGIN(
      "Le nom, le mot de passe ou le code ne va pas. Un code ne sert qu’une fois : attendez le"
          + " suivant.",
      "The name, the password or the code is not right. A code serves once: wait for the next"
          + " one."),
  NO_ACCOUNT_THERE(
      "Le fournisseur vous connaît, mais aucun compte d’ici ne vous est ouvert.",
      "The provider knows you, but no account here is open to you."),
  PROVIDER_FAILED(
      "La connexion par le fournisseur n’a pas abouti. Recommencez.",
      "Signing in with the provider did not work. Please try again."),
  UNSEALED(
      "Cette page est restée ouverte trop longtemps. Rien n’a été fait : recommencez.",
      "This page was open for too long. Nothing was done: please try again."),

  ENROL("Ouvrir votre compte", "Set up your account"),
  ENROL_LEAD(
      "Compte « %s ». Ce lien ne sert qu’une fois.", "Account “%s”. This link works only once."),
  ENROL_APP("1. Ajoutez le compte à votre application de codes", "1. Add the account to your app"),
  ENROL_APP_HOW(
      "Visez cette image avec l’application (Aegis, FreeOTP, KeePassXC…), suivez le lien sur ce"
          + " même appareil, ou recopiez le secret.",
      "Point the app (Aegis, FreeOTP, KeePassXC…) at this picture, follow the link on this same"
          + " device, or copy the secret."),
  ENROL_PICTURE("Le secret sous forme d’image", "The secret as a picture"),
  ENROL_LINK("Ouvrir dans une application de cet appareil", "Open in an app on this device"),
  ENROL_SECRET("Secret", "Secret"),
  ENROL_PASSWORD("2. Choisissez un mot de passe", "2. Choose a password"),
  ENROL_PASSWORD_HOW(
      "De %d à %d caractères ; une phrase convient très bien.",
      "Of %d to %d characters; a sentence does very well."),
  AGAIN("Encore une fois", "Once more"),
  ENROL_CODE("3. Donnez le code que montre l’application", "3. Give the code that the app shows"),
  ENROL_DO("Ouvrir le compte", "Set up the account"),
  PASSWORD_LENGTH(
      "Le mot de passe est trop court ou trop long.", "The password is too short or too long."),
  PASSWORD_DIFFERS("Les deux mots de passe diffèrent.", "The two passwords differ."),
  WRONG_CODE(
      "Ce code n’est pas celui que montre l’application maintenant : vérifiez l’heure de"
          + " l’appareil.",
      "This is not the code that the app shows now: check the clock of the device."),
  LINK_USED(
      "Ce lien a servi, a plus de 48 heures ou n’est pas complet. Demandez-en un autre : « openl"
          + " account reset ».",
      "This link was used, is older than 48 hours or is not complete. Ask for another: “openl"
          + " account reset”."),
  ENROLLED("Votre compte est ouvert", "Your account is set up"),
  ENROLLED_LEAD(
      "Notez ces codes de secours et gardez-les loin de votre téléphone. Chacun remplace une fois"
          + " le code à six chiffres. Ils ne seront plus montrés.",
      "Write these recovery codes down and keep them away from your telephone. Each stands once for"
          + " the code of six digits. They will not be shown again.");

  private final String french;
  private final String english;

  EntranceWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
