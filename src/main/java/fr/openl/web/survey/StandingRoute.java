package fr.openl.web.survey;

import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Promises;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the holder of a personal link stands: what is filled in, or what was sent and what can be
 * done with it, all of it while the wave is open.
 */
final class StandingRoute {
  static final String ANSWERS = "answers";
  static final String WITHDRAW = "withdraw";
  static final String ERASE = "erase";

  private static final int STATUS_CONFLICT = 409;

  private final Desk desk;

  StandingRoute(Desk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    Sitting sitting = Sitting.open(desk, request);
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    if (current.isPresent()) {
      desk.pages()
          .answer(
              request,
              "thanks",
              new Thanks(sitting).of(current.get(), PersonalLink.of(request, sitting)));
    } else if (Sending.isAnonymous(sitting) && sitting.pass().answered()) {
      throw new RefusedRequest(STATUS_CONFLICT, Phrase.ANSWERED_ANONYMOUSLY.text());
    } else {
      desk.pages().answer(request, "standing", standing(request, sitting, null));
    }
  }

  private StandingPage standing(Context request, Sitting sitting, @Nullable String notice) {
    Texts texts = sitting.texts();
    Walk walk = new PageComposer(sitting, Visit.draw()).walk();
    String next =
        walk.blocks().stream()
            .filter(block -> !sitting.hasVisited(block))
            .findFirst()
            .map(QuestionBlock::id)
            .orElse(BlockRoute.REVIEW);
    return new StandingPage(
        desk.pages()
            .frame(texts, texts.words(sitting.door().title()), sitting.door().study().languages()),
        sitting.door(),
        PersonalLink.of(request, sitting),
        notice,
        walk.blocks().stream().map(block -> part(sitting, block)).toList(),
        sitting.address(next),
        sitting.draft().version() > 0,
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
