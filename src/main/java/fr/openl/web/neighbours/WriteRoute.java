package fr.openl.web.neighbours;

import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Match;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.Neighbourhood.Relayed;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writing to a neighbour that is suggested: its address is not told, the mail is passed on. */
final class WriteRoute {
  private final NeighbourDesk desk;

  WriteRoute(NeighbourDesk desk) {
    this.desk = desk;
  }

  void compose(Context request) {
    StudyFolder study = desk.study(request);
    Match match = match(request, study, desk.entry(request, study));
    write(request, study, match, new Message("", false), null, null);
  }

  void send(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Match match = match(request, study, entry);
    Map<String, List<String>> form = NeighbourDesk.form(request);
    Message message = Message.of(form);
    Texts texts = desk.texts(request, study);
    if (!desk.isSealed(request, form)) {
      request.status(HttpStatus.FORBIDDEN);
      write(request, study, match, message, Phrase.UNSEALED, null);
    } else if (message.problem().isPresent()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      write(request, study, match, message, null, texts.say(message.problem().get()));
    } else {
      NeighbourLetters letters =
          new NeighbourLetters(study.study(), desk.neighbourhood().address());
      Relayed relayed =
          desk.neighbourhood()
              .write(
                  entry,
                  match,
                  message.disclose(),
                  desk.waves().today(),
                  mailed -> letters.message(entry, match.neighbour(), message, mailed));
      if (relayed == Relayed.SENT) {
        desk.done(request, study, NeighbourWords.SENT, NeighbourWords.SENT_LEAD);
      } else {
        request.status(status(relayed));
        write(request, study, match, message, words(relayed), null);
      }
    }
  }

  /** What a browser is answered of a mail that was passed on, or was not. */
  static HttpStatus status(Relayed relayed) {
    return switch (relayed) {
      case SENT -> HttpStatus.OK;
      case NOT_SENT -> HttpStatus.SERVICE_UNAVAILABLE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case GONE -> HttpStatus.GONE;
    };
  }

  /** Likewise in words. */
  static NeighbourWords words(Relayed relayed) {
    return switch (relayed) {
      case SENT -> NeighbourWords.SENT;
      case NOT_SENT -> NeighbourWords.NOT_SENT;
      case TOO_MANY -> NeighbourWords.OVER;
      case GONE -> NeighbourWords.GONE;
    };
  }

  /** Only those who are suggested now can be written to. */
  private Match match(Context request, StudyFolder study, Neighbour entry) {
    return desk.neighbourhood()
        .findMatch(entry, request.pathParam("other"))
        .filter(match -> match.neighbour().study().equals(study.study().id()))
        .orElseThrow(NeighbourDesk::noSuchPage);
  }

  private void write(
      Context request,
      StudyFolder study,
      Match match,
      Message message,
      @Nullable Wording notice,
      @Nullable String remark) {
    Texts texts = desk.texts(request, study);
    EntryPage.Suggestion other = EntryPage.Suggestion.of(match, study, texts);
    desk.pages()
        .meet(
            request,
            "message",
            new MessagePage(
                desk.frame(texts, study),
                texts.say(NeighbourWords.WRITE, other.name()),
                other.why(),
                notice == null ? null : texts.say(notice),
                desk.seals().put(request.path()),
                message.text(),
                remark,
                false,
                NeighbourDesk.path(study.study().id(), desk.entryToken(request))
                    + "?lang="
                    + texts.language()));
  }
}
