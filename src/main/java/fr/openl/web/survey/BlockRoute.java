package fr.openl.web.survey;

import fr.openl.collection.Draft;
import fr.openl.collection.EditFailure;
import fr.openl.collection.EditRule;
import fr.openl.collection.Examination;
import fr.openl.definition.QuestionBlock;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One block of the questionnaire: shown, kept when it is sent, and followed by the page that comes
 * next. Whatever is typed is kept before anything else is said about it.
 */
final class BlockRoute {
  /** Where the respondent came from, in the address. */
  static final String FROM = "from";

  static final String REVIEW = "review";
  static final String REPAIR = "repair";

  /** In the address, with any value: the page says what is still to be repaired on it. */
  static final String REMARKS = "remarks";

  private static final int STATUS_FOREIGN = 400;

  private final Desk desk;
  private final ClosedRoute closed;
  private final LostRoute lost;

  BlockRoute(Desk desk) {
    this.desk = desk;
    this.closed = new ClosedRoute(desk);
    this.lost = new LostRoute(desk);
  }

  void show(Context request) {
    Sitting sitting = Sitting.opened(desk, request);
    if (closed.isClosed(sitting)) {
      closed.show(request, sitting);
      return;
    }
    Optional<QuestionBlock> named = findBlock(request, sitting);
    if (named.isEmpty()) {
      lost.show(request, sitting);
      return;
    }
    QuestionBlock block = named.get();
    PageComposer page = new PageComposer(sitting, Visit.draw(), block.id(), Map.of());
    if (sitting.isDone() || page.walk().findBlock(block.id()).isEmpty()) {
      request.redirect(sitting.address(""), HttpStatus.SEE_OTHER);
      return;
    }
    Walk.Look look =
        REPAIR.equals(request.queryParam(FROM)) || request.queryParam(REMARKS) != null
            ? page.walk().repairs(block)
            : Walk.Look.PLAIN;
    desk.pages().answer(request, "block", page.block(block, look, isFromReview(request)));
  }

  void take(Context request) {
    Map<String, List<String>> form = FormBody.read(request);
    Visit visit = Visit.of(form, FormSeal.FIELD);
    Sitting sitting = Sitting.opened(desk, request);
    Optional<QuestionBlock> named = findBlock(request, sitting);
    if (named.isEmpty()) {
      lost.show(request, sitting);
      return;
    }
    QuestionBlock block = named.get();
    Map<String, List<String>> said = visit.said(block.questions());
    refuseForeign(sitting.examine(said));
    if (closed.isClosed(sitting)) {
      closed.refuse(request, sitting, said);
      return;
    }
    if (!desk.seals().holds(sitting.pass().path() + "/" + block.id(), visit.seal())) {
      answerUnsealed(request, sitting, block, visit, said);
      return;
    }
    Optional<Draft.Change> foreign =
        sitting.draft().findForeignChange(block.id(), visit.seen(), visit.number());
    Sitting kept = keep(sitting, block, visit, said);
    move(request, kept, block, visit, foreign);
  }

  /** A block whose page was sent to go on is kept as seen, even when nothing was answered on it. */
  private static Sitting keep(
      Sitting sitting, QuestionBlock block, Visit visit, Map<String, List<String>> said) {
    Map<String, List<String>> changed =
        sitting
            .draft()
            .changedSince(
                visit.seen(),
                visit.number(),
                sitting.background().proposals().typed(item -> true),
                said);
    boolean seenNow = visit.move() instanceof Visit.Move.Next && !sitting.hasVisited(block);
    return changed.isEmpty() && !seenNow
        ? sitting
        : sitting.save(visit.number(), block.id(), changed);
  }

  private void move(
      Context request,
      Sitting sitting,
      QuestionBlock block,
      Visit visit,
      Optional<Draft.Change> foreign) {
    String here = block.id() + from(request);
    switch (visit.move()) {
      case Visit.Move.Stay stay -> go(request, sitting, withRemarks(request, here));
      case Visit.Move.Send send -> go(request, sitting, here);
      case Visit.Move.Clear clear ->
          request.redirect(
              at(sitting, here) + "#" + Field.fieldId(clear.item()), HttpStatus.SEE_OTHER);
      case Visit.Move.Turn turn -> go(request, sitting.in(turn.language()), here);
      case Visit.Move.Later later -> go(request, sitting, "");
      case Visit.Move.Back back ->
          go(
              request,
              sitting,
              new PageComposer(sitting, visit.number())
                  .walk()
                  .findBefore(block)
                  .map(QuestionBlock::id)
                  .orElse(""));
      case Visit.Move.Next next -> goOn(request, sitting, block, visit, foreign);
    }
  }

  private void goOn(
      Context request,
      Sitting sitting,
      QuestionBlock block,
      Visit visit,
      Optional<Draft.Change> foreign) {
    PageComposer page = new PageComposer(sitting, visit.number());
    boolean asked = page.walk().findBlock(block.id()).isPresent();
    Walk.Look look =
        page.walk()
            .look(block, visit.shown(), item -> !sitting.draft().typed().containsKey(item))
            .first();
    if (asked && (!look.isPlain() || foreign.isPresent())) {
      answerAgain(request, sitting, block, visit, look, foreign);
      return;
    }
    Optional<QuestionBlock> following = page.walk().findAfter(block);
    if (!isFromReview(request) && following.isPresent()) {
      go(request, sitting, following.get().id());
    } else {
      go(
          request,
          sitting,
          page.walk()
              .findToRepair()
              .map(repair -> repair.id() + "?" + FROM + "=" + REPAIR)
              .orElse(REVIEW));
    }
  }

  /** The page once more; a blank that is pointed out counts from now on as left on purpose. */
  private void answerAgain(
      Context request,
      Sitting sitting,
      QuestionBlock block,
      Visit visit,
      Walk.Look look,
      Optional<Draft.Change> foreign) {
    Sitting told = sitting;
    if (!look.reminders().isEmpty()) {
      Map<String, List<String>> blanks =
          look.reminders().stream()
              .collect(
                  Collectors.toMap(
                      EditFailure::item, r -> List.of(), (a, b) -> a, LinkedHashMap::new));
      told = sitting.save(visit.number(), block.id(), blanks);
    }
    PageComposer page = new PageComposer(told, visit.number(), block.id(), Map.of());
    request.status(look.failures().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    desk.pages()
        .answer(
            request,
            "block",
            foreign
                .map(
                    change ->
                        page.block(block, look, isFromReview(request)).noting(told(page, change)))
                .orElseGet(() -> page.block(block, look, isFromReview(request))));
  }

  private String told(PageComposer page, Draft.Change change) {
    return page.say(Phrase.CHANGED_ELSEWHERE, page.moment(desk.waves().local(change.at())));
  }

  /** Nothing is kept of a form without a good seal, and nothing typed in it is lost. */
  private void answerUnsealed(
      Context request,
      Sitting sitting,
      QuestionBlock block,
      Visit visit,
      Map<String, List<String>> said) {
    Sitting turned =
        visit.move() instanceof Visit.Move.Turn turn ? sitting.in(turn.language()) : sitting;
    PageComposer page = new PageComposer(turned, Visit.draw(), block.id(), said);
    request.status(HttpStatus.FORBIDDEN);
    desk.pages()
        .answer(
            request,
            "block",
            page.block(block, Walk.Look.PLAIN, isFromReview(request))
                .noting(page.say(Phrase.UNSEALED)));
  }

  private static Optional<QuestionBlock> findBlock(Context request, Sitting sitting) {
    String id = request.pathParam("block");
    return sitting.door().questionnaire().blocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst();
  }

  private static boolean isFromReview(Context request) {
    String from = request.queryParam(FROM);
    return REVIEW.equals(from) || REPAIR.equals(from);
  }

  private static String from(Context request) {
    return isFromReview(request) ? "?" + FROM + "=" + REVIEW : "";
  }

  private static String withRemarks(Context request, String page) {
    String mark = REMARKS + "=yes";
    return request.queryParam(REMARKS) == null
        ? page
        : page + (page.contains("?") ? "&" : "?") + mark;
  }

  private static void go(Context request, Sitting sitting, String page) {
    request.redirect(at(sitting, page), HttpStatus.SEE_OTHER);
  }

  private static String at(Sitting sitting, String page) {
    String[] parts = page.split("\\?", 2);
    return sitting.address(parts[0]) + (parts.length == 2 ? "&" + parts[1] : "");
  }

  /** A form can only send items of its questionnaire; anything else was made up. */
  private static void refuseForeign(Examination found) {
    List<EditFailure> foreign =
        found.failures().stream().filter(f -> f.rule() instanceof EditRule.UnknownItem).toList();
    if (!foreign.isEmpty()) {
      throw new RefusedRequest(STATUS_FOREIGN, RefusalWords.ANSWERS_REFUSED.text(), foreign);
    }
  }
}
