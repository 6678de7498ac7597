package fr.openl.definition.format;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.openl.collection.imports.MappingReader;
import fr.openl.definition.document.Shape;
import fr.openl.frame.WaveShape;
import fr.openl.indicators.IndicatorsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The published schemas say what the readers accept. {@code mvn test -Dtest=JsonSchemaTest
 * -Dgolden=write} publishes them anew.
 */
class JsonSchemaTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final Path SCHEMAS = Path.of("docs/schema");
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "study", StudyShape.SHAPE,
          "questionnaire", QuestionnaireShape.SHAPE,
          "wave", WaveShape.SHAPE,
          "indicators", IndicatorsReader.shape(),
          "mapping", MappingReader.SHAPE);

  static Stream<String> kinds() {
    return SHAPES.keySet().stream().sorted();
  }

  /** All but translations, whose names are those of what they translate. */
  static List<Path> studyFiles() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("surveys"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.getName(file.getNameCount() - 2).toString().equals("lang"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void thePublishedSchemaIsTheGeneratedOne(String kind) throws Exception {
    Path published = SCHEMAS.resolve(kind + ".schema.json");
    String generated = generated(kind);
    if (WRITE) {
      Files.writeString(published, generated);
    }
    assertEquals(Files.readString(published), generated);
  }

  @ParameterizedTest
  @MethodSource("studyFiles")
  void theStudiesOfThisRepositoryAreValid(Path file) throws Exception {
    assertEquals(List.of(), errors(kindOf(file), Files.readString(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: a, type: yes_no, requird: true, label: A}",
        "{id: a, type: yesno, label: A}",
        "{id: a, type: select_one, label: A}",
        "{id: A, type: yes_no, label: A}",
        "{id: a, type: integer, min: few, label: A}",
      })
  void aWrongQuestionIsInvalid(String question) throws Exception {
    assertFalse(errors("questionnaire", questionnaireWith(question)).isEmpty());
  }

  @Test
  void aRightQuestionIsValid() throws Exception {
    assertEquals(
        List.of(),
        errors(
            "questionnaire", questionnaireWith("{id: a, type: yes_no, required: soft, label: A}")));
  }

  private static String questionnaireWith(String question) {
    return """
    questionnaire: study
    revision: "1"
    blocks:
      - {id: one, title: One, questions: [%s]}
    """
        .formatted(question);
  }

  private static String kindOf(Path file) {
    return switch (file.getName(file.getNameCount() - 2).toString()) {
      case "revisions" -> "questionnaire";
      case "waves" -> "wave";
      case "mappings" -> "mapping";
      default -> file.getFileName().toString().replace(".yaml", "");
    };
  }

  private static String generated(String kind) {
    return JsonSchemaWriter.write(kind + " file of a study", requireNonNull(SHAPES.get(kind)));
  }

  private static List<Error> errors(String kind, String yaml) throws Exception {
    Object value =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(generated(kind))
        .validate(new ObjectMapper().writeValueAsString(value), InputFormat.JSON);
  }
}
