package fr.openl.web.survey;

import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Promises;
import fr.openl.web.door.Texts;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where the holder of a personal link stands: what is filled in, or what was sent and what can be
 * done with it, all of it while the wave is open.
 */
final class StandingRoute {
  private final Desk desk;
  private final ClosedRoute closed;

  StandingRoute(Desk desk) {
    this.desk = desk;
    this.closed = new ClosedRoute(desk);
  }

  void show(Context request) {
    Sitting sitting = Sitting.opened(desk, request);
    if (closed.isClosed(sitting)) {
      closed.show(request, sitting);
      return;
    }
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    if (current.isPresent()) {
      desk.pages()
          .answer(
              request,
              "thanks",
              new Thanks(sitting).of(current.get(), LinkToKeep.of(request, sitting)));
    } else if (sitting.isDone()) {
      Texts texts = sitting.texts();
      String told = texts.say(Phrase.ANSWERED_ANONYMOUSLY);
      desk.pages()
          .answer(
              request,
              ReceiptRoute.PAGE,
              ReceiptRoute.form(desk, sitting.door(), texts, "", told, null));
    } else {
      desk.pages().answer(request, "standing", standing(request, sitting));
    }
  }

  private StandingPage standing(Context request, Sitting sitting) {
    Texts texts = sitting.texts();
    Walk walk = new PageComposer(sitting, Visit.draw()).walk();
    String next =
        walk.blocks().stream()
            .filter(block -> !sitting.hasVisited(block))
            .findFirst()
            .map(QuestionBlock::id)
            .orElse(BlockRoute.REVIEW);
    boolean begun = sitting.draft().version() > 0;
    return new StandingPage(
        sitting.framed(
            desk.pages()
                .frame(
                    texts,
                    texts.words(sitting.door().title()),
                    sitting.door().study().languages())),
        sitting.door(),
        LinkToKeep.of(request, sitting),
        walk.blocks().stream().map(block -> part(sitting, block)).toList(),
        sitting.address(next),
        begun,
        !begun && !sitting.door().isByInvitation(),
        sitting.draft().sent().isPresent(),
        Promises.of(sitting.door().study(), texts));
  }

  private StandingPage.Part part(Sitting sitting, QuestionBlock block) {
    return new StandingPage.Part(
        sitting.address(block.id()),
        sitting.texts().in(block.title()),
        sitting
            .draft()
            .findLastChange(block.id())
            .map(Draft.Change::at)
            .map(desk.waves()::local)
            .map(sitting.texts()::moment)
            .orElse(null));
  }
}
