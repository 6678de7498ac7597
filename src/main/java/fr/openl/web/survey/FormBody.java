package fr.openl.web.survey;

import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a posted form, in the order of the page, blanks included. */
public final class FormBody {
  private static final int STATUS_BAD = 400;
  private static final int MOST_FIELDS = 5_000;

  private FormBody() {}

  /**
   * @throws RefusedRequest when the body is not a form in UTF-8
   */
  public static Map<String, List<String>> read(Context request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (!request.isFormUrlencoded()) {
      throw refused();
    }
    String body = text(request.bodyAsBytes());
    String[] pairs = body.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw refused();
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      throw refused();
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw refused();
    }
  }

  private static RefusedRequest refused() {
    return new RefusedRequest(STATUS_BAD, RefusalWords.NOT_A_FORM.text());
  }
}
