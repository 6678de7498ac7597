package fr.openl.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.openl.collection.Answer;
import fr.openl.collection.Carried;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A response's answers as the log keeps them: a JSON object from item to answer. A substantive
 * answer is an object with one key, the kind of value, such as {@code {"code": "daily"}} or {@code
 * {"quantity": 3}}; an explicit non-substantive one is such an object inside {@code {"dont_know":
 * …}}; a blank is {@code "no_answer"}, and an item that is absent was not asked. What became of
 * proposed answers stands first, under {@code _carried}. It can be read without the questionnaire.
 */
final class AnswersDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String DONT_KNOW = "dont_know";
  private static final String NO_ANSWER = "no_answer";
  private static final String CARRIED = "_carried";
  private static final String NOT_ASKED = "not_asked";

  private AnswersDocument() {}

  /** The document of a response, in UTF-8. */
  static byte[] write(Response response) {
    Map<String, Answer> answers = response.answers();
    ByteArrayOutputStream text = new ByteArrayOutputStream(64 * answers.size());
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (!response.carried().isEmpty()) {
        json.writeObjectFieldStart(CARRIED);
        for (Map.Entry<String, Carried> entry : response.carried().entrySet()) {
          json.writeStringField(entry.getKey(), entry.getValue().name());
        }
        json.writeEndObject();
      }
      for (Map.Entry<String, Answer> entry : answers.entrySet()) {
        json.writeFieldName(entry.getKey());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toByteArray();
  }

  /**
   * @throws IllegalStateException when the text is not such a document
   */
  static Contents read(String text) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, Carried> carried = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.currentName().equals(CARRIED)) {
          readCarried(json, carried);
        } else {
          answers.put(json.currentName(), readAnswer(json));
        }
      }
    } catch (IOException notJson) {
      throw new IllegalStateException("Not a document of answers: " + text, notJson);
    }
    return new Contents(answers, carried);
  }

  private static void readCarried(JsonParser json, Map<String, Carried> carried)
      throws IOException {
    expect(json, json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String item = json.currentName();
      carried.put(item, Carried.valueOf(json.nextTextValue()));
    }
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Given given -> write(json, given.value());
      case Answer.DontKnow evasive -> {
        json.writeStartObject();
        json.writeFieldName(DONT_KNOW);
        write(json, evasive.value());
        json.writeEndObject();
      }
      case Answer.NoAnswer blank -> json.writeString(NO_ANSWER);
      case Answer.NotAsked absent -> throw new IllegalStateException("It is not in a response");
    }
  }

  private static void write(JsonGenerator json, Value value) throws IOException {
    json.writeStartObject();
    switch (value) {
      case Value.Truth truth -> json.writeBooleanField("truth", truth.holds());
      case Value.Quantity quantity -> json.writeNumberField("quantity", quantity.amount());
      case Value.Words words -> json.writeStringField("words", words.text());
      case Value.Code code -> json.writeStringField("code", code.code());
      case Value.Codes codes -> writeArray(json, "codes", codes.codes());
      case Value.Ranking ranking -> writeArray(json, "ranking", ranking.codes());
      case Value.Day day -> json.writeStringField("day", day.date().toString());
      case Value.Moment moment -> json.writeStringField("moment", moment.at().toString());
    }
    json.writeEndObject();
  }

  private static void writeArray(JsonGenerator json, String name, Iterable<String> codes)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String code : codes) {
      json.writeString(code);
    }
    json.writeEndArray();
  }

  private static Answer readAnswer(JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.VALUE_STRING) {
      return switch (json.getText()) {
        case NO_ANSWER -> new Answer.NoAnswer();
        case NOT_ASKED -> new Answer.NotAsked(); // earlier documents said so
        default -> throw new IllegalStateException("No such answer: " + json.getText());
      };
    }
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    String kind = json.nextFieldName();
    json.nextToken();
    Answer answer;
    if (DONT_KNOW.equals(kind)) {
      String inner = json.nextFieldName();
      json.nextToken();
      answer = new Answer.DontKnow(readValue(json, inner));
      expect(json, json.nextToken(), JsonToken.END_OBJECT);
    } else {
      answer = new Answer.Given(readValue(json, kind));
    }
    expect(json, json.nextToken(), JsonToken.END_OBJECT);
    return answer;
  }

  private static Value readValue(JsonParser json, String kind) throws IOException {
    return switch (kind) {
      case "truth" -> new Value.Truth(json.getBooleanValue());
      case "quantity" -> new Value.Quantity(json.getDoubleValue());
      case "words" -> new Value.Words(json.getText());
      case "code" -> new Value.Code(json.getText());
      case "codes" -> new Value.Codes(new LinkedHashSet<>(readArray(json)));
      case "ranking" -> new Value.Ranking(readArray(json));
      case "day" -> new Value.Day(LocalDate.parse(json.getText()));
      case "moment" -> new Value.Moment(LocalDateTime.parse(json.getText()));
      default -> throw new IllegalStateException("No such kind of value: " + kind);
    };
  }

  private static List<String> readArray(JsonParser json) throws IOException {
    List<String> codes = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      codes.add(json.getText());
    }
    return codes;
  }

  private static void expect(JsonParser json, JsonToken found, JsonToken expected)
      throws IOException {
    if (found != expected) {
      throw new IllegalStateException(
          "Expected " + expected + " at " + json.currentLocation() + ", found " + found);
    }
  }

  /** What a document holds. */
  record Contents(Map<String, Answer> answers, Map<String, Carried> carried) {}
}
