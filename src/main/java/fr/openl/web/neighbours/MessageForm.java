package fr.openl.web.neighbours;

import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbourhood.Relayed;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import fr.openl.web.neighbours.MessagePage.Occasion;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a message is written on one occasion: asked for, passed on, or shown again with a reason. */
record MessageForm(NeighbourDesk desk, Context request, StudyFolder study, Occasion occasion) {
  void show() {
    answer("", null, null);
  }

  /** Shows what was typed again: the form did not come from this page. */
  void refuseUnsealed(Message message) {
    request.status(HttpStatus.FORBIDDEN);
    answer(message.text(), Phrase.UNSEALED, null);
  }

  /** Passes a message on, unless something is wrong with it; nothing that was typed is lost. */
  void pass(Message message, Function<Message, Relayed> relay) {
    if (message.problem().isPresent()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(message.text(), null, message.problem().get());
      return;
    }
    switch (relay.apply(message)) {
      case SENT -> desk.done(request, study, NeighbourWords.SENT, NeighbourWords.SENT_LEAD);
      case NOT_SENT -> answer(message, HttpStatus.SERVICE_UNAVAILABLE, NeighbourWords.NOT_SENT);
      case TOO_MANY -> answer(message, HttpStatus.TOO_MANY_REQUESTS, NeighbourWords.OVER);
      case GONE -> answer(message, HttpStatus.GONE, NeighbourWords.GONE);
    }
  }

  private void answer(Message message, HttpStatus status, NeighbourWords notice) {
    request.status(status);
    answer(message.text(), notice, null);
  }

  private void answer(String text, @Nullable Wording notice, @Nullable Wording remark) {
    Texts texts = desk.texts(request, study);
    desk.pages()
        .meet(
            request,
            "message",
            new MessagePage(
                desk.frame(texts, study),
                occasion,
                notice == null ? null : texts.say(notice),
                desk.seals().put(request.path()),
                text,
                remark == null ? null : texts.say(remark)));
  }
}
