package fr.openl.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.openl.collection.Entry;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.RefusedRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads answers sent as JSON, {@code {"answers": {"files_tool": ["framaspace"], "members": 12}}}:
 * codes and days are strings, several codes an array, numbers are numbers, yes and no are {@code
 * true} and {@code false}, {@code null} is a blank.
 */
final class AnswersJson {
  private static final int DEEPEST = 8;
  private static final String ANSWERS = "answers";

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @throws RefusedRequest when the body is not JSON or not of that shape
   */
  Map<String, Entry> read(byte[] body) {
    JsonNode root = parse(body);
    if (!root.isObject()) {
      throw misshapen("a " + name(root));
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!field.getKey().equals(ANSWERS)) {
        throw misshapen("\"" + shorten(field.getKey()) + "\"");
      }
    }
    JsonNode answers = root.path(ANSWERS);
    if (!answers.isObject()) {
      throw misshapen(answers.isMissingNode() ? "{}" : "answers: " + name(answers));
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    answers.properties().forEach(a -> entries.put(a.getKey(), entry(a.getKey(), a.getValue())));
    return entries;
  }

  private JsonNode parse(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JsonProcessingException wrong) {
      throw refused(Phrase.NOT_JSON, wrong.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException wrong) {
      throw refused(Phrase.NOT_JSON, "UTF-8");
    }
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
    return refused(Phrase.NOT_ANSWERS, found);
  }

  private static RefusedRequest refused(Phrase phrase, String found) {
    return new RefusedRequest(400, phrase.text(found));
  }
}
