package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Circumstances;
import fr.openl.collection.Draft;
import fr.openl.collection.EditFailure;
import fr.openl.collection.EditRule;
import fr.openl.collection.Entry;
import fr.openl.definition.Study.Identity;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Turns;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows, keeps and erases what is filled in so far. */
final class DraftDesk {
  private final OpenWaves waves;
  private final Reception reception;
  private final Callers callers;
  private final AnswersReader answers;
  private final DraftKeeping drafts;
  private final Turns turns;

  DraftDesk(
      OpenWaves waves,
      Reception reception,
      Callers callers,
      AnswersReader answers,
      DraftKeeping drafts,
      Turns turns) {
    this.waves = waves;
    this.reception = reception;
    this.callers = callers;
    this.answers = answers;
    this.drafts = drafts;
    this.turns = turns;
  }

  void read(Context request) {
    answer(request, drafts.find(callers.getPass(request)));
  }

  void save(Context request) {
    Pass pass = callers.getPass(request);
    Filled filled = answers.read(request, pass.door());
    refuseForeign(pass, AnswersJson.texts(filled.entries()));
    turns.take(
        pass.draft().print(),
        () -> {
          refuseAnswered(pass);
          refuseStale(request, pass);
          answer(request, drafts.keep(pass, filled.texts()));
          return pass;
        });
  }

  void erase(Context request) {
    Pass pass = callers.getPass(request);
    turns.take(
        pass.draft().print(),
        () -> {
          Draft draft = drafts.find(pass);
          if (draft.sent().isPresent()) {
            throw new RefusedRequest(Problem.CONFLICT, Words.DRAFT_WAS_SENT.text());
          }
          reception.erase(pass, draft);
          return pass;
        });
    request.status(204);
  }

  /** In an anonymous study nothing tells an answered link's draft from its response. */
  private void refuseAnswered(Pass pass) {
    if (pass.door().study().privacy().identity() == Identity.ANONYMOUS
        && reception.hasAnswered(pass)) {
      throw new RefusedRequest(Problem.ALREADY_ANSWERED, Problem.ALREADY_ANSWERED.remedy());
    }
  }

  private void refuseStale(Context request, Pass pass) {
    String wished = request.header("If-Match");
    if (wished == null || wished.equals("*")) {
      return;
    }
    String present = tag(drafts.find(pass).version());
    if (!wished.equals(present)) {
      throw new RefusedRequest(Problem.STALE, Words.DRAFT_CHANGED.text(present));
    }
  }

  private void refuseForeign(Pass pass, Map<String, List<String>> typed) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    typed.forEach((item, texts) -> entries.put(item, new Entry.Typed(texts)));
    List<EditFailure> foreign =
        pass.door().intake().examine(entries, Circumstances.on(waves.today())).failures().stream()
            .filter(failure -> failure.rule() instanceof EditRule.UnknownItem)
            .toList();
    if (!foreign.isEmpty()) {
      throw new RefusedRequest(
          Problem.WRONG_ANSWERS.status(), RefusalWords.ANSWERS_REFUSED.text(), foreign);
    }
  }

  private static void answer(Context request, Draft draft) {
    ObjectNode body =
        Json.object().put("version", draft.version()).put("sent", draft.sent().isPresent());
    ObjectNode typed = body.putObject("answers");
    DraftKeeping.answers(draft).forEach((item, texts) -> texts.forEach(typed.putArray(item)::add));
    Map<String, Filled.Said> proposals = Filled.proposals(draft.typed());
    if (!proposals.isEmpty()) {
      ObjectNode said = body.putObject("proposals");
      proposals.forEach((question, what) -> said.put(question, what.spelling()));
    }
    Json.answer(request.header("ETag", tag(draft.version())), body);
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }
}
