package fr.openl.web.survey;

import fr.openl.web.door.Phrase;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A personal link as its holder can copy it, print it or mail it to herself.
 *
 * @param path the address on this server
 * @param address the whole address
 * @param mail opens a message that holds it
 */
public record LinkToKeep(String path, String address, String mail) {

  static LinkToKeep of(Context request, Sitting sitting) {
    String path = sitting.pass().path();
    String scheme =
        "https".equals(request.header("X-Forwarded-Proto")) ? "https" : request.scheme();
    String address = scheme + "://" + request.host() + path;
    String title = sitting.texts().words(sitting.door().title());
    return new LinkToKeep(
        path,
        address,
        "mailto:?subject="
            + encode(sitting.texts().say(Phrase.LINK_SUBJECT, title))
            + "&body="
            + encode(sitting.texts().say(Phrase.LINK_BODY, address)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
