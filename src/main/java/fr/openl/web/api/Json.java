package fr.openl.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.LocalText;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How the API writes JSON. */
final class Json {
  /** Whoever made a stream closes it. */
  private static final ObjectMapper WRITER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A text in all its languages. */
  static ObjectNode text(LocalText text) {
    ObjectNode node = object();
    text.byLanguage().forEach(node::put);
    return node;
  }

  static void answer(Context request, ObjectNode body) {
    request.contentType("application/json; charset=utf-8");
    try {
      WRITER.writeValue(request.outputStream(), body);
    } catch (IOException gone) {
      throw new UncheckedIOException("Nobody takes the answer any more", gone);
    }
  }
}
