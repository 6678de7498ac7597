package fr.openl.web.survey;

import fr.openl.collection.Response;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Phrase;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page on which all answers are read again, and from which they are sent. */
final class ReviewRoute {
  /** A field that nobody sees; who fills it in is a program. */
  static final String TRAP = "_website";

  private static final String SURE = "_sure";

  /** Nobody reads their answers again in less. */
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  private final Desk desk;
  private final Sending sending;
  private final ClosedRoute closed;

  ReviewRoute(Desk desk) {
    this.desk = desk;
    this.sending = new Sending(desk);
    this.closed = new ClosedRoute(desk);
  }

  void show(Context request) {
    Sitting sitting = Sitting.opened(desk, request);
    if (closed.isClosed(sitting)) {
      closed.show(request, sitting);
      return;
    }
    if (sitting.isDone()) {
      request.redirect(sitting.address(""), HttpStatus.SEE_OTHER);
      return;
    }
    answer(request, new PageComposer(sitting, Visit.draw()).review());
  }

  void take(Context request) {
    Map<String, List<String>> form = FormBody.read(request);
    Visit visit = Visit.of(form, FormSeal.FIELD);
    Sitting sitting = Sitting.opened(desk, request);
    if (closed.isClosed(sitting)) {
      closed.refuse(request, sitting, Map.of());
      return;
    }
    String path = sitting.pass().path() + "/" + BlockRoute.REVIEW;
    if (!desk.seals().holds(path, visit.seal())) {
      again(request, sitting, Phrase.UNSEALED, List.of());
    } else if (!sitting.door().isByInvitation() && !isPerson(path, visit, form)) {
      again(
          request,
          sitting,
          Phrase.CONFIRM_SENDING,
          List.of(new BlockPage.Hidden(SURE, desk.seals().put(path + "/" + SURE))));
    } else {
      send(request, sitting, visit);
    }
  }

  private void send(Context request, Sitting sitting, Visit visit) {
    switch (sending.send(sitting, visit.number())) {
      case Sending.Sent sent when Sending.isAnonymous(sitting) -> {
        Response response = desk.reception().findByReceipt(sent.receipt().code()).orElseThrow();
        desk.pages()
            .answer(request, "thanks", new Thanks(sitting).anonymous(response, sent.receipt()));
      }
      case Sending.Sent sent -> request.redirect(sitting.address(""), HttpStatus.SEE_OTHER);
      case Sending.Unfinished unfinished ->
          request.redirect(
              new PageComposer(sitting, visit.number())
                  .walk()
                  .findToRepair()
                  .map(QuestionBlock::id)
                  .map(block -> sitting.address(block) + "&from=" + BlockRoute.REPAIR)
                  .orElseGet(() -> sitting.address(BlockRoute.REVIEW)),
              HttpStatus.SEE_OTHER);
    }
  }

  /** Whether the form was before a reader for a while and its trap is empty, or was confirmed. */
  private boolean isPerson(String path, Visit visit, Map<String, List<String>> form) {
    String sure = form.getOrDefault(SURE, List.of("")).getFirst();
    return desk.seals().holds(path + "/" + SURE, sure)
        || (form.getOrDefault(TRAP, List.of()).stream().allMatch(String::isBlank)
            && desk.seals().isOlderThan(SHORTEST, path, visit.seal()));
  }

  private void again(Context request, Sitting sitting, Phrase why, List<BlockPage.Hidden> more) {
    PageComposer page = new PageComposer(sitting, Visit.draw());
    ReviewPage review = page.review();
    List<BlockPage.Hidden> known = new ArrayList<>(review.hidden());
    known.addAll(more);
    request.status(HttpStatus.FORBIDDEN);
    answer(request, review.noting(page.say(why), known));
  }

  private void answer(Context request, ReviewPage page) {
    desk.pages().answer(request, "review", page);
  }
}
