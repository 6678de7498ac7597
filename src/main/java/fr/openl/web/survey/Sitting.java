package fr.openl.web.survey;

import fr.openl.collection.Circumstances;
import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.collection.Entry;
import fr.openl.collection.Examination;
import fr.openl.definition.Item;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.KnownUnits.Background;
import fr.openl.web.door.Languages;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody with a personal link before one of its pages: what is filled in so far. */
record Sitting(Desk desk, Pass pass, Texts texts, Draft draft, Background background) {

  /** Of the link in the address of a request, which must be to an open wave. */
  static Sitting open(Desk desk, Context request) {
    return of(
        desk,
        request,
        desk.passes()
            .get(
                request.pathParam("study"), request.pathParam("wave"), request.pathParam("token")));
  }

  /** Like {@link #open}, also after the wave has closed. */
  static Sitting opened(Desk desk, Context request) {
    return of(
        desk,
        request,
        desk.passes()
            .getOpened(
                request.pathParam("study"), request.pathParam("wave"), request.pathParam("token")));
  }

  private static Sitting of(Desk desk, Context request, Pass pass) {
    request.header("Cache-Control", "no-store");
    Draft draft = draft(desk, pass);
    return new Sitting(
        desk,
        pass,
        Languages.of(request, pass.door().study()),
        draft,
        desk.units().of(pass.door(), draft.unit()));
  }

  /** The same after something was kept. */
  Sitting again() {
    return new Sitting(desk, pass, texts, draft(desk, pass), background);
  }

  /** The same for a reader of another language; unchanged when the study has no such language. */
  Sitting in(String language) {
    return door().study().languages().contains(language)
        ? new Sitting(desk, pass, texts.in(language), draft, background)
        : this;
  }

  WaveDoor door() {
    return pass.door();
  }

  /** Whether a page of this block was ever sent. */
  boolean hasVisited(QuestionBlock block) {
    return draft.findLastChange(block.id()).isPresent();
  }

  /**
   * What stands in the fields: what was typed, and what is proposed on pages that were before
   * somebody's eyes.
   *
   * @param page the block that is before them now; empty when none is
   */
  Map<String, List<String>> typed(String page) {
    Map<String, List<String>> typed =
        new LinkedHashMap<>(background.proposals().typed(item -> isSeen(item, page)));
    typed.putAll(draft.typed());
    return typed;
  }

  /** Whether an item's block was sent once, or is {@code page}. */
  boolean isSeen(String item, String page) {
    return door()
        .questionnaire()
        .findItem(item)
        .map(Item::questionId)
        .flatMap(door().questionnaire()::findBlockOf)
        .filter(block -> block.id().equals(page) || hasVisited(block))
        .isPresent();
  }

  /** Whether an invited unit has answered anonymously, so that its link leads nowhere any more. */
  boolean isDone() {
    return Sending.isAnonymous(this) && pass.answered() && draft.sent().isEmpty();
  }

  Examination examine(Map<String, List<String>> typed) {
    return door()
        .intake()
        .examine(
            entries(typed),
            new Circumstances(desk.waves().today(), Optional.empty(), background.previous()));
  }

  /** The frame of one of its pages: where an operator fills in, it says so, and for whom. */
  PageFrame framed(PageFrame frame) {
    return pass.assisted()
        .map(
            mode ->
                frame.warning(
                    (mode == Response.Origin.PAPER
                            ? Phrase.ON_PAPER_FOR
                            : Phrase.ON_THE_TELEPHONE_FOR)
                        .text(
                            pass.unit()
                                .flatMap(unit -> desk.units().findName(door(), unit))
                                .orElse("–"))))
        .orElse(frame);
  }

  /** What fields hold, as the intake takes it. */
  static Map<String, Entry> entries(Map<String, List<String>> typed) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    typed.forEach(
        (item, texts) -> {
          if (!item.startsWith("_")) {
            entries.put(item, new Entry.Typed(texts));
          }
        });
    return entries;
  }

  /** Keeps what a visit to a page has changed, and looks again. */
  Sitting save(String visit, String page, Map<String, List<String>> changed) {
    desk.reception().save(pass, new Draft.Change(visit, page, desk.waves().now(), changed));
    return again();
  }

  /** The address of one of the link's pages, in the reader's language. */
  String address(String page) {
    return pass.path() + (page.isEmpty() ? "" : "/" + page) + "?lang=" + texts.language();
  }

  private static Draft draft(Desk desk, Pass pass) {
    return desk.reception()
        .findDraft(pass)
        .orElseGet(
            () ->
                new Draft(
                    pass.draft(),
                    pass.door().study().id(),
                    pass.door().wave().id(),
                    pass.unit(),
                    Optional.empty(),
                    List.of()));
  }
}
