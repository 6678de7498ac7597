package fr.openl.web;

import fr.openl.web.guard.Addresses;
import io.javalin.http.Context;

/**
 * What every answer tells the browser not to do: run scripts that are not our own, ask elsewhere,
 * be framed, guess types, tell others where the reader comes from. Pages with answers are not kept
 * by anybody.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000";

  private final Addresses addresses;

  SecurityHeaders(Addresses addresses) {
    this.addresses = addresses;
  }

  void set(Context request) {
    request
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-cache, private");
    if (addresses.isEncrypted(request)) {
      request.header("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
