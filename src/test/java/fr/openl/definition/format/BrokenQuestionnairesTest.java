package fr.openl.definition.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.openl.definition.document.DefinitionProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wrong file is told wholly: all its problems, each at its place, with what was found and
 * expected. {@code mvn test -Dtest=BrokenQuestionnairesTest -Dgolden=write} writes what is told
 * now.
 */
class BrokenQuestionnairesTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final Path FILES = Path.of("src/test/resources/fr/openl/definition/broken");

  static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyProblemIsToldAtItsPlace(Path file) throws Exception {
    Path golden = FILES.resolve(file.getFileName().toString().replace(".yaml", ".problems"));

    String told = problemsOf(file);

    if (WRITE) {
      Files.writeString(golden, told);
    }
    assertFalse(told.isEmpty(), "a broken file without a problem");
    assertEquals(Files.readString(golden), told);
  }

  private static String problemsOf(Path file) throws Exception {
    return QuestionnaireReader.read(
            Files.readString(file),
            file.getFileName().toString(),
            FILES.resolve("home"),
            List.of("fr", "en"))
        .problems()
        .stream()
        .map(DefinitionProblem::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
