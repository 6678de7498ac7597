package fr.openl.web.desk;

import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Right;
import fr.openl.accounts.Role;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.figures.Concern;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.web.door.Wording;

/** The sentences of the desk, in French and English. */
public enum DeskWords implements Wording {
  DESK("Le bureau", "The desk"),
  PAGES("Pages du bureau", "Pages of the desk"),
  COOKIE(
      "Un seul cookie, le temps de votre session ; aucune mesure d’audience.",
      "One cookie, for as long as you are signed in; no audience measurement."),

  SIGN_IN("Se connecter", "Sign in"),
  SIGN_OUT("Se déconnecter", "Sign out"),
  SIGN_IN_LEAD(
      "Pour les personnes qui mènent l’enquête. Un compte s’ouvre par un lien que donne la commande"
          + " « openl account add ».",
      "For the people who run the survey. An account is opened by a link that the command “openl"
          + " account add” tells."),
  NAME("Nom du compte", "Name of the account"),
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
  NOT_YOURS(
      "Votre rôle ne permet pas cela ; demandez à une personne qui a le rôle « opération ».",
      "Your role does not allow this; ask somebody who is an operator."),

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
          + " the code of six digits. They will not be shown again."),

  WAVES("Éditions", "Waves"),
  NO_WAVE("Aucune étude n’a encore d’édition.", "No study has a wave yet."),
  FROM_TO("du %s au %s", "%s to %s"),
  STATE("État", "State"),
  DAYS("Collecte", "Collection"),
  RESPONSES("Réponses", "Responses"),
  NEEDS("À faire", "To do"),
  DRAFT("en préparation", "draft"),
  OPEN("ouverte", "open"),
  CLOSED("close", "closed"),
  PUBLISHED("publiée", "published"),
  NOT_COUNTED(
      "Les chiffres ne sont pas encore comptés. Revenez dans un moment.",
      "The figures are not counted yet. Come back in a moment."),
  COUNTED_AT("Compté le %s.", "Counted on %s."),
  HIDDEN_WHY(
      "« s » : trop peu pour être dit sans désigner quelqu’un.",
      "“s”: too few to be told without pointing at somebody."),

  COURSE("Où en est l’édition", "Where the wave stands"),
  CONCERNS("Ce qui demande quelqu’un", "What needs a person"),
  NO_CONCERN("Rien pour le moment.", "Nothing at the moment."),
  AND_MORE("… et %s autres", "… and %s more"),
  FIELDWORK("Le terrain", "Fieldwork"),
  NO_FRAME(
      "Aucune liste de collectifs n’est importée : seules les réponses sont comptées.",
      "No list of units was imported: only responses are counted."),
  ALL_CASES("Tous les collectifs", "All units"),
  STRATUM("Strate", "Stratum"),
  CASES("Collectifs", "Units"),
  ANSWERED("Ont répondu", "Answered"),
  SHARE("Part", "Share"),
  MISSING("Manquent", "Missing"),
  PERCENT("%s %%", "%s%%"),
  AGAINST_TARGET("Réponses par strate et objectif", "Responses by stratum against the target"),
  BY("Strates : %s.", "Strata: %s."),
  TARGET("Objectif, en pour cent de chaque strate", "Target, in per cent of each stratum"),
  TARGET_IS("Le trait marque l’objectif : %s %%.", "The line marks the target: %s%%."),
  SET_TARGET("Fixer l’objectif", "Set the target"),
  WRONG_TARGET(
      "L’objectif est un nombre entier de 1 à 100.", "The target is a whole number from 1 to 100."),
  OUTCOMES("Ce que sont devenus les collectifs", "What became of the units"),
  RATES("Taux (AAPOR)", "Rates (AAPOR)"),
  PER_DAY("Réponses par jour", "Responses per day"),
  DAY("Jour", "Day"),
  NEW("Nouvelles", "New"),
  TOTAL("En tout", "In all"),
  NO_DAY(
      "Pas encore assez de réponses pour dire un jour.", "Not enough responses yet to tell a day."),
  MAILS("Courriels", "Mails"),
  KIND("Lettre", "Letter"),
  LEFT("Partis", "Left"),
  BACK("Revenus ou refusés", "Came back or refused"),
  WAITING("En attente", "Waiting"),
  DOUBTFUL("Incertains", "In doubt"),
  INVITATIONS("Invitations", "Invitations"),
  REMINDERS("Relances", "Reminders"),
  TO_DO("Agir", "Act"),
  EXPORT("Télécharger les réponses (CSV)", "Download the responses (CSV)"),
  EXPORT_WHY(
      "Réponses individuelles sans texte libre : gardez-les comme l’étude le promet. Le"
          + " téléchargement est noté dans le journal.",
      "Single responses without free text: keep them as the study promises. The download is noted"
          + " in the log."),

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
      "Take this unit out of your list too, and remove older backups and exports."),
  DONE_ERASE(
      "Tout ce qui était gardé est effacé. Retirez aussi ce collectif de votre liste.",
      "Everything that was held is erased. Take the unit out of your list too."),

  ITEMS("Non-réponse et abandons", "Blanks and break-offs"),
  ITEMS_LINK("Voir la non-réponse et les abandons", "See blanks and break-offs"),
  STOPS("Où l’on s’arrête", "Where people stop"),
  STOPS_LEAD(
      "Brouillons commencés et jamais envoyés, par la partie où ils ont changé en dernier.",
      "Drafts begun and never sent, by the part in which they last changed."),
  BLOCK("Partie", "Part"),
  DRAFTS("Brouillons", "Drafts"),
  AFTER("Temps médian", "Median time"),
  MINUTES("%s min", "%s min"),
  BLANKS("Ce qui reste blanc", "What is left blank"),
  BLANKS_LEAD(
      "Parmi les réponses envoyées. La part compte les blancs parmi les collectifs à qui la"
          + " question est posée.",
      "Among the responses sent. The share counts blanks among the units that were asked."),
  NO_ANSWERS_YET("Aucune réponse encore.", "No response yet."),
  QUESTION("Question", "Question"),
  GIVEN("Réponse", "Answer"),
  DONT_KNOW("Ne sait pas", "Does not know"),
  BLANK("Blanc", "Blank"),
  NOT_ASKED("Pas posée", "Not asked"),
  BACK_TO_WAVE("Revenir à l’édition", "Back to the wave"),

  STEP_OPEN("Ouvrir l’édition", "Open the wave"),
  STEP_REOPEN("Rouvrir l’édition", "Reopen the wave"),
  STEP_EXTEND("Changer le dernier jour", "Change the last day"),
  STEP_CLOSE("Clore l’édition", "Close the wave"),
  STEP_DRAFT("Revenir en préparation", "Back to draft"),
  STEP_PUBLISH("Publier le rapport", "Publish the report"),
  MEANS_OPEN(
      "On peut répondre dès maintenant, jusqu’au jour choisi compris.",
      "People can answer from now on, up to and including the day chosen."),
  MEANS_EXTEND(
      "Le jour choisi remplace celui qui est annoncé, dès maintenant et sur toutes les pages.",
      "The day chosen takes the place of the one announced, from now on and on every page."),
  MEANS_CLOSE(
      "Plus personne ne peut répondre. L’édition peut être rouverte tant qu’elle n’est pas"
          + " publiée.",
      "Nobody can answer any more. The wave can be reopened as long as it is not published."),
  MEANS_DRAFT(
      "L’édition se ferme comme si elle n’avait jamais ouvert.",
      "The wave shuts as if it had never opened."),
  MEANS_PUBLISH(
      "Les indicateurs sont calculés et le rapport de l’étude est publié.",
      "The indicators are computed and the report of the study is published."),
  DONE_OPEN("L’édition est ouverte.", "The wave is open."),
  DONE_EXTEND("Le dernier jour est changé.", "The last day is changed."),
  DONE_CLOSE("L’édition est close.", "The wave is closed."),
  DONE_DRAFT("L’édition est de nouveau en préparation.", "The wave is a draft again."),
  DONE_PUBLISH("Le rapport est publié.", "The report is published."),
  DONE_TARGET("L’objectif est fixé.", "The target is set."),
  DONE_LETTERS("Les lettres partent.", "The letters are leaving."),
  HINDERING("Ce qui empêche", "What stands in the way"),
  WORTH("À savoir", "Worth knowing"),
  UNTIL("Dernier jour", "Last day"),
  WRONG_DAY("Choisissez un jour à partir du %s.", "Choose a day from %s on."),
  CANCEL("Ne rien faire", "Do nothing"),
  HINDERS_STATE(
      "L’édition est %s : ce pas ne part pas de là.",
      "The wave is %s: this step does not start there."),
  HINDERS_NOBODY(
      "On ne répond que sur invitation, et personne n’est invité : importez une liste (openl frame"
          + " import) ou tirez des liens (openl links).",
      "Only those invited can answer, and nobody is: import a list (openl frame import) or draw"
          + " links (openl links)."),
  HINDERS_PROMISE(
      "Les fichiers de l’étude disent autre chose que ce qui a été promis aux premières personnes"
          + " qui ont répondu : remettez-les en l’état, ou préparez une nouvelle édition.",
      "The files of the study say something else than what was promised to the first who answered:"
          + " restore them, or prepare a new wave."),
  HINDERS_ANSWERS(
      "Elle a reçu %s réponses et %s brouillons. Il vaut mieux la clore.",
      "It has received %s responses and %s drafts. Close it instead."),
  HINDERS_NO_RESPONSE("Elle n’a aucune réponse.", "It has no response."),
  WORTH_DRAFTS(
      "%s brouillons sont commencés et ne comptent pas.", "%s drafts are begun and do not count."),
  WORTH_DRAFTS_GONE(
      "Les brouillons d’une édition close s’effacent après le jour annoncé : qui n’avait pas envoyé"
          + " devra peut-être recommencer.",
      "Drafts of a closed wave are erased after the day announced: whoever had not sent may have to"
          + " begin again."),
  WORTH_FILE(
      "Écrivez ce jour aussi dans le fichier de l’édition : les données publiées le citent.",
      "Write this day into the wave’s file too: the published data quote it."),
  WORTH_FINAL(
      "C’est le seul pas sans retour : une édition publiée ne se rouvre pas.",
      "This is the one step without return: a published wave is not reopened."),

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
  ROUND_REFUSED("Rien n’est parti : %s", "Nothing has left: %s"),
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
  ROUND_STOPPED("L’envoi s’est arrêté : %s", "The sending stopped: %s"),
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
      "%s contacts whose last mail may have left or not"),

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
      "Close depuis %s jours, et son rapport n’est pas publié",
      "Closed for %s days, and its report is not out"),
  HELP_UNPUBLISHED(
      "Relisez le rapport, puis publiez-le.", "Read the report again, then publish it."),
  NEED_RETENTION(
      "Réponses gardées au-delà de ce qui est promis : %s",
      "Responses kept longer than promised: %s"),
  HELP_RETENTION(
      "Lancez openl privacy retention, chaque jour.", "Run openl privacy retention, every day."),
  NEED_NOBODY(
      "Ouverte, et personne n’est invité : %s collectifs", "Open, and nobody is invited: %s units"),
  HELP_NOBODY("Envoyez les invitations.", "Send the invitations."),

  CASE_COMPLETE("ont répondu", "answered"),
  CASE_PARTIAL("ont rempli la moitié ou plus", "filled in half or more"),
  CASE_REFUSAL("ont refusé", "refused"),
  CASE_WITHDRAWN("ont retiré leur réponse", "took their response back"),
  CASE_OPT_OUT("ne veulent plus de courriel", "want no more mail"),
  CASE_BREAK_OFF("ont commencé", "began"),
  CASE_NOT_INVITED("pas encore invités", "not invited yet"),
  CASE_NO_REPLY("invités, sans nouvelle", "invited, not heard of"),
  CASE_UNDELIVERABLE("jamais atteints", "never reached"),
  CASE_INELIGIBLE("pas concernés", "not eligible"),

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
  ACT_ENROLLED("compte ouvert par sa personne", "account set up"),
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
  ACT_ERASED("collectif effacé à sa demande", "unit erased on request"),

  ACCOUNTS("Comptes", "Accounts"),
  ACCOUNTS_LEAD(
      "Les comptes s’ajoutent, se ferment et se rouvrent par la commande openl account.",
      "Accounts are added, shut and reset by the command openl account."),
  ROLE("Rôle", "Role"),
  MAY("Ce que permet chaque rôle", "What each role may do"),
  YES("oui", "yes"),
  NO("non", "no"),
  IS_OPEN("ouvert", "open"),
  IS_WAITING("attend sa personne", "waits to be set up"),
  IS_DISABLED("fermé", "disabled"),
  OPERATOR("opération", "operator"),
  RESEARCHER("recherche", "researcher"),
  READER("lecture", "reader"),
  MAY_FIGURES("lire les chiffres", "read the figures"),
  MAY_EXPORT("télécharger les réponses", "download the responses"),
  MAY_CASES("voir quels collectifs demandent quelqu’un", "see which units need a person"),
  MAY_AUDIT("lire le journal et les comptes", "read the log and the accounts"),
  MAY_LETTERS("envoyer des lettres", "send letters"),
  MAY_STEER("ouvrir, clore, publier, fixer l’objectif", "open, close, publish, set the target"),
  MAY_ERASE("effacer à la demande", "erase on request");

  private final String french;
  private final String english;

  DeskWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    String pattern = language.equals("fr") ? french : english;
    return arguments.length == 0 ? pattern : pattern.formatted(arguments);
  }

  /** Whether these words say that something was done. */
  boolean isDeed() {
    return name().startsWith("DONE_");
  }

  /** The word for a state. */
  static DeskWords of(WaveCourse.State state) {
    return switch (state) {
      case DRAFT -> DRAFT;
      case OPEN -> OPEN;
      case CLOSED -> CLOSED;
      case PUBLISHED -> PUBLISHED;
    };
  }

  static DeskWords letters(LetterKind kind) {
    return switch (kind) {
      case INVITATION -> INVITATIONS;
      case REMINDER -> REMINDERS;
    };
  }

  static DeskWords of(Disposition disposition) {
    return switch (disposition) {
      case COMPLETE -> CASE_COMPLETE;
      case PARTIAL -> CASE_PARTIAL;
      case REFUSAL -> CASE_REFUSAL;
      case WITHDRAWN -> CASE_WITHDRAWN;
      case OPT_OUT -> CASE_OPT_OUT;
      case BREAK_OFF -> CASE_BREAK_OFF;
      case NOT_INVITED -> CASE_NOT_INVITED;
      case NO_REPLY -> CASE_NO_REPLY;
      case UNDELIVERABLE -> CASE_UNDELIVERABLE;
      case INELIGIBLE -> CASE_INELIGIBLE;
    };
  }

  static DeskWords of(MailingPlan.Reason reason) {
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

  static DeskWords of(Concern.Kind kind) {
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
  static DeskWords remedy(Concern.Kind kind) {
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

  static DeskWords of(AuditEntry.Act act) {
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

  static DeskWords of(Role role) {
    return switch (role) {
      case OPERATOR -> OPERATOR;
      case RESEARCHER -> RESEARCHER;
      case READER -> READER;
    };
  }

  static DeskWords of(Right right) {
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
