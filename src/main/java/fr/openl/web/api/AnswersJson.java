package fr.openl.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Answer;
import fr.openl.collection.Entry;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers as programs send them; {@link AnswersReader} tells the form. */
final class AnswersJson {
  private AnswersJson() {}

  /** What was read, item by item, as a form would have sent it. */
  static Map<String, List<String>> texts(Map<String, Entry> entries) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    entries.forEach(
        (item, entry) ->
            texts.put(
                item,
                switch (entry) {
                  case Entry.Typed typed -> typed.texts();
                  case Entry.Known(Value.Truth truth) -> List.of(truth.holds() ? "yes" : "no");
                  case Entry.Known(Value.Quantity quantity) ->
                      List.of(plain(quantity).toPlainString());
                  case Entry.Known other ->
                      throw new IllegalStateException("JSON has no such value");
                }));
    return texts;
  }

  /** The answers of a response as they could be sent; asked and left blank is {@code null}. */
  static ObjectNode write(Response response) {
    ObjectNode node = Json.object();
    response
        .answers()
        .forEach(
            (item, answer) -> {
              switch (answer) {
                case Answer.Given given -> node.set(item, value(given.value()));
                case Answer.DontKnow evaded -> node.set(item, value(evaded.value()));
                case Answer.NoAnswer blank -> node.putNull(item);
                case Answer.NotAsked absent -> {}
              }
            });
    return node;
  }

  /** A value as it could be sent. */
  static JsonNode value(Value value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Truth truth -> json.booleanNode(truth.holds());
      case Value.Quantity quantity -> json.numberNode(plain(quantity));
      case Value.Words words -> json.textNode(words.text());
      case Value.Code code -> json.textNode(code.code());
      case Value.Codes codes -> array(codes.codes());
      case Value.Ranking ranking -> array(ranking.codes());
      case Value.Day day -> json.textNode(day.date().toString());
      case Value.Moment moment -> json.textNode(moment.at().toString());
    };
  }

  private static BigDecimal plain(Value.Quantity quantity) {
    return BigDecimal.valueOf(quantity.amount()).stripTrailingZeros();
  }

  private static ArrayNode array(Iterable<String> codes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    codes.forEach(array::add);
    return array;
  }
}
