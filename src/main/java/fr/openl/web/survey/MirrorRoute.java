package fr.openl.web.survey;

import fr.openl.collection.Interview;
import fr.openl.collection.Response;
import fr.openl.web.door.Texts;
import fr.openl.web.mirror.MirrorView;
import fr.openl.web.mirror.MirrorWords;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where a personal link shows its collective among the others, while the wave is open and for as
 * long after as its answers are kept.
 */
final class MirrorRoute {
  static final String PAGE = "mirror";

  /** Where a personal link leads to the neighbours. */
  static final String MEET = "meet";

  private final Desk desk;

  MirrorRoute(Desk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    Sitting sitting = Sitting.opened(desk, request);
    Texts texts = sitting.texts();
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    desk.pages()
        .answer(
            request,
            PAGE,
            new MirrorPage(
                desk.pages()
                    .frame(
                        texts,
                        texts.say(MirrorWords.TITLE) + " – " + texts.words(sitting.door().title()),
                        sitting.door().study().languages()),
                sitting.door(),
                current.map(response -> view(sitting, response)).orElse(null),
                sitting.address(""),
                offersNeighbours(sitting) ? sitting.address(MEET) : null));
  }

  /** What the unit of a response sees; in an anonymous study nothing of earlier waves. */
  static MirrorView view(Sitting sitting, Response response) {
    Interview interview = Recap.interview(sitting.desk(), sitting.door(), response);
    return sitting
        .desk()
        .mirror()
        .compose(
            sitting.door(),
            interview,
            sitting.desk().units().of(sitting.door(), Optional.of(response.unit())).previous(),
            new AnswerWords(interview, sitting.texts()).piped());
  }

  static boolean offersNeighbours(Sitting sitting) {
    return sitting.desk().offersNeighbours()
        && sitting.door().study().givingBack().neighbours().isPresent();
  }
}
