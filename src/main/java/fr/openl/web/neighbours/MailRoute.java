package fr.openl.web.neighbours;

import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourMail;
import fr.openl.neighbours.NeighbourMail.Kind;
import fr.openl.neighbours.Neighbourhood.Relayed;
import fr.openl.web.door.Texts;
import fr.openl.web.neighbours.MessagePage.Occasion;
import fr.openl.web.survey.StopPage;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * What whoever received a message can do: answer it, be kept apart from its sender, report it,
 * leave. The token of the page is in that mail only.
 */
final class MailRoute {
  private final NeighbourDesk desk;

  MailRoute(NeighbourDesk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    StudyFolder study = desk.study(request);
    form(request, study, mail(request, study)).show();
  }

  void take(Context request) {
    StudyFolder study = desk.study(request);
    NeighbourMail mail = mail(request, study);
    Map<String, List<String>> body = NeighbourDesk.form(request);
    if (!desk.isSealed(request, body)) {
      form(request, study, mail).refuseUnsealed(Message.of(body));
      return;
    }
    NeighbourLetters letters = new NeighbourLetters(study.study(), desk.neighbourhood().address());
    switch (NeighbourDesk.first(body, "_do")) {
      case "block" -> {
        desk.neighbourhood().block(mail);
        desk.done(request, study, NeighbourWords.BLOCK, NeighbourWords.BLOCKED);
      }
      case "report" -> {
        desk.neighbourhood()
            .report(
                mail, study.study().contact().mail(), letters.report(mail, sender(mail).name()));
        desk.done(request, study, NeighbourWords.REPORT, NeighbourWords.REPORTED);
      }
      default ->
          form(request, study, mail)
              .pass(Message.of(body), message -> reply(mail, message, letters));
    }
  }

  void askToStop(Context request) {
    StudyFolder study = desk.study(request);
    recipient(request, study);
    Texts texts = desk.texts(request, study);
    desk.pages()
        .meet(
            request,
            "stop",
            new StopPage(
                desk.pages()
                    .frame(texts, texts.say(NeighbourWords.STOP_TITLE), study.study().languages()),
                false));
  }

  /** At once and whatever the body, as the one-click header of RFC 8058 promises. */
  void stop(Context request) {
    StudyFolder study = desk.study(request);
    desk.neighbourhood().leave(recipient(request, study), desk.waves().today());
    desk.done(request, study, NeighbourWords.LEFT, NeighbourWords.LEFT_LEAD);
  }

  private Relayed reply(NeighbourMail mail, Message message, NeighbourLetters letters) {
    Neighbour from =
        desk.neighbourhood().find(mail.recipient()).orElseThrow(NeighbourDesk::unknown);
    Neighbour to = sender(mail);
    return desk.neighbourhood()
        .reply(
            mail,
            message.disclose(),
            desk.waves().today(),
            mailed -> letters.reply(from, to, message, mailed));
  }

  private MessageForm form(Context request, StudyFolder study, NeighbourMail mail) {
    Texts texts = desk.texts(request, study);
    return new MessageForm(
        desk,
        request,
        study,
        new Occasion(
            texts.say(NeighbourWords.MAIL_TITLE, sender(mail).name()),
            List.of(texts.say(NeighbourWords.REPLY_FREE)),
            true,
            null));
  }

  /** The mail of the token in the address; of a confirmation there is nothing to answer. */
  private NeighbourMail mail(Context request, StudyFolder study) {
    NeighbourMail mail = any(request, study);
    if (mail.kind() == Kind.CONFIRMATION) {
      throw NeighbourDesk.unknown();
    }
    return mail;
  }

  private NeighbourMail any(Context request, StudyFolder study) {
    return PersonalToken.parse(request.pathParam("mail"))
        .flatMap(desk.neighbourhood()::findMail)
        .filter(mail -> mail.study().equals(study.study().id()))
        .orElseThrow(NeighbourDesk::unknown);
  }

  private String recipient(Context request, StudyFolder study) {
    return any(request, study).recipient();
  }

  private Neighbour sender(NeighbourMail mail) {
    return desk.neighbourhood().find(mail.sender()).orElseThrow(NeighbourDesk::unknown);
  }
}
