package fr.openl.web.survey;

import fr.openl.collection.Draft;
import fr.openl.collection.EntryWriter;
import fr.openl.collection.Response;
import fr.openl.definition.Item;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a response by the code of its receipt, for those without their link and in anonymous
 * studies: to read, correct, withdraw or erase it. The code is never part of an address.
 */
final class ReceiptRoute {
  static final String PAGE = "receipt";
  private static final String CODE = "code";
  private static final String SURE = ":yes";

  private final Desk desk;

  ReceiptRoute(Desk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    answerForm(request, door(request), "", null, null);
  }

  void take(Context request) {
    Map<String, List<String>> form = FormBody.read(request);
    WaveDoor door = door(request);
    String code = form.getOrDefault(CODE, List.of("")).getFirst();
    String seal = form.getOrDefault(FormSeal.FIELD, List.of("")).getFirst();
    Texts texts = Languages.of(request, door.study());
    if (!desk.seals().holds(path(door), seal)) {
      request.status(HttpStatus.FORBIDDEN);
      answerForm(request, door, code, texts.say(Phrase.UNSEALED), null);
      return;
    }
    Optional<Response> found =
        desk.reception()
            .findByReceipt(code)
            .filter(response -> response.study().equals(door.study().id()))
            .filter(response -> response.wave().equals(door.wave().id()));
    if (found.isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answerForm(request, door, code, null, texts.say(Phrase.UNKNOWN_RECEIPT));
      return;
    }
    serve(request, door, texts, code, found.get(), form);
  }

  private void serve(
      Context request,
      WaveDoor door,
      Texts texts,
      String code,
      Response found,
      Map<String, List<String>> form) {
    Optional<Response> current = desk.reception().findCurrent(found);
    boolean open = !desk.waves().isClosed(door);
    String move = open ? form.getOrDefault(Visit.MOVE, List.of("find")).getFirst() : "find";
    switch (move) {
      case "correct" -> correct(request, door, texts, current.orElse(found));
      case "withdraw" -> ask(request, door, texts, code, false);
      case "erase" -> ask(request, door, texts, code, true);
      case "withdraw" + SURE -> {
        current.map(Response::id).ifPresent(desk.reception()::withdraw);
        desk.pages().answer(request, "answers", page(door, texts, code, found, false, open));
      }
      case "erase" + SURE -> {
        desk.reception().erase(found);
        desk.pages().answer(request, "done", RightsRoute.erased(desk, texts, door));
      }
      default ->
          desk.pages()
              .answer(
                  request,
                  "answers",
                  page(door, texts, code, current.orElse(found), current.isPresent(), open));
    }
  }

  private AnswersPage page(
      WaveDoor door, Texts texts, String code, Response response, boolean counts, boolean open) {
    return new AnswersPage(
        desk.pages()
            .frame(
                texts,
                texts.say(Phrase.YOUR_ANSWERS) + " – " + texts.words(door.title()),
                List.of(texts.language())),
        door,
        texts.say(counts ? Phrase.YOUR_ANSWERS_LEAD : Phrase.WITHDRAWN),
        Recap.of(desk, door, response, texts).sections(),
        null,
        known(door, code),
        counts,
        open);
  }

  private void ask(Context request, WaveDoor door, Texts texts, String code, boolean erase) {
    String heading = texts.say(erase ? Phrase.ERASE_ASK : Phrase.WITHDRAW_ASK);
    desk.pages()
        .answer(
            request,
            "confirm",
            new ConfirmPage(
                desk.pages()
                    .frame(
                        texts,
                        heading + " – " + texts.words(door.title()),
                        List.of(texts.language())),
                heading,
                null,
                texts.say(erase ? Phrase.ERASE_LEAD : Phrase.WITHDRAW_LEAD),
                known(door, code),
                (erase ? "erase" : "withdraw") + SURE,
                texts.say(erase ? Phrase.ERASE_DO : Phrase.WITHDRAW_DO),
                path(door) + "?lang=" + texts.language()));
  }

  /** The answers come back into a draft, under a link of its own. */
  private void correct(Context request, WaveDoor door, Texts texts, Response response) {
    Pass pass = desk.passes().issue(door);
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (Item item : door.questionnaire().items()) {
      response
          .answer(item.id())
          .said()
          .ifPresent(value -> typed.put(item.id(), EntryWriter.write(item.measure(), value)));
    }
    desk.reception()
        .reopen(pass, response, new Draft.Change(Visit.draw(), PAGE, desk.waves().now(), typed));
    request.redirect(
        pass.path() + "/" + BlockRoute.REVIEW + "?lang=" + texts.language(), HttpStatus.SEE_OTHER);
  }

  private List<BlockPage.Hidden> known(WaveDoor door, String code) {
    return List.of(
        new BlockPage.Hidden(FormSeal.FIELD, desk.seals().put(path(door))),
        new BlockPage.Hidden(CODE, code));
  }

  private void answerForm(
      Context request,
      WaveDoor door,
      String code,
      @Nullable String notice,
      @Nullable String remark) {
    desk.pages()
        .answer(
            request,
            PAGE,
            form(desk, door, Languages.of(request, door.study()), code, notice, remark));
  }

  static ReceiptPage form(
      Desk desk,
      WaveDoor door,
      Texts texts,
      String code,
      @Nullable String notice,
      @Nullable String remark) {
    String title = texts.say(Phrase.RECEIPT_PAGE) + " – " + texts.words(door.title());
    return new ReceiptPage(
        desk.pages()
            .frame(
                texts,
                remark == null ? title : texts.say(Phrase.ERROR) + " – " + title,
                door.study().languages()),
        door,
        notice,
        desk.seals().put(path(door)),
        code,
        remark);
  }

  private WaveDoor door(Context request) {
    request.header("Cache-Control", "no-store");
    return desk.waves().getOpened(request.pathParam("study"), request.pathParam("wave"));
  }

  private static String path(WaveDoor door) {
    return door.path() + "/" + PAGE;
  }
}
