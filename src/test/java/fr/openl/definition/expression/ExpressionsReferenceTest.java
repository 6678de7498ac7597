package fr.openl.definition.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference names every function, and what it says of its examples is what they give. */
class ExpressionsReferenceTest {
  private static final Path REFERENCE = Path.of("docs/expressions.md");
  private static final Path STUDY_FILES = Path.of("docs/study-files.md");

  @Test
  void everyFunctionHasAHeadingAndAnExample() throws Exception {
    String reference = Files.readString(REFERENCE);
    for (String function : FunctionSyntax.names()) {
      String section = reference.split("\n### " + function + "\n", -1)[1].split("\n###", -1)[0];
      assertTrue(
          table(section, "Expression").stream().anyMatch(row -> row.getFirst().contains(function)),
          function);
    }
    long headings = Pattern.compile("(?m)^### ").matcher(reference).results().count();
    assertEquals(FunctionSyntax.names().size(), headings);
  }

  @Test
  void everyFunctionIsNamedAmongTheFilesOfAStudy() throws Exception {
    String studyFiles = Files.readString(STUDY_FILES);
    String section = studyFiles.split("### Expressions", -1)[1].split("\n## ", -1)[0];
    for (String function : FunctionSyntax.names()) {
      assertTrue(section.contains(function + "("), function);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesWhatThePageSays() throws Exception {
    String reference = Files.readString(REFERENCE);
    Page page = page(reference);
    List<List<String>> examples = table(reference, "Expression");
    assertTrue(examples.size() > 50);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getFirst(),
                    () -> assertEquals(example.get(1), page.evaluate(example.getFirst()))));
  }

  @TestFactory
  Stream<DynamicTest> theTruthTableIsTrue() throws Exception {
    String reference = Files.readString(REFERENCE);
    Page page = page(reference);
    List<List<String>> rows = table(reference, "a | b");
    assertEquals(9, rows.size());
    Map<String, String> written = Map.of("yes", "true()", "no", "false()", "unknown", "${trained}");
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> {
                      String a = written.get(row.get(0));
                      String b = written.get(row.get(1));
                      assertEquals(
                          row.subList(2, 6),
                          List.of(
                              page.evaluate("not(" + a + ")"),
                              page.evaluate(a + " and " + b),
                              page.evaluate(a + " or " + b),
                              page.evaluate(a + " = " + b)));
                    }));
  }

  /** The rows of every table whose heading begins so, without code marks. */
  private static List<List<String>> table(String markdown, String heading) {
    return Arrays.stream(markdown.split("\n\n", -1))
        .map(block -> block.substring(Math.max(0, block.indexOf("| "))))
        .filter(block -> block.startsWith("| " + heading + " |"))
        .flatMap(block -> block.lines().skip(2))
        .map(
            line ->
                Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList())
        .toList();
  }

  private static Page page(String reference) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    Answers answers = Answers.answers().submitted("2025-11-03T18:30:00");
    for (List<String> row : table(reference, "Item")) {
      String id = row.getFirst();
      ValueType type = type(row.get(1));
      types.put(id, type);
      value(type, row.get(2)).ifPresentOrElse(v -> answers.with(id, v), () -> answers.blank(id));
      value(type, row.get(3)).ifPresent(v -> answers.before(id, v));
    }
    return new Page(Answers.symbols(types, Map.of("files_tool", catalogue(reference))), answers);
  }

  private static Map<String, Map<String, String>> catalogue(String reference) {
    Map<String, Map<String, String>> catalogue = new LinkedHashMap<>();
    for (List<String> row : table(reference, "Catalogue | libre | publisher")) {
      for (int i = 1; i < 3; i++) {
        if (!row.get(i).isEmpty()) {
          catalogue
              .computeIfAbsent(i == 1 ? "libre" : "publisher", column -> new LinkedHashMap<>())
              .put(row.getFirst(), row.get(i));
        }
      }
    }
    return catalogue;
  }

  private static ValueType type(String words) {
    String[] typeAndCodes = words.split(": ", -1);
    List<String> codes =
        typeAndCodes.length > 1 ? List.of(typeAndCodes[1].split(", ", -1)) : List.of();
    return Stream.of(
            new ValueType.Truth(),
            new ValueType.Quantity(),
            new ValueType.Words(),
            new ValueType.Day(),
            new ValueType.Category(codes),
            new ValueType.Categories(codes),
            new ValueType.Ranking(codes))
        .filter(type -> type.inWords().equals(typeAndCodes[0]))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Value> value(ValueType type, String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = List.of(cell.split(" ", -1));
    return Optional.of(
        switch (type) {
          case ValueType.Truth truth -> new Value.Truth(cell.equals("yes"));
          case ValueType.Quantity quantity -> new Value.Quantity(Double.parseDouble(cell));
          case ValueType.Words text -> new Value.Words(cell);
          case ValueType.Day day -> new Value.Day(LocalDate.parse(cell));
          case ValueType.Moment moment -> new Value.Moment(LocalDateTime.parse(cell));
          case ValueType.Category category -> new Value.Code(cell);
          case ValueType.Categories categories -> new Value.Codes(new LinkedHashSet<>(words));
          case ValueType.Ranking ranking -> new Value.Ranking(words);
        });
  }

  /** The items and answers of the page. */
  private record Page(Symbols symbols, Answers answers) {
    String evaluate(String expression) {
      Checked.Valid valid =
          assertInstanceOf(Checked.Valid.class, new TypeChecker(symbols).check(expression));
      return Evaluator.evaluate(valid.formula().expression(), answers)
          .map(Page::spelled)
          .orElse("unknown");
    }

    private static String spelled(Value value) {
      return switch (value) {
        case Value.Truth(boolean holds) -> holds ? "yes" : "no";
        case Value.Quantity(double amount) ->
            amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
        case Value.Words(String text) -> "'" + text + "'";
        case Value.Code(String code) -> code;
        case Value.Codes(var codes) -> String.join(" ", codes);
        case Value.Ranking(List<String> codes) -> String.join(" ", codes);
        case Value.Day(LocalDate date) -> date.toString();
        case Value.Moment(LocalDateTime at) -> at + (at.getSecond() == 0 ? ":00" : "");
      };
    }
  }
}
