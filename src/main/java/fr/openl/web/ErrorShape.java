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
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import fr.openl.web.guard.Gate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of every error: problem details (RFC 9457) for programs, a friendly page for
 * people. A fault of ours is logged under a reference and never shown.
 */
final class ErrorShape {
  private static final System.Logger LOG = System.getLogger(ErrorShape.class.getName());
  private static final Set<Problem> WRONG_TOKENS =
      Set.of(Problem.UNKNOWN_LINK, Problem.UNKNOWN_TOKEN);

  private final Pages pages;
  private final Gate gate;
  private final Runnable whenNotStored;
  private final long largestBody;

  /**
   * @param gate is told of wrong links
   * @param whenNotStored is run when the store could not take something
   * @param largestBody accepted size of a request's body, in bytes
   */
  ErrorShape(Pages pages, Gate gate, Runnable whenNotStored, long largestBody) {
    this.pages = pages;
    this.gate = gate;
    this.whenNotStored = whenNotStored;
    this.largestBody = largestBody;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(RefusedRequest.class, this::answerRefused);
    routes.exception(Refusal.class, this::answerStorage);
    routes.exception(HttpResponseException.class, this::answerHttp);
    routes.exception(Exception.class, this::answerFault);
  }

  private void answerRefused(RefusedRequest refused, Context request) {
    if (WRONG_TOKENS.contains(refused.problem())) {
      gate.countWrongToken(request);
    }
    if (refused.status() == Problem.LINK_NEEDED.status()) {
      request.header("WWW-Authenticate", "Bearer, Receipt");
    }
    answer(request, refused.problem(), refused.sentence(), refused.failures());
  }

  /** The store can take nothing at the moment; what it says is for those who run it. */
  private void answerStorage(Refusal refused, Context request) {
    LOG.log(Level.ERROR, refused.getMessage());
    whenNotStored.run();
    request.header("Retry-After", "60");
    answer(request, Problem.UNAVAILABLE, Problem.UNAVAILABLE.remedy(), List.of());
  }

  private void answerHttp(HttpResponseException refused, Context request) {
    Problem problem = Problem.ofStatus(refused.getStatus());
    if (problem == Problem.WRONG_METHOD) {
      request.header(
          "Allow", Objects.requireNonNullElse(refused.getDetails().get("availableMethods"), ""));
    }
    answer(
        request,
        problem,
        switch (problem) {
          case NOT_FOUND -> RefusalWords.NO_SUCH_PAGE.text();
          case WRONG_METHOD -> RefusalWords.WRONG_METHOD.text();
          case TOO_LARGE -> RefusalWords.TOO_LARGE.text(largestBody / 1024);
          default -> problem.remedy();
        },
        List.of());
  }

  private void answerFault(Exception fault, Context request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Request failed, reference " + reference + trace(fault));
    answer(request, Problem.FAULT, RefusalWords.OUR_FAULT.text(reference), List.of());
  }

  /** Where it broke, without the messages: they may quote what somebody answered. */
  private static String trace(Throwable fault) {
    StringBuilder trace = new StringBuilder();
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      trace.append("\n").append(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        trace.append("\n  at ").append(frame);
      }
    }
    return trace.toString();
  }

  private void answer(
      Context request, Problem problem, LocalText sentence, List<EditFailure> failures) {
    Texts texts = Languages.of(request);
    request.status(problem.status());
    if (isForPrograms(request.path())) {
      request
          .contentType("application/problem+json; charset=utf-8")
          .header("Content-Language", texts.page())
          .result(details(problem, texts, sentence, failures).toString());
      return;
    }
    pages.answer(
        request,
        "error",
        new ErrorPage(
            pages.frame(texts, texts.say(RefusalWords.SORRY), List.of(texts.language())),
            texts.words(sentence),
            "/?lang=" + texts.page(),
            texts.say(RefusalWords.BACK_HOME)));
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || OperatorDoor.PATHS.contains(path);
  }

  private static ObjectNode details(
      Problem problem, Texts texts, LocalText sentence, List<EditFailure> failures) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("type", problem.type());
    details.put("title", texts.words(problem.title()));
    details.put("status", problem.status());
    details.put("detail", texts.words(sentence));
    if (!failures.isEmpty()) {
      ArrayNode errors = details.putArray("errors");
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
    return details;
  }
}
