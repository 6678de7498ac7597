package fr.openl.definition.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Map;

/** Writes a shape as a JSON Schema (2020-12), so that editors complete and check as people type. */
public final class JsonSchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonSchemaWriter() {}

  /**
   * The schema of a file.
   *
   * @param title what the file is, such as {@code questionnaire.yaml}
   */
  public static String write(String title, Shape shape) {
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title);
    root.setAll(schema(shape));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // a tree of objects, arrays and texts
    }
  }

  private static ObjectNode schema(Shape shape) {
    ObjectNode schema = JSON.objectNode();
    switch (shape) {
      case Shape.Text text -> schema.put("type", "string");
      case Shape.TextOrNothing text -> schema.putArray("type").add("string").add("null");
      case Shape.Spelled spelled ->
          schema.put("type", "string").put("pattern", "^(?:" + spelled.pattern() + ")$");
      case Shape.Truth truth -> schema.put("type", "boolean");
      case Shape.Whole whole -> {
        schema.put("type", "integer");
        if (whole.least() != Integer.MIN_VALUE) {
          schema.put("minimum", whole.least());
        }
      }
      case Shape.Decimal decimal -> schema.put("type", "number");
      case Shape.Day day ->
          schema.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case Shape.OneOf oneOf -> words(schema.putArray("enum"), oneOf.words());
      case Shape.Condition condition -> schema.put("type", "string").put("minLength", 1);
      case Shape.Words words -> words(schema, words);
      case Shape.ListOf list -> schema.put("type", "array").set("items", schema(list.of()));
      case Shape.MapOf map -> map(schema, map);
      case Shape.Keys keys -> keys(schema, keys.keys());
      case Shape.Variants variants -> variants(schema, variants);
      case Shape.Either either -> {
        ArrayNode any = schema.putArray("anyOf");
        either.shapes().forEach(one -> any.add(schema(one)));
      }
    }
    return schema;
  }

  /** True and false are written without quotes, and so they are no texts. */
  private static void words(ArrayNode array, List<String> words) {
    for (String word : words) {
      if (word.equals("true") || word.equals("false")) {
        array.add(word.equals("true"));
      } else {
        array.add(word);
      }
    }
  }

  private static void words(ObjectNode schema, Shape.Words words) {
    ObjectNode byLanguage = JSON.objectNode();
    keys(byLanguage, words.further());
    byLanguage
        .putObject("patternProperties")
        .putObject("^(?:" + Shape.Words.LANGUAGE + ")$")
        .put("type", "string");
    byLanguage.put("minProperties", 1);
    schema.putArray("anyOf").add(JSON.objectNode().put("type", "string")).add(byLanguage);
  }

  private static void map(ObjectNode schema, Shape.MapOf map) {
    schema.put("type", "object");
    schema.set("propertyNames", schema(map.keys()));
    schema.set("additionalProperties", schema(map.values()));
  }

  private static void keys(ObjectNode schema, List<Key> keys) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (Key key : keys) {
      ObjectNode value = schema(key.shape());
      value.put("description", key.meaning());
      properties.set(key.name(), value);
    }
    List<String> required = keys.stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      words(schema.putArray("required"), required);
    }
    schema.put("additionalProperties", false);
  }

  /** One alternative a variant, told apart by the constant behind the discriminator. */
  private static void variants(ObjectNode schema, Shape.Variants variants) {
    ArrayNode oneOf = schema.putArray("oneOf");
    for (Map.Entry<String, List<Key>> variant : variants.variants().entrySet()) {
      ObjectNode alternative = JSON.objectNode();
      keys(alternative, variants.of(variant.getKey()).keys());
      ((ObjectNode) alternative.get("properties").get(variants.discriminator()))
          .put("const", variant.getKey());
      oneOf.add(alternative);
    }
  }
}
