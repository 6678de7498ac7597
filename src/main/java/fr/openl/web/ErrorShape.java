package fr.openl.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.Refusal;
import fr.openl.collection.EditFailure;
import fr.openl.definition.LocalText;
import fr.openl.web.door.ErrorPage;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * The one shape of every error: problem details (RFC 9457) for programs, a friendly page for
 * people. A fault of ours is logged under a reference and never shown.
 */
final class ErrorShape {
  private static final System.Logger LOG = System.getLogger(ErrorShape.class.getName());
  private static final int STATUS_FAULT = 500;

  private final Pages pages;
  private final long largestBody;

  /**
   * @param largestBody accepted size of a request's body, in bytes
   */
  ErrorShape(Pages pages, long largestBody) {
    this.pages = pages;
    this.largestBody = largestBody;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(
        RefusedRequest.class,
        (refused, request) ->
            answer(request, refused.status(), refused.sentence(), refused.failures()));
    routes.exception(
        Refusal.class,
        (refused, request) ->
            answer(
                request, 422, LocalText.of("en", String.valueOf(refused.getMessage())), List.of()));
    routes.exception(HttpResponseException.class, this::answerHttp);
    routes.exception(Exception.class, this::answerFault);
  }

  private void answerHttp(HttpResponseException refused, Context request) {
    answer(
        request,
        refused.getStatus(),
        switch (refused.getStatus()) {
          case 404 -> Phrase.NO_SUCH_PAGE.text();
          case 405 -> Phrase.WRONG_METHOD.text();
          case 413 -> Phrase.TOO_LARGE.text(largestBody / 1024);
          default -> Phrase.NOT_A_FORM.text();
        },
        List.of());
  }

  private void answerFault(Exception fault, Context request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Request failed, reference " + reference, fault);
    answer(request, STATUS_FAULT, Phrase.OUR_FAULT.text(reference), List.of());
  }

  private void answer(Context request, int status, LocalText sentence, List<EditFailure> failures) {
    Texts texts = Languages.of(request);
    request.status(status);
    if (request.path().startsWith("/api/") || request.path().equals("/health")) {
      request
          .contentType("application/problem+json; charset=utf-8")
          .result(problem(status, texts, sentence, failures).toString());
      return;
    }
    pages.answer(
        request,
        "error",
        new ErrorPage(
            pages.frame(texts, texts.say(Phrase.SORRY), List.of(texts.language())),
            texts.words(sentence)));
  }

  private static ObjectNode problem(
      int status, Texts texts, LocalText sentence, List<EditFailure> failures) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.forStatus(status).getMessage());
    problem.put("status", status);
    problem.put("detail", texts.words(sentence));
    if (!failures.isEmpty()) {
      ArrayNode errors = problem.putArray("errors");
      for (EditFailure failure : failures) {
        errors
            .addObject()
            .put("item", failure.item())
            .put("rule", failure.rule().code())
            .put("found", failure.found())
            .put("expected", failure.rule().expected())
            .put("message", texts.words(failure.sentence()));
      }
    }
    return problem;
  }
}
