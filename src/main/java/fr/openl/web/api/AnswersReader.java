package fr.openl.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import fr.openl.collection.Entry;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers sent as JSON, {@code {"answers": {"files_tool": ["framaspace"], "members": 12}}}:
 * codes and days are strings, several codes an array, numbers are numbers, yes and no are {@code
 * true} and {@code false}, {@code null} is a blank. Beside them may stand what became of proposed
 * answers, {@code "proposals": {"sector": "confirmed"}}. Token by token: what is wrong first is
 * told.
 */
final class AnswersReader {
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 8;
  private static final int MOST_ANSWERS = 2_000;
  private static final String ANSWERS = "answers";
  private static final String PROPOSALS = "proposals";

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
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
    try (JsonParser body = json.createParser(request.bodyAsBytes())) {
      return read(body);
    } catch (JsonProcessingException wrong) {
      JsonLocation place = Objects.requireNonNullElse(wrong.getLocation(), JsonLocation.NA);
      throw new RefusedRequest(
          Problem.MALFORMED, Words.NOT_JSON.text(place.getLineNr(), place.getColumnNr()));
    } catch (IOException notUtf8) {
      throw new RefusedRequest(Problem.MALFORMED, Words.NOT_UTF8.text());
    }
  }

  private static Filled read(JsonParser body) throws IOException {
    expectObject(body.nextToken(), "a ");
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, Filled.Said> proposals = new LinkedHashMap<>();
    Set<String> fields = new HashSet<>();
    while (body.nextToken() == JsonToken.FIELD_NAME) {
      String field = body.currentName();
      once(body, fields.add(field));
      switch (field) {
        case ANSWERS -> {
          expectObject(body.nextToken(), "answers: ");
          eachField(body, item -> once(body, entries.put(item, entry(item, body)) == null));
        }
        case PROPOSALS -> {
          expectObject(body.nextToken(), "proposals: ");
          eachField(body, item -> once(body, proposals.put(item, said(item, body)) == null));
        }
        default -> throw misshapen("\"" + shorten(field) + "\"");
      }
    }
    if (body.nextToken() != null) {
      throw new JsonParseException(body, "Something stands behind the object");
    }
    if (!fields.contains(ANSWERS)) {
      throw misshapen("{}");
    }
    return new Filled(entries, proposals);
  }

  /** Reads the fields of the object that has begun, up to its end. */
  private static void eachField(JsonParser body, Field field) throws IOException {
    int fields = 0;
    while (body.nextToken() == JsonToken.FIELD_NAME) {
      if (++fields > MOST_ANSWERS) {
        throw misshapen("> " + MOST_ANSWERS);
      }
      String name = body.currentName();
      JsonToken _ = body.nextToken();
      field.read(name);
    }
  }

  private static Entry entry(String item, JsonParser body) throws IOException {
    return switch (body.currentToken()) {
      case VALUE_NULL -> new Entry.Typed(List.of());
      case VALUE_STRING -> Entry.typed(body.getText());
      case VALUE_TRUE -> new Entry.Known(new Value.Truth(true));
      case VALUE_FALSE -> new Entry.Known(new Value.Truth(false));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Double.isFinite(body.getDoubleValue())
              ? new Entry.Known(new Value.Quantity(body.getDoubleValue()))
              : Entry.typed("∞");
      case START_ARRAY -> new Entry.Typed(texts(item, body));
      default -> throw misshapen(shorten(item) + ": " + name(body.currentToken()));
    };
  }

  private static List<String> texts(String item, JsonParser body) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken next = body.nextToken(); next != JsonToken.END_ARRAY; next = body.nextToken()) {
      if (next != JsonToken.VALUE_STRING) {
        throw misshapen(shorten(item) + ": [" + name(next) + "]");
      }
      texts.add(body.getText());
    }
    return texts;
  }

  private static Filled.Said said(String item, JsonParser body) throws IOException {
    String text = body.currentToken().isScalarValue() ? body.getText() : name(body.currentToken());
    return Filled.Said.find(text)
        .filter(known -> body.currentToken() == JsonToken.VALUE_STRING)
        .orElseThrow(() -> misshapen("proposals: " + shorten(item) + ": " + shorten(text)));
  }

  private static void once(JsonParser body, boolean first) throws IOException {
    if (!first) {
      throw new JsonParseException(body, "The same name twice");
    }
  }

  private static void expectObject(@Nullable JsonToken found, String what) {
    if (found != JsonToken.START_OBJECT) {
      throw misshapen(what + name(found));
    }
  }

  private static String name(@Nullable JsonToken token) {
    return switch (token) {
      case null -> "missing";
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      case VALUE_NULL -> "null";
      default -> token.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String shorten(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static RefusedRequest misshapen(String found) {
    return new RefusedRequest(Problem.MALFORMED, RefusalWords.NOT_ANSWERS.text(found));
  }

  /** What is done with a field, whose value is the parser's current token. */
  private interface Field {
    void read(String name) throws IOException;
  }
}
