package fr.openl.web.survey;

import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the holder of a personal link can do with the response: read, withdraw, erase. */
final class RightsRoute {
  static final String ANSWERS = "answers";
  static final String WITHDRAW = "withdraw";
  static final String ERASE = "erase";

  private final Desk desk;

  RightsRoute(Desk desk) {
    this.desk = desk;
  }

  void read(Context request) {
    Sitting sitting = Sitting.open(desk, request);
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    if (current.isEmpty()) {
      request.redirect(sitting.address(""), HttpStatus.SEE_OTHER);
      return;
    }
    Texts texts = sitting.texts();
    desk.pages()
        .answer(
            request,
            "answers",
            new AnswersPage(
                sitting.framed(
                    desk.pages()
                        .frame(
                            texts,
                            texts.say(Phrase.YOUR_ANSWERS)
                                + " – "
                                + texts.words(sitting.door().title()),
                            sitting.door().study().languages())),
                sitting.door(),
                texts.say(Phrase.YOUR_ANSWERS_LEAD),
                Recap.of(desk, sitting.door(), current.get(), texts).sections(),
                sitting.address(""),
                List.of(),
                true,
                true));
  }

  void askToWithdraw(Context request) {
    ask(request, Sitting.open(desk, request), WITHDRAW, false);
  }

  void askToErase(Context request) {
    ask(request, Sitting.open(desk, request), ERASE, false);
  }

  void withdraw(Context request) {
    Visit visit = Visit.of(FormBody.read(request), FormSeal.FIELD);
    Sitting sitting = Sitting.open(desk, request);
    if (isSealed(sitting, WITHDRAW, visit)) {
      desk.reception()
          .withdraw(
              sitting.pass(),
              sitting.draft(),
              new Draft.Change(visit.number(), WITHDRAW, desk.waves().now(), Map.of()));
      request.redirect(sitting.address(""), HttpStatus.SEE_OTHER);
    } else {
      ask(request, sitting, WITHDRAW, true);
    }
  }

  void erase(Context request) {
    Visit visit = Visit.of(FormBody.read(request), FormSeal.FIELD);
    Sitting sitting = Sitting.open(desk, request);
    if (isSealed(sitting, ERASE, visit)) {
      desk.reception().erase(sitting.pass(), sitting.draft());
      desk.pages().answer(request, "done", erased(desk, sitting.texts(), sitting.door()));
    } else {
      ask(request, sitting, ERASE, true);
    }
  }

  static DonePage erased(Desk desk, Texts texts, WaveDoor door) {
    return new DonePage(
        desk.pages()
            .frame(
                texts,
                texts.say(Phrase.ERASED) + " – " + texts.words(door.title()),
                List.of(texts.language())),
        texts.say(Phrase.ERASED),
        List.of(texts.say(Phrase.ERASED_LEAD)),
        null,
        List.of(),
        door.study());
  }

  private boolean isSealed(Sitting sitting, String page, Visit visit) {
    return desk.seals().holds(sitting.pass().path() + "/" + page, visit.seal());
  }

  private void ask(Context request, Sitting sitting, String what, boolean again) {
    Texts texts = sitting.texts();
    boolean erase = what.equals(ERASE);
    String heading = texts.say(erase ? Phrase.ERASE_ASK : Phrase.WITHDRAW_ASK);
    request.status(again ? HttpStatus.FORBIDDEN : HttpStatus.OK);
    desk.pages()
        .answer(
            request,
            "confirm",
            new ConfirmPage(
                sitting.framed(
                    desk.pages()
                        .frame(
                            texts,
                            heading + " – " + texts.words(sitting.door().title()),
                            sitting.door().study().languages())),
                heading,
                again ? texts.say(Phrase.UNSEALED) : null,
                texts.say(erase ? Phrase.ERASE_LEAD : Phrase.WITHDRAW_LEAD),
                List.of(
                    new BlockPage.Hidden(
                        FormSeal.FIELD, desk.seals().put(sitting.pass().path() + "/" + what)),
                    new BlockPage.Hidden(Visit.NUMBER, Visit.draw())),
                what,
                texts.say(erase ? Phrase.ERASE_DO : Phrase.WITHDRAW_DO),
                sitting.address("")));
  }
}
