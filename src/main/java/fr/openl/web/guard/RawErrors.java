package fr.openl.web.guard;

import fr.openl.web.door.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is too broken to reach a door: a line of HTTP that is none, headers without end. In
 * the shape of every other error, and silent about the program behind it.
 */
final class RawErrors extends ErrorHandler {
  private static final HttpField TYPE =
      new HttpField(HttpHeader.CONTENT_TYPE, "application/problem+json");

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(TYPE);
    response.write(true, body(code), callback);
  }

  private static ByteBuffer body(int status) {
    Problem problem = Problem.ofStatus(status);
    String json =
        "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(
                problem.type(),
                problem.title().in("en", "en").words(),
                status,
                problem.remedy().in("en", "en").words().replace('"', '\''));
    return ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
  }
}
