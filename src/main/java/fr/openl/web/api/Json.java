package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.LocalText;
import io.javalin.http.Context;

/** How the API writes JSON. */
final class Json {
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
    request.contentType("application/json; charset=utf-8").result(body.toString());
  }
}
