package fr.openl.web.api;

import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key under which a program may send the same request again without harm (the header of
 * draft-ietf-httpapi-idempotency-key-header). It must be long enough that no other program draws
 * the same, for whoever knows key and answers is given the receipt.
 */
final class IdempotencyKey {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{16,255}");

  private IdempotencyKey() {}

  /**
   * @throws RefusedRequest when it is too short, too long or holds other characters
   */
  static Optional<String> find(Context request) {
    Optional<String> key = Optional.ofNullable(request.header("Idempotency-Key"));
    if (key.filter(found -> !KEY.matcher(found).matches()).isPresent()) {
      throw new RefusedRequest(Problem.MALFORMED, Words.KEY_MISSHAPEN.text());
    }
    return key;
  }
}
