package fr.openl.web.neighbours;

import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Match;
import fr.openl.neighbours.Neighbour;
import fr.openl.web.door.Texts;
import fr.openl.web.neighbours.MessagePage.Occasion;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Writing to a neighbour that is suggested: its address is not told, the mail is passed on. */
final class WriteRoute {
  private final NeighbourDesk desk;

  WriteRoute(NeighbourDesk desk) {
    this.desk = desk;
  }

  void compose(Context request) {
    StudyFolder study = desk.study(request);
    form(request, study, match(request, study, desk.entry(request, study))).show();
  }

  void send(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Match match = match(request, study, entry);
    Map<String, List<String>> body = NeighbourDesk.form(request);
    MessageForm form = form(request, study, match);
    if (!desk.isSealed(request, body)) {
      form.refuseUnsealed(Message.of(body));
      return;
    }
    NeighbourLetters letters = new NeighbourLetters(study.study(), desk.neighbourhood().address());
    form.pass(
        Message.of(body),
        message ->
            desk.neighbourhood()
                .write(
                    entry,
                    match,
                    message.disclose(),
                    desk.waves().today(),
                    mailed -> letters.message(entry, match.neighbour(), message, mailed)));
  }

  /** Only those who are suggested now can be written to. */
  private Match match(Context request, StudyFolder study, Neighbour entry) {
    return desk.neighbourhood()
        .findMatch(entry, request.pathParam("other"))
        .filter(match -> match.neighbour().study().equals(study.study().id()))
        .orElseThrow(NeighbourDesk::noSuchPage);
  }

  private MessageForm form(Context request, StudyFolder study, Match match) {
    Texts texts = desk.texts(request, study);
    EntryPage.Suggestion other = EntryPage.Suggestion.of(match, study, texts);
    String back =
        NeighbourDesk.path(study.study().id(), desk.entryToken(request))
            + "?lang="
            + texts.language();
    String heading = texts.say(NeighbourWords.WRITE, other.name());
    return new MessageForm(desk, request, study, new Occasion(heading, other.why(), false, back));
  }
}
