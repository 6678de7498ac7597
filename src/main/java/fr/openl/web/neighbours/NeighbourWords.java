package fr.openl.web.neighbours;

import fr.openl.web.door.Wording;

/** The sentences of the neighbours' pages and mails, in French and English. */
public enum NeighbourWords implements Wording {
  TITLE("Des collectifs voisins", "Neighbouring collectives"),
  LEAD(
      "Ce que vous savez faire peut dépanner un collectif tout près ; ce qui vous manque, un autre"
          + " le sait peut-être. Ici, qui le veut se fait connaître, et se retire quand il le"
          + " veut.",
      "What you know how to do may help out a collective close by; what you lack, another may know."
          + " Here, those who want to make themselves known, and leave whenever they want."),
  APART(
      "Votre fiche est rangée à part de vos réponses : rien ne relie les deux. Elle n’entre dans"
          + " aucun chiffre. Votre adresse n’est montrée à personne ; les messages passent par"
          + " l’observatoire, qui ne les garde pas.",
      "Your entry is kept apart from your answers: nothing links the two. It is part of no figure."
          + " Your address is shown to nobody; messages pass through the observatory, which does"
          + " not keep them."),
  FIRST_ANSWER(
      "Les voisins se rencontrent une fois l’enquête remplie : envoyez d’abord vos réponses, puis"
          + " revenez ici.",
      "Neighbours meet once the survey is filled in: send your answers first, then come back"
          + " here."),
  NAME("Le nom sous lequel vous voulez apparaître", "The name under which you want to appear"),
  NAME_HINT(
      "Celui de votre collectif ou un autre, de 2 à 80 caractères.",
      "Your collective’s or another, 2 to 80 characters."),
  REGION("Où vous êtes (facultatif)", "Where you are (optional)"),
  REGION_HINT(
      "Les collectifs de la même région sont proposés en premier.",
      "Collectives of the same region come first."),
  ANYWHERE("Ne pas le dire", "Not said"),
  OFFERS("Ce que vous maîtrisez et pouvez montrer", "What you master and can show"),
  SEEKS("Ce que vous aimeriez apprendre", "What you would like to learn"),
  MAIL("Où vous écrire", "Where to write to you"),
  MAIL_HINT(
      "Une adresse que votre collectif relève. Nous y envoyons une confirmation ; votre fiche"
          + " n’apparaît qu’ensuite.",
      "An address that your collective reads. We send a confirmation there; your entry appears only"
          + " then."),
  MAIL_KEEP(
      "Laissez vide pour garder l’adresse actuelle.", "Leave empty to keep the present address."),
  AGREE(
      "Nous voulons être proposés à des collectifs voisins. Nous pourrons nous retirer à tout"
          + " moment : tout sera alors effacé.",
      "We want to be suggested to neighbouring collectives. We may leave at any time: everything is"
          + " then erased."),
  JOIN("Nous faire connaître", "Make ourselves known"),
  SAVE("Enregistrer la fiche", "Save the entry"),
  BAD_NAME(
      "Donnez un nom de 2 à 80 caractères, sans adresse ni lien.",
      "Give a name of 2 to 80 characters, without an address or a link."),
  NO_TOPIC(
      "Cochez au moins une chose à montrer ou à apprendre.",
      "Tick at least one thing to show or to learn."),
  BAD_MAIL(
      "Cette adresse de courriel semble incomplète. Vérifiez-la, par exemple : nous@exemple.fr.",
      "This mail address seems incomplete. Check it, for example: us@example.org."),
  NOT_AGREED(
      "Cochez la case d’accord : sans elle, rien n’est gardé.",
      "Tick the box of agreement: without it nothing is kept."),
  TO_REPAIR("Encore un petit effort", "Just a little more"),
  CONFIRMATIONS_OVER(
      "Assez de courriels de confirmation sont partis aujourd’hui pour cette fiche ou cette"
          + " adresse. Réessayez demain.",
      "Enough confirmation mails have left today for this entry or address. Try again tomorrow."),
  WAITING(
      "Un courriel vient de partir vers votre adresse. Ouvrez son lien pour que votre fiche"
          + " apparaisse. Rien reçu ? Enregistrez de nouveau la fiche.",
      "A mail has just left for your address. Open its link for your entry to appear. Nothing"
          + " arrived? Save the entry again."),
  MAIL_FAILED(
      "Le courriel n’a pas pu partir. Rien n’est perdu : réessayez dans un moment.",
      "The mail could not leave. Nothing is lost: try again in a moment."),
  SHOWN(
      "Votre fiche est visible des collectifs qu’elle peut intéresser.",
      "Your entry is shown to the collectives it may interest."),
  SET_ASIDE(
      "Plusieurs collectifs ont signalé des messages : votre fiche est mise de côté. Écrivez-nous"
          + " pour en parler.",
      "Several collectives reported messages: your entry is set aside. Write to us to talk about"
          + " it."),
  OWN("Votre fiche", "Your entry"),
  CONFIRM_TITLE("Faire apparaître votre fiche ?", "Show your entry?"),
  CONFIRM("Oui, la faire apparaître", "Yes, show it"),
  EDIT("Modifier la fiche", "Change the entry"),
  LEAVE("Se retirer et tout effacer", "Leave and erase everything"),
  LEAVE_ASK("Effacer votre fiche ?", "Erase your entry?"),
  LEAVE_LEAD(
      "Votre fiche, votre adresse et la trace des messages seront effacées. Vos réponses à"
          + " l’enquête ne changent pas.",
      "Your entry, your address and the trace of messages will be erased. Your answers to the"
          + " survey do not change."),
  LEFT("C’est effacé", "It is erased"),
  LEFT_LEAD(
      "Plus personne ne peut vous écrire par ici. Merci d’avoir été des nôtres.",
      "Nobody can write to you from here any more. Thank you for having been with us."),
  SUGGESTIONS("À rencontrer", "Worth meeting"),
  NOBODY(
      "Personne ne correspond encore. Revenez de temps en temps : la page se met à jour toute"
          + " seule.",
      "Nobody matches yet. Come back from time to time: the page keeps itself up to date."),
  SHOWS("Peut vous montrer : %s.", "Can show you: %s."),
  ASKS("Aimerait apprendre de vous : %s.", "Would like to learn from you: %s."),
  NEAR("Dans votre région.", "In your region."),
  WRITE("Écrire à « %s »", "Write to “%s”"),
  MESSAGE("Votre message", "Your message"),
  MESSAGE_HINT(
      "De 10 à 2 000 caractères. L’observatoire le transmet et ne le garde pas. Vous pouvez en"
          + " envoyer cinq par jour.",
      "10 to 2,000 characters. The observatory passes it on and does not keep it. You may send five"
          + " a day."),
  BAD_MESSAGE("Écrivez de 10 à 2 000 caractères.", "Write 10 to 2,000 characters."),
  DISCLOSE(
      "Joindre notre adresse, pour que la réponse nous arrive directement",
      "Include our address, so that an answer reaches us directly"),
  DISCLOSE_HINT(
      "Sans cette case, personne ne voit d’adresse : la réponse passe aussi par l’observatoire.",
      "Without this, nobody sees an address: the answer passes through the observatory too."),
  SEND("Envoyer le message", "Send the message"),
  SENT("Message transmis", "Message passed on"),
  SENT_LEAD(
      "L’autre collectif décide s’il répond, et comment.",
      "The other collective decides whether it answers, and how."),
  NOT_SENT(
      "Le message n’a pas pu partir et n’est gardé nulle part. Le voici toujours : réessayez dans"
          + " un moment.",
      "The message could not leave and is kept nowhere. Here it still is: try again in a moment."),
  OVER(
      "C’est assez pour aujourd’hui, pour vous ou pour l’autre collectif. Réessayez demain.",
      "That is enough for today, for you or for the other collective. Try again tomorrow."),
  GONE(
      "Ce collectif n’est plus joignable par ici.",
      "This collective can no longer be reached here."),
  MAIL_TITLE("Un message de %s", "A message from %s"),
  REPLY("Répondre par l’observatoire", "Answer through the observatory"),
  REPLY_FREE(
      "Vous n’avez pas à répondre. Tant que vous ne le faites pas, l’autre collectif n’apprend"
          + " rien de plus de vous.",
      "You need not answer. Until you do, the other collective learns nothing more of you."),
  BLOCK("Ne plus recevoir de messages de ce collectif", "Receive no more from this collective"),
  BLOCKED("C’est noté : vous ne vous croiserez plus ici.", "Done: you will not meet here again."),
  REPORT("Signaler ce message", "Report this message"),
  REPORTED(
      "Merci. L’équipe est prévenue et vous ne recevrez plus rien de ce collectif. Nous n’avons pas"
          + " le message : transférez-nous le courriel si vous voulez que nous le lisions.",
      "Thank you. The team has been told and you will receive nothing more from this collective. We"
          + " do not have the message: forward us the mail if you want us to read it."),
  STOP_TITLE("Ne plus être contactés ?", "Be contacted no more?"),

  LETTER_CONFIRM_SUBJECT("Votre fiche parmi les voisins", "Your entry among the neighbours"),
  LETTER_CONFIRM(
      "Bonjour,\n\nquelqu’un de votre collectif, sous le nom « %s », veut se faire connaître des"
          + " collectifs voisins de l’enquête « %s ». Si c’est bien vous, ouvrez ce lien :",
      "Hello,\n\nsomebody of your collective, under the name “%s”, wants to make it known to the"
          + " neighbouring collectives of the survey “%s”. If that is you, open this link:"),
  LETTER_CONFIRM_KEEP(
      "Gardez ce courriel : le même lien mène ensuite à votre fiche. Si ce n’est pas vous, ne"
          + " faites rien : rien n’apparaîtra.",
      "Keep this mail: the same link then leads to your entry. If that is not you, do nothing:"
          + " nothing will appear."),
  LETTER_MESSAGE_SUBJECT(
      "Un collectif voisin vous écrit", "A neighbouring collective writes to you"),
  LETTER_MESSAGE(
      "Bonjour,\n\n« %s » vous écrit par l’observatoire, qui transmet ce message sans le garder et"
          + " sans lui donner votre adresse :",
      "Hello,\n\n“%s” writes to you through the observatory, which passes this message on without"
          + " keeping it and without giving your address away:"),
  LETTER_REPLY_SUBJECT("Un collectif voisin vous répond", "A neighbouring collective answers you"),
  LETTER_REPLY("Bonjour,\n\n« %s » vous répond :", "Hello,\n\n“%s” answers you:"),
  LETTER_ADDRESS(
      "Ce collectif vous donne son adresse : %s. Répondre à ce courriel lui écrit directement et"
          + " lui montre la vôtre.",
      "This collective gives you its address: %s. Answering this mail writes to it directly and"
          + " shows it yours."),
  LETTER_ANSWER(
      "Pour répondre sans montrer votre adresse, ne plus rien recevoir de ce collectif ou signaler"
          + " ce message :",
      "To answer without showing your address, to receive no more from this collective or to report"
          + " this message:"),
  LETTER_LEAVE("Pour effacer votre fiche :", "To erase your entry:"),
  LETTER_REPORT_SUBJECT(
      "Un message entre voisins est signalé", "A neighbour’s message is reported"),
  LETTER_REPORT(
      "Un message du %s est signalé dans l’enquête « %s ». Il venait de la fiche %s, au nom"
          + " « %s ». Le message n’est pas gardé.",
      "A message of %s is reported in the survey “%s”. It came from the entry %s, under the name"
          + " “%s”. The message is not kept.");

  private final String french;
  private final String english;

  NeighbourWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
