package fr.openl.web.guard;

import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at every request before any door: refuses what another site makes a browser send, callers
 * who send too much, and callers who try one wrong link after the other.
 */
public final class Gate {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern WITH_TOKEN =
      Pattern.compile("/s/[^/]*/[^/]*/.+|/mail/stop/.+|/neighbours/.+|/desk/(login|enrol/.+)");

  /** The pages that answer what opens nothing by showing their form again. */
  private static final List<String> ASKING_AGAIN =
      List.of("/s/{study}/{wave}/receipt", "/desk/login", "/desk/enrol/{token}");

  private final Addresses addresses;
  private final AddressPrints prints;
  private final RateLimit sendings;
  private final RateLimit wrongTokens;

  /**
   * @param clock tells when the day of the salt is over
   */
  public Gate(Limits limits, Addresses addresses, InstantSource clock) {
    this.addresses = addresses;
    this.prints = new AddressPrints(clock);
    this.sendings = new RateLimit(limits.sendings(), limits.mostAddresses(), System::nanoTime);
    this.wrongTokens =
        new RateLimit(limits.wrongTokens(), limits.mostAddresses(), System::nanoTime);
  }

  public void addTo(RoutesConfig routes) {
    routes.before(this::look);
    ASKING_AGAIN.forEach(path -> routes.after(path, this::lookAtAnswer));
  }

  /** Counts a personal link, receipt code or password that opened nothing. */
  public void countWrongToken(Context request) {
    if (!wrongTokens.isUnlimited()) {
      wrongTokens.take(print(request));
    }
  }

  private void lookAtAnswer(Context request) {
    if (request.statusCode() == Problem.WRONG_ANSWERS.status()) {
      countWrongToken(request);
    }
  }

  private void look(Context request) {
    boolean sends = !READING.contains(request.method().name());
    if (sends && Origins.isCrossSite(request)) {
      throw new RefusedRequest(Problem.CROSS_SITE, Problem.CROSS_SITE.remedy());
    }
    if (sends && !sendings.isUnlimited()) {
      refuseFor(sendings.take(print(request)), request);
    }
    if (!wrongTokens.isUnlimited() && showsToken(request)) {
      refuseFor(wrongTokens.check(print(request)), request);
    }
  }

  private long print(Context request) {
    return prints.of(addresses.of(request));
  }

  private static boolean showsToken(Context request) {
    return request.header("Authorization") != null || WITH_TOKEN.matcher(request.path()).matches();
  }

  private static void refuseFor(Duration wait, Context request) {
    if (wait.isPositive()) {
      request.header("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
      throw new RefusedRequest(Problem.TOO_MANY, Problem.TOO_MANY.remedy());
    }
  }
}
