package fr.openl.web.guard;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a browser sends something on behalf of another site. Browsers say so in {@code
 * Sec-Fetch-Site}; those that do not know it name the sender in {@code Origin}. Pages served with
 * {@code Referrer-Policy: no-referrer} send forms with the origin {@code null}, so that alone says
 * nothing. Programs send neither.
 */
final class Origins {
  private Origins() {}

  static boolean isCrossSite(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.header("Origin");
    return origin != null && !origin.equals("null") && !isOwn(origin, request.host());
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && host != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
