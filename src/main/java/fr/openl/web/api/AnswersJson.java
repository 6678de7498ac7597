package fr.openl.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Answer;
import fr.openl.collection.Entry;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads answers sent as JSON, {@code {"answers": {"files_tool": ["framaspace"], "members": 12}}}:
 * codes and days are strings, several codes an array, numbers are numbers, yes and no are {@code
 * true} and {@code false}, {@code null} is a blank. Beside them may stand what became of proposed
 * answers, {@code "proposals": {"sector": "confirmed"}}.
 */
final class AnswersJson {
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 8;
  private static final int MOST_ANSWERS = 2_000;
  private static final String ANSWERS = "answers";
  private static final String PROPOSALS = "proposals";

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * What a program sends to a wave.
   *
   * @throws RefusedRequest when the body is not JSON or not of that shape, or speaks of a proposal
   *     that is never made
   */
  Filled read(Context request, WaveDoor door) {
    Filled filled = read(request);
    filled
        .findUnproposed(door.questionnaire())
        .ifPresent(
            question -> {
              throw new RefusedRequest(
                  Problem.WRONG_ANSWERS, Words.NEVER_PROPOSED.text(shorten(question)));
            });
    return filled;
  }

  private Filled read(Context request) {
    String type = Objects.requireNonNullElse(request.contentType(), "");
    if (!JSON.matcher(type).matches()) {
      throw new RefusedRequest(Problem.WRONG_TYPE, Problem.WRONG_TYPE.remedy());
    }
    JsonNode root = parse(request.bodyAsBytes());
    if (!root.isObject()) {
      throw misshapen("a " + name(root));
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!field.getKey().equals(ANSWERS) && !field.getKey().equals(PROPOSALS)) {
        throw misshapen("\"" + shorten(field.getKey()) + "\"");
      }
    }
    JsonNode answers = root.path(ANSWERS);
    if (!answers.isObject()) {
      throw misshapen(answers.isMissingNode() ? "{}" : "answers: " + name(answers));
    }
    if (answers.size() > MOST_ANSWERS) {
      throw misshapen(answers.size() + " > " + MOST_ANSWERS);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    answers.properties().forEach(a -> entries.put(a.getKey(), entry(a.getKey(), a.getValue())));
    return new Filled(entries, proposals(root.path(PROPOSALS)));
  }

  private static Map<String, Filled.Said> proposals(JsonNode node) {
    Map<String, Filled.Said> proposals = new LinkedHashMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      throw misshapen("proposals: " + name(node));
    }
    if (node.size() > MOST_ANSWERS) {
      throw misshapen(node.size() + " > " + MOST_ANSWERS);
    }
    for (Map.Entry<String, JsonNode> said : node.properties()) {
      proposals.put(
          said.getKey(),
          Filled.Said.find(said.getValue().asText())
              .filter(known -> said.getValue().isTextual())
              .orElseThrow(
                  () ->
                      misshapen(
                          "proposals: "
                              + shorten(said.getKey())
                              + ": "
                              + shorten(said.getValue().toString()))));
    }
    return proposals;
  }

  private JsonNode parse(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JsonProcessingException wrong) {
      JsonLocation place = Objects.requireNonNullElse(wrong.getLocation(), JsonLocation.NA);
      throw new RefusedRequest(
          Problem.MALFORMED, Words.NOT_JSON.text(place.getLineNr(), place.getColumnNr()));
    } catch (IOException notUtf8) {
      throw new RefusedRequest(Problem.MALFORMED, Words.NOT_UTF8.text());
    }
  }

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

  private static Entry entry(String item, JsonNode node) {
    if (node.isArray()) {
      List<String> texts = new ArrayList<>();
      for (JsonNode element : node) {
        if (!element.isTextual()) {
          throw misshapen(shorten(item) + ": [" + name(element) + "]");
        }
        texts.add(element.textValue());
      }
      return new Entry.Typed(texts);
    }
    return switch (node.getNodeType()) {
      case NULL -> new Entry.Typed(List.of());
      case STRING -> Entry.typed(node.textValue());
      case BOOLEAN -> new Entry.Known(new Value.Truth(node.booleanValue()));
      case NUMBER ->
          Double.isFinite(node.doubleValue())
              ? new Entry.Known(new Value.Quantity(node.doubleValue()))
              : Entry.typed("∞");
      default -> throw misshapen(shorten(item) + ": " + name(node));
    };
  }

  private static String name(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String shorten(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static RefusedRequest misshapen(String found) {
    return new RefusedRequest(Problem.MALFORMED, RefusalWords.NOT_ANSWERS.text(found));
  }
}
