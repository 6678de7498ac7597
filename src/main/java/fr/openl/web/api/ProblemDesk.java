package fr.openl.web.api;

import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import io.javalin.http.Context;

/** Explains the kinds of problems to whoever follows their address. */
final class ProblemDesk {
  private ProblemDesk() {}

  static void explain(Context request) {
    Problem problem =
        Problem.find(request.pathParam("problem"))
            .orElseThrow(() -> new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text()));
    Json.answer(
        request,
        Json.object()
            .put("type", problem.type())
            .put("status", problem.status())
            .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                "title", Json.text(problem.title()))
            .set("remedy", Json.text(problem.remedy())));
  }
}
