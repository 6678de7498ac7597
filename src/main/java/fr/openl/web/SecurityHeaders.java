package fr.openl.web;

import io.javalin.http.Context;

/**
 * What every answer tells the browser not to do: run foreign scripts, ask elsewhere, be framed, guess
 * types, tell others where the reader comes from. Pages with answers are not kept by anybody.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void set(Context request) {
    request
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-cache, private");
  }
}
