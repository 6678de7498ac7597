package fr.openl.web.api;

import static fr.openl.web.api.Route.Access.TOKEN;
import static fr.openl.web.api.Route.Access.TOKEN_OR_RECEIPT;
import static fr.openl.web.api.Route.Access.TOKEN_WHERE_INVITED;
import static fr.openl.web.api.Route.Parameter.ERASE;
import static fr.openl.web.api.Route.Parameter.IDEMPOTENCY_KEY;
import static fr.openl.web.api.Route.Parameter.IF_MATCH;
import static fr.openl.web.door.Problem.ALREADY_ANSWERED;
import static fr.openl.web.door.Problem.CLOSED;
import static fr.openl.web.door.Problem.CONFLICT;
import static fr.openl.web.door.Problem.KEY_REUSED;
import static fr.openl.web.door.Problem.LINK_NEEDED;
import static fr.openl.web.door.Problem.NOTHING_SENT;
import static fr.openl.web.door.Problem.NOT_FOUND;
import static fr.openl.web.door.Problem.SHUT;
import static fr.openl.web.door.Problem.STALE;
import static fr.openl.web.door.Problem.UNKNOWN_TOKEN;
import static fr.openl.web.door.Problem.WRONG_ANSWERS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.OPTIONS;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Reception;
import fr.openl.web.door.Turns;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door for programs: open waves, their questionnaires, drafts and responses as JSON. */
public final class ApiRoutes {
  private static final int STATUS_NO_CONTENT = 204;
  private static final String WAVE = "/api/v1/waves/{study}/{wave}";

  private final List<Route> routes;

  public ApiRoutes(OpenWaves waves, Passes passes, Reception reception, KnownUnits units) {
    Callers callers = new Callers(waves, passes, reception);
    AnswersReader answers = new AnswersReader();
    WaveDesk wave = new WaveDesk(waves, passes);
    DraftKeeping drafts = new DraftKeeping(waves, reception);
    Turns turns = new Turns();
    ResponseDesk response =
        new ResponseDesk(waves, reception, units, callers, answers, drafts, turns);
    DraftDesk draft = new DraftDesk(waves, reception, callers, answers, drafts, turns);
    ProposalDesk proposals = new ProposalDesk(callers, reception, units);
    this.routes =
        List.of(
            Route.of(GET, "/api/v1/openapi.json", "describe", "This document.", this::describe)
                .replying(200, "The OpenAPI 3.1 document.", "OpenApi"),
            Route.of(
                    GET,
                    "/api/v1/problems/{problem}",
                    "explainProblem",
                    "What a kind of problem means and what to do about it.",
                    ProblemDesk::explain)
                .replying(200, "The kind of problem.", "ProblemKind")
                .refusing(NOT_FOUND),
            Route.of(GET, "/api/v1/waves", "listWaves", "The waves open today.", wave::list)
                .replying(200, "The open waves.", "Waves"),
            Route.of(
                    GET,
                    WAVE + "/questionnaire",
                    "readQuestionnaire",
                    "What a wave asks.",
                    wave::questionnaire)
                .replying(200, "The questionnaire.", "Questionnaire")
                .refusing(NOT_FOUND, SHUT, CLOSED),
            Route.of(
                    POST,
                    WAVE + "/links",
                    "issueLink",
                    "A personal token for a wave open to anybody, to save, resume and correct.",
                    wave::issueLink)
                .replying(201, "The token; it is told once.", "Link")
                .refusing(NOT_FOUND, SHUT, CLOSED),
            Route.of(
                    POST,
                    WAVE + "/responses",
                    "sendResponse",
                    "Sends a response. Once answered, it is on the disk.",
                    response::send)
                .by(TOKEN_WHERE_INVITED)
                .taking(IDEMPOTENCY_KEY)
                .body("Answers")
                .replying(201, "The response is stored.", "Receipt")
                .refusing(
                    LINK_NEEDED,
                    UNKNOWN_TOKEN,
                    NOT_FOUND,
                    SHUT,
                    CLOSED,
                    ALREADY_ANSWERED,
                    WRONG_ANSWERS,
                    KEY_REUSED),
            Route.of(GET, WAVE + "/response", "readResponse", "The response sent.", response::read)
                .by(TOKEN_OR_RECEIPT)
                .replying(200, "The valid response.", "Response")
                .refusing(LINK_NEEDED, UNKNOWN_TOKEN, NOT_FOUND, NOTHING_SENT, SHUT, CLOSED),
            Route.of(
                    PUT,
                    WAVE + "/response",
                    "correctResponse",
                    "Replaces the answers of the response sent; the former stay in the log.",
                    response::correct)
                .by(TOKEN_OR_RECEIPT)
                .body("Answers")
                .replying(200, "The correction is stored.", "Correction")
                .refusing(
                    LINK_NEEDED,
                    UNKNOWN_TOKEN,
                    NOT_FOUND,
                    NOTHING_SENT,
                    SHUT,
                    CLOSED,
                    CONFLICT,
                    WRONG_ANSWERS),
            Route.of(
                    DELETE,
                    WAVE + "/response",
                    "withdrawResponse",
                    "Withdraws the response sent, so that it counts no more, or erases it.",
                    response::withdraw)
                .by(TOKEN_OR_RECEIPT)
                .taking(ERASE)
                .replying(STATUS_NO_CONTENT, "Withdrawn or erased.")
                .refusing(LINK_NEEDED, UNKNOWN_TOKEN, NOT_FOUND, NOTHING_SENT, SHUT, CLOSED),
            Route.of(
                    GET,
                    WAVE + "/proposals",
                    "readProposals",
                    "The answers proposed to a unit, from the frame or from the previous wave.",
                    proposals::read)
                .by(TOKEN)
                .replying(200, "The proposed answers; none where nothing is known.", "Proposals")
                .refusing(LINK_NEEDED, UNKNOWN_TOKEN, NOT_FOUND, SHUT, CLOSED),
            Route.of(GET, WAVE + "/draft", "readDraft", "What is filled in so far.", draft::read)
                .by(TOKEN)
                .replying(200, "The draft; version 0 when nothing was saved.", "Draft")
                .refusing(LINK_NEEDED, UNKNOWN_TOKEN, NOT_FOUND, SHUT, CLOSED),
            Route.of(
                    PUT,
                    WAVE + "/draft",
                    "saveDraft",
                    "Makes the draft hold these answers and no others, well formed or not.",
                    draft::save)
                .by(TOKEN)
                .taking(IF_MATCH)
                .body("Answers")
                .replying(200, "The draft as it is now.", "Draft")
                .refusing(
                    LINK_NEEDED,
                    UNKNOWN_TOKEN,
                    NOT_FOUND,
                    SHUT,
                    CLOSED,
                    ALREADY_ANSWERED,
                    STALE,
                    WRONG_ANSWERS),
            Route.of(DELETE, WAVE + "/draft", "eraseDraft", "Erases the draft.", draft::erase)
                .by(TOKEN)
                .replying(STATUS_NO_CONTENT, "Erased.")
                .refusing(LINK_NEEDED, UNKNOWN_TOKEN, NOT_FOUND, SHUT, CLOSED, CONFLICT));
  }

  /** Every path is also asked by OPTIONS, and by HEAD where GET is served. */
  public void addTo(RoutesConfig server) {
    for (Route route : routes) {
      server.addHttpHandler(route.method(), route.path(), route.handler());
      if (route.method().equals(GET)) {
        server.addHttpHandler(HEAD, route.path(), route.handler());
      }
    }
    routes.stream()
        .map(Route::path)
        .distinct()
        .forEach(
            path ->
                server.addHttpHandler(
                    OPTIONS,
                    path,
                    request -> request.status(STATUS_NO_CONTENT).header("Allow", allowed(path))));
  }

  private String allowed(String path) {
    return routes.stream()
        .filter(route -> route.path().equals(path))
        .flatMap(
            route ->
                route.method().equals(GET)
                    ? Stream.of("GET", "HEAD")
                    : Stream.of(route.method().name()))
        .collect(Collectors.joining(", ", "", ", OPTIONS"));
  }

  private void describe(io.javalin.http.Context request) {
    Json.answer(request, OpenApi.document(routes));
  }
}
