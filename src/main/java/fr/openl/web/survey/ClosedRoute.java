package fr.openl.web.survey;

import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.Texts;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the holder of a personal link is told when the wave has closed: what counts, what does not,
 * and everything that was typed too late, so that nothing vanishes without a word.
 */
final class ClosedRoute {
  private final Desk desk;

  ClosedRoute(Desk desk) {
    this.desk = desk;
  }

  boolean isClosed(Sitting sitting) {
    return desk.waves().isClosed(sitting.door());
  }

  /** Where the link leads after the last day. */
  void show(Context request, Sitting sitting) {
    answer(request, sitting, List.of(), Map.of());
  }

  /** What came too late, told back. */
  void refuse(Context request, Sitting sitting, Map<String, List<String>> late) {
    Map<String, List<String>> typed = new LinkedHashMap<>(sitting.draft().typed());
    typed.putAll(late);
    answer(
        request.status(HttpStatus.GONE),
        sitting,
        List.of(sitting.texts().say(Phrase.TOO_LATE)),
        typed);
  }

  private void answer(
      Context request, Sitting sitting, List<String> first, Map<String, List<String>> typed) {
    Texts texts = sitting.texts();
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say(RefusalWords.CLOSED, texts.day(sitting.door().wave().closes())));
    sentences.addAll(first);
    sentences.add(texts.say(current.isPresent() ? Phrase.CLOSED_SENT : Phrase.CLOSED_UNSENT));
    current
        .flatMap(
            response ->
                desk.reception().numbers().findReceipt(sitting.pass(), sitting.draft(), response))
        .map(Receipt::code)
        .ifPresent(code -> sentences.add(texts.say(Phrase.RECEIPT) + " : " + code));
    desk.pages()
        .answer(
            request,
            "done",
            new DonePage(
                desk.pages()
                    .frame(
                        texts,
                        texts.words(sitting.door().title()),
                        request.statusCode() == HttpStatus.OK.getCode()
                            ? sitting.door().study().languages()
                            : List.of(texts.language())),
                texts.words(sitting.door().study().title()),
                sentences,
                current.isPresent() ? sitting.address(MirrorRoute.PAGE) : null,
                typed.values().stream().flatMap(List::stream).allMatch(String::isBlank)
                    ? List.of()
                    : new Recap(
                            sitting.door().questionnaire(),
                            sitting.examine(typed).interview(),
                            typed,
                            texts)
                        .sections(),
                sitting.door().study()));
  }
}
