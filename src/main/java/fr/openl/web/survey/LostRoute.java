package fr.openl.web.survey;

import fr.openl.web.door.ErrorPage;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.Texts;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** An address under a personal link where there is no page: it leads back to the link's answers. */
final class LostRoute {
  private final Desk desk;

  LostRoute(Desk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    show(request, Sitting.opened(desk, request));
  }

  void show(Context request, Sitting sitting) {
    Texts texts = sitting.texts();
    request.status(HttpStatus.NOT_FOUND);
    desk.pages()
        .answer(
            request,
            "error",
            new ErrorPage(
                desk.pages()
                    .frame(
                        texts,
                        texts.say(RefusalWords.SORRY) + " – " + texts.words(sitting.door().title()),
                        sitting.door().study().languages()),
                texts.say(RefusalWords.NO_SUCH_PAGE_HERE),
                sitting.address(""),
                texts.say(RefusalWords.BACK_TO_ANSWERS)));
  }
}
