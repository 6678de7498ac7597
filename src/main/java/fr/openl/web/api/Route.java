package fr.openl.web.api;

import fr.openl.web.door.Problem;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the API, declared once: the server is routed by it and the OpenAPI document is
 * written from it.
 *
 * @param name the operation's name, in camel case
 * @param access who may ask
 * @param body the schema of the request's body
 * @param replies what it answers when all goes well
 * @param problems what it may refuse beyond what every operation may
 */
record Route(
    HandlerType method,
    String path,
    String name,
    String summary,
    Access access,
    List<Parameter> parameters,
    Optional<String> body,
    List<Reply> replies,
    List<Problem> problems,
    Handler handler) {
  Route {
    parameters = List.copyOf(parameters);
    replies = List.copyOf(replies);
    problems = List.copyOf(problems);
  }

  static Route of(HandlerType method, String path, String name, String summary, Handler handler) {
    List<Parameter> inPath = new ArrayList<>();
    for (Parameter parameter : List.of(Parameter.STUDY, Parameter.WAVE, Parameter.PROBLEM)) {
      if (path.contains("{" + parameter.spelling() + "}")) {
        inPath.add(parameter);
      }
    }
    return new Route(
        method,
        path,
        name,
        summary,
        Access.ANYBODY,
        inPath,
        Optional.empty(),
        List.of(),
        List.of(),
        handler);
  }

  Route by(Access who) {
    return new Route(
        method, path, name, summary, who, parameters, body, replies, problems, handler);
  }

  Route taking(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Route(method, path, name, summary, access, more, body, replies, problems, handler);
  }

  Route body(String schema) {
    return new Route(
        method,
        path,
        name,
        summary,
        access,
        parameters,
        Optional.of(schema),
        replies,
        problems,
        handler);
  }

  Route replying(int status, String told, String schema) {
    return replying(new Reply(status, told, Optional.of(schema)));
  }

  Route replying(int status, String told) {
    return replying(new Reply(status, told, Optional.empty()));
  }

  Route refusing(Problem... more) {
    return new Route(
        method, path, name, summary, access, parameters, body, replies, List.of(more), handler);
  }

  private Route replying(Reply reply) {
    List<Reply> more = new ArrayList<>(replies);
    more.add(reply);
    return new Route(
        method, path, name, summary, access, parameters, body, more, problems, handler);
  }

  /** Who may ask for an operation. */
  enum Access {
    /** No credential is looked at. */
    ANYBODY,
    /** A personal token where the wave is by invitation; one may be sent elsewhere. */
    TOKEN_WHERE_INVITED,
    /** A personal token. */
    TOKEN,
    /** A personal token or the code of a receipt. */
    TOKEN_OR_RECEIPT
  }

  /** Something that a request says outside its body. */
  enum Parameter {
    STUDY("study", "path", "The id of the study."),
    WAVE("wave", "path", "The id of the wave."),
    PROBLEM("problem", "path", "The name of the problem, such as `already-answered`."),
    ERASE("erase", "query", "`true` erases the response for good instead of withdrawing it."),
    IDEMPOTENCY_KEY(
        "Idempotency-Key",
        "header",
        "16 to 255 visible characters drawn at random, such as a UUID: the same request sent again"
            + " under the same key is one response with one receipt."),
    IF_MATCH(
        "If-Match",
        "header",
        "The `ETag` of the draft that was read; without it the last write wins.");

    private final String spelling;
    private final String place;
    private final String told;

    Parameter(String spelling, String place, String told) {
      this.spelling = spelling;
      this.place = place;
      this.told = told;
    }

    String spelling() {
      return spelling;
    }

    /** Where it stands: {@code path}, {@code query} or {@code header}. */
    String place() {
      return place;
    }

    String told() {
      return told;
    }
  }

  /**
   * An answer when all goes well.
   *
   * @param schema of the body; none when there is no body
   */
  record Reply(int status, String told, Optional<String> schema) {}
}
