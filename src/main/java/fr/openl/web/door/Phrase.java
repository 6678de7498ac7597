package fr.openl.web.door;

/** The sentences of the survey pages that do not come from a study, in French and English. */
public enum Phrase implements Wording {
  OBSERVATORY(
      "L’observatoire des pratiques numériques libres",
      "The observatory of libre digital practices"),
  SKIP("Aller au contenu", "Skip to content"),
  HOME("Accueil", "Home"),
  LANGUAGE("Langue de la page", "Language of the page"),
  NOTICE("À savoir", "Please note"),
  NO_TRACES(
      "Ni cookie, ni mesure d’audience, ni service extérieur sur ces pages.",
      "No cookies, no audience measurement and no outside service on these pages."),

  HOME_LEAD(
      "Ce que les associations et les collectifs font de leurs outils numériques, demandé"
          + " simplement, publié pour toutes et tous.",
      "What associations and collectives do with their digital tools, asked simply, published for"
          + " everyone."),
  OPEN_SURVEYS("Enquêtes ouvertes", "Open surveys"),
  NO_OPEN_SURVEY("Aucune enquête n’est ouverte aujourd’hui.", "No survey is open today."),
  OPEN_UNTIL("Ouverte jusqu’au %s", "Open until %s"),
  ANSWER("Répondre à l’enquête", "Answer the survey"),
  BY_INVITATION("Sur invitation personnelle", "By personal invitation"),
  REPORTS("Rapports publiés", "Published reports"),
  NO_REPORT("Aucun rapport n’est encore publié.", "No report has been published yet."),

  START("Commencer", "Start"),
  STEPS_AHEAD(
      "%d étapes, puis une page pour tout relire", "%d steps, then a page to read it all again"),
  SAVED_ON_THE_WAY(
      "Vos réponses sont gardées à chaque étape : vous pouvez vous arrêter, revenir, changer"
          + " d’appareil.",
      "Your answers are kept at every step: you may stop, come back, change devices."),
  LINK("Votre lien personnel", "Your personal link"),
  LINK_WHY(
      "L’adresse de cette page est votre lien personnel. Elle retrouve vos réponses, sur cet"
          + " appareil ou un autre : notez-la, imprimez cette page ou envoyez-la-vous.",
      "The address of this page is your personal link. It finds your answers again, on this device"
          + " or another: write it down, print this page or mail it to yourself."),
  LINK_SHARED(
      "Partagez ce lien avec les personnes de votre collectif qui répondent avec vous, et avec"
          + " elles seules : il permet de lire et de modifier les réponses.",
      "Share this link with those of your collective who answer with you, and with nobody else: it"
          + " lets people read and change the answers."),
  LINK_MAIL("M’envoyer ce lien par courriel", "Mail this link to myself"),
  LINK_KEPT("C’est noté, commencer", "I have kept it, start"),
  LINK_SUBJECT("Notre lien pour répondre : %s", "Our link to answer: %s"),
  LINK_BODY(
      "Pour continuer, relire ou corriger nos réponses : %s",
      "To go on with our answers, read or correct them: %s"),
  PARTS("Où vous en êtes", "Where you stand"),
  PART_CHANGED("modifiée le %s", "changed on %s"),
  PART_AHEAD("à remplir", "still to do"),
  CONTINUE("Reprendre", "Go on"),
  LATER("S’arrêter et revenir plus tard", "Stop and come back later"),
  CHANGED_ELSEWHERE(
      "Cette partie a été modifiée le %s, depuis une autre page ou un autre appareil. Voici ce qui"
          + " y figure maintenant, vos changements compris : relisez, puis continuez.",
      "This part was changed on %s, from another page or device. Here is what it holds now, with"
          + " your changes: read it again, then go on."),
  UNSEALED(
      "Cette page est restée ouverte trop longtemps ou nous est parvenue incomplète. Rien de ce que"
          + " vous avez écrit n’est perdu : vérifiez, puis validez de nouveau.",
      "This page was open for too long or reached us incomplete. Nothing you wrote is lost: check"
          + " it, then confirm again."),
  CONFIRM_SENDING(
      "L’envoi a été très rapide. Si tout est juste, confirmez en envoyant encore une fois.",
      "That was very quick. If everything is right, confirm by sending once more."),
  UNFINISHED(
      "Il reste des réponses à compléter avant l’envoi", "Some answers are needed before sending"),
  UNFINISHED_HOW("Elles se trouvent dans :", "They are in:"),
  ANSWERED_ANONYMOUSLY(
      "Les réponses de ce lien sont arrivées. L’enquête est anonyme : seul votre code de reçu les"
          + " retrouve.",
      "The answers of this link have arrived. The survey is anonymous: only your receipt code finds"
          + " them again."),
  WITHDRAWN(
      "Vos réponses sont retirées : elles ne comptent plus. Vous pouvez les envoyer de nouveau tant"
          + " que l’enquête est ouverte.",
      "Your answers are withdrawn: they count no more. You may send them again while the survey is"
          + " open."),
  CHANGED_SINCE(
      "Vous avez changé des réponses depuis l’envoi. Ces changements ne sont pas encore envoyés.",
      "You have changed answers since you sent them. These changes are not sent yet."),
  YOUR_RIGHTS("Vos réponses restent à vous", "Your answers remain yours"),
  RIGHTS_UNTIL("Jusqu’au %s, vous pouvez :", "Until %s you may:"),
  READ_ANSWERS("lire toutes vos réponses", "read all your answers"),
  CORRECT("les corriger et les envoyer de nouveau", "correct them and send them again"),
  WITHDRAW("les retirer : elles ne comptent plus", "withdraw them: they count no more"),
  ERASE("les effacer pour de bon", "erase them for good"),
  WEEK_OF("semaine du %s", "week of %s"),
  NOTHING_FORCED(
      "Sauf mention « obligatoire », chaque question peut rester sans réponse.",
      "Unless marked “required”, any question may be left blank."),
  YOUR_DATA("Ce que deviennent vos réponses", "What happens to your answers"),
  DATA_ANONYMOUS(
      "Elles ne portent ni nom ni adresse, et rien ne permet de les relier à vous.",
      "They carry no name or address, and nothing links them to you."),
  DATA_PSEUDONYMOUS(
      "Elles sont rangées sous un pseudonyme, sans nom ni adresse.",
      "They are kept under a pseudonym, without name or address."),
  DATA_NAMED(
      "Elles sont rangées avec le nom de votre structure.",
      "They are kept with the name of your organisation."),
  DATA_PUBLISHED(
      "Seuls des chiffres d’ensemble sont publiés ; les groupes trop petits restent cachés.",
      "Only overall figures are published; groups that are too small stay hidden."),
  DATA_KEPT(
      "Les réponses détaillées sont effacées au bout de %d mois.",
      "The detailed answers are erased after %d months."),
  ASK_US("Une question ? Écrivez à %s :", "A question? Write to %s:"),

  STEP("Étape %d sur %d", "Step %d of %d"),
  PROGRESS("Avancement", "Progress"),
  NEXT("Continuer", "Continue"),
  TO_REVIEW("Relire mes réponses", "Read my answers again"),
  BACK("Étape précédente", "Previous step"),
  REQUIRED("obligatoire", "required"),
  CLEAR("Effacer ma réponse", "Clear my answer"),
  SPECIFY("Précisez", "Please specify"),
  YES("Oui", "Yes"),
  NO("Non", "No"),
  SEVERAL("Plusieurs réponses possibles.", "Several answers possible."),
  AT_LEAST_ONE("Au moins une réponse.", "At least one answer."),
  AT_LEAST("Au moins %d réponses.", "At least %d answers."),
  AT_MOST("%d réponses au plus.", "%d answers at most."),
  RANK_HINT(
      "Du plus important au moins important ; vous pouvez vous arrêter avant la fin.",
      "From most to least important; you may stop before the end."),
  RANK("Choix n° %d", "Choice %d"),
  CHOOSE("Choisir…", "Choose…"),
  MONTH_HINT("Mois et année, par exemple 11/2025.", "Month and year, such as 11/2025."),
  LENGTH_HINT("%s caractères au plus.", "%s characters at most."),

  SAVED("Ce que vous avez écrit est gardé.", "What you wrote is saved."),
  UNSAVED(
      "Vos derniers changements ne sont pas encore gardés.",
      "Your last changes are not saved yet."),
  OFFLINE(
      "Pas de connexion. Ce que vous avez écrit reste dans cette page, qui réessaie toute seule.",
      "No connection. What you wrote stays in this page, which keeps trying by itself."),
  NOT_SAVED(
      "Cette page ne peut plus garder vos changements d’elle-même : validez-la avec son bouton.",
      "This page can no longer save your changes by itself: confirm it with its button."),
  QUESTION_ADDED("Une question vient d’apparaître.", "A question has just appeared."),
  CHARACTERS_LEFT("Encore %s caractères", "%s characters left"),
  CHARACTERS_OVER("%s caractères de trop", "%s characters too many"),
  PROPOSED_FRAME("Nous avions noté :", "We had noted:"),
  PROPOSED_PREVIOUS("La dernière fois, vous aviez dit :", "Last time you said:"),
  STILL_TRUE("Oui, c’est toujours vrai", "Yes, this is still true"),

  ERROR("Erreur", "Error"),
  TO_REPAIR_ONE("Une réponse est à revoir", "One answer needs another look"),
  TO_REPAIR("%d réponses sont à revoir", "%d answers need another look"),
  LEFT_BLANK("Une question sans réponse : continuer ?", "A question left blank: go on?"),
  LEFT_BLANK_MORE("%d questions sans réponse : continuer ?", "%d questions left blank: go on?"),
  LEFT_BLANK_HOW(
      "Répondez si vous le pouvez. Sinon, « Continuer » passe à la suite.",
      "Answer if you can. Otherwise “Continue” moves on."),
  MORE_ASKED("Vos réponses ouvrent une autre question", "Your answers open one more question"),
  MORE_ASKED_HOW(
      "Elle vient d’être ajoutée sur cette page :", "It has just been added to this page:"),
  SEVERAL_ASKED("Vos réponses ouvrent d’autres questions", "Your answers open more questions"),
  SEVERAL_ASKED_HOW(
      "Elles viennent d’être ajoutées sur cette page :", "They have just been added to this page:"),

  REVIEW("Relire et envoyer", "Read again and send"),
  REVIEW_LEAD(
      "Ceci n’est pas encore envoyé. Relisez, corrigez si besoin, puis envoyez.",
      "This has not been sent yet. Read it again, correct what you like, then send."),
  EDIT("Modifier", "Change"),
  NO_ANSWER("Sans réponse", "No answer"),
  SEND("Envoyer mes réponses", "Send my answers"),
  SEND_CORRECTION("Envoyer mes réponses corrigées", "Send my corrected answers"),
  TRAP("Laissez ce champ vide", "Leave this field empty"),

  THANKS("Merci !", "Thank you!"),
  THANKS_SAFE(
      "Vos réponses sont bien arrivées et rangées en lieu sûr.",
      "Your answers have arrived and are safely stored."),
  RECEIPT("Votre code de reçu", "Your receipt code"),
  RECEIPT_WHY(
      "Gardez-le : lui seul permet de retrouver vos réponses, pour les lire, les corriger, les"
          + " retirer ou les effacer.",
      "Keep it: it alone can find your answers again, to read, correct, withdraw or erase them."),
  RECEIPT_PROOF(
      "Il prouve que vos réponses sont arrivées, et les retrouve même sans votre lien.",
      "It proves that your answers have arrived, and finds them even without your link."),
  RECEIPT_FIND("Retrouver mes réponses", "Find my answers"),
  RECEIPT_LEAD(
      "Écrivez le code reçu après l’envoi. Majuscules, espaces et tirets n’ont pas d’importance.",
      "Write the code you were given after sending. Capitals, spaces and dashes do not matter."),
  UNKNOWN_RECEIPT(
      "Ce code ne retrouve aucune réponse à cette enquête. Vérifiez-le ; des réponses effacées ne"
          + " se retrouvent plus.",
      "This code finds no answers to this survey. Check it; erased answers cannot be found."),
  YOUR_ANSWERS("Vos réponses", "Your answers"),
  YOUR_ANSWERS_LEAD(
      "Voici tout ce que nous gardons de vos réponses.",
      "Here is everything we keep of your answers."),
  CORRECT_DO("Corriger mes réponses", "Correct my answers"),
  WITHDRAW_DO("Retirer mes réponses", "Withdraw my answers"),
  ERASE_DO("Effacer mes réponses", "Erase my answers"),
  ON_THE_TELEPHONE_FOR(
      "Saisie par téléphone, au nom de : %s", "Entered by telephone, on behalf of: %s"),
  ON_PAPER_FOR(
      "Saisie d’un questionnaire papier, au nom de : %s",
      "Entry of a paper questionnaire, on behalf of: %s"),
  WITHDRAW_ASK("Retirer vos réponses ?", "Withdraw your answers?"),
  WITHDRAW_LEAD(
      "Elles ne compteront plus dans aucun chiffre. Tant que l’enquête est ouverte, vous pourrez"
          + " les envoyer de nouveau.",
      "They will count in no figure any more. While the survey is open you may send them again."),
  ERASE_ASK("Effacer vos réponses pour de bon ?", "Erase your answers for good?"),
  ERASE_LEAD(
      "Toutes les réponses, envoyées ou en cours, seront effacées. Personne ne pourra les"
          + " retrouver, nous non plus.",
      "All answers, sent or under way, will be erased. Nobody will be able to find them again, nor"
          + " will we."),
  KEEP_THEM("Non, tout garder", "No, keep everything"),
  ERASED("Vos réponses sont effacées", "Your answers are erased"),
  ERASED_LEAD(
      "Il n’en reste rien, sinon qu’une réponse a été effacée à la demande de quelqu’un.",
      "Nothing of them remains, except that one response was erased at somebody’s request."),
  TOO_LATE(
      "Ce que vous venez d’envoyer est arrivé après la clôture et n’a pas été gardé. Le voici, pour"
          + " que vous puissiez le copier.",
      "What you have just sent came after the survey closed and was not kept. Here it is, so that"
          + " you can copy it."),
  CLOSED_SENT(
      "Les réponses envoyées avant la clôture sont bien arrivées et comptent.",
      "The answers sent before it closed have arrived and count."),
  CLOSED_UNSENT(
      "Aucune réponse n’a été envoyée par ce lien. Ce qui était en cours ne compte pas et sera"
          + " effacé.",
      "No answers were sent by this link. What was under way does not count and will be erased."),
  RIGHTS_CLOSED(
      "L’enquête est close : pour corriger, retirer ou effacer ces réponses, écrivez-nous.",
      "The survey has closed: to correct, withdraw or erase these answers, write to us."),
  BACK_TO_LINK("Revenir à ma page", "Back to my page"),
  RECEIPT_PAGE("Retrouver mes réponses par leur code", "Find my answers by their code"),
  RECEIVED_AT("Reçu le %s", "Received on %s"),
  ADVICE("Quelques pistes pour vous", "A few ideas for you"),
  CLOSE("Vous pouvez fermer cette page.", "You may close this page."),
  NOT_KEPT(
      "Certaines réponses données en chemin ne s’appliquaient plus à votre situation ; elles n’ont"
          + " pas été gardées.",
      "Some answers given on the way no longer applied to your situation; they were not kept.");

  private final String french;
  private final String english;

  Phrase(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
