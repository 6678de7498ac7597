package fr.openl.definition.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Reading;
import fr.openl.definition.document.Shape;
import fr.openl.frame.WaveShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One canonical form: it keeps the meaning and the comments, and formatting again is nothing. */
class FormatterTest {
  private static final Shape ANY = new Shape.MapOf(new Shape.Text(), new Shape.Text());

  @Test
  void keysComeInTheOrderOfTheShapeAndCommentsGoWithThem() {
    assertFormatted(
        QuestionnaireShape.SHAPE,
        """
        # A questionnaire

        # the name of this state
        revision: "1"   # not a number
        questionnaire:   study
        blocks: # all of them
        - title: {en: One, fr: Un} # the first

          # before the identifier
          id: one
          questions:
          - { label: "Hello", "type": 'note', id: hello }   # friendly


          - id: yes
            # a question
            type: yes_no
            relevant: "${hello} = '1'"
            required: true
            label: {fr: Un texte assez long pour ne plus tenir sur une ligne, en: A text too long to fit on one line}
        # the end
        """,
        """
        questionnaire: study
        # A questionnaire

        # the name of this state
        revision: "1"  # not a number
        blocks:  # all of them
          # before the identifier
          - id: one
            title: {en: One, fr: Un}  # the first
            questions:
              # friendly
              - id: hello
                type: note
                label: Hello

              - id: "yes"
                # a question
                type: yes_no
                required: true
                relevant: ${hello} = '1'
                label:
                  fr: Un texte assez long pour ne plus tenir sur une ligne
                  en: A text too long to fit on one line

        # the end
        """);
  }

  @Test
  void quotesStandOnlyWhereTheyAreNeeded() {
    assertFormatted(
        ANY,
        """
        a: "words"
        b: "No"
        c: '1.10'
        d: "08"
        e: "a: b"
        f: "# no comment"
        g: 'say "yes"'
        h: "tab\\there"
        i: ""
        j: "${x} = 'a'"
        k: "true"
        l: "~"
        m: 'C#'
        nn: "2025-11-03"
        o: "- dash"
        p: "  spaces  "
        """,
        """
        a: words
        b: "No"
        c: "1.10"
        d: "08"
        e: "a: b"
        f: "# no comment"
        g: say "yes"
        h: "tab\\there"
        i: ""
        j: ${x} = 'a'
        k: "true"
        l: "~"
        m: C#
        nn: 2025-11-03
        o: "- dash"
        p: "  spaces  "
        """);
  }

  @Test
  void longTextsAreFoldedAndLinesAreKept() {
    String words = "word ".repeat(40).strip();
    String formatted = format("a: " + words + "\nb: \"one\\ntwo\\n\"\nc: |-\n  x\n\n  y\n", ANY);

    assertEquals(List.of("a: >-", "b: |", "c: |-"), topLines(formatted));
    assertEquals(Map.of("a", words, "b", "one\ntwo\n", "c", "x\n\ny"), plain(root(formatted)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyTextSurvives(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = anyText(random);
      String key = anyText(random).replace("\n", " ");
      Node.Mapping written =
          new Draft().put("k" + key, text).putTexts("list", List.of(text, "x")).mapping();
      String formatted = Formatter.format(new Document(written, List.of()), ANY);
      assertEquals(plain(written), plain(root(formatted)), () -> formatted);
      assertEquals(formatted, format(formatted, ANY));
    }
  }

  static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("surveys"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void formattingTheStudiesOfThisRepositoryKeepsTheirMeaning(Path file) throws Exception {
    Shape shape = shapeOf(file);
    String before = Files.readString(file);

    String formatted = format(before, shape);

    assertEquals(formatted, format(formatted, shape));
    assertEquals(Map.of(), differences(plain(root(before)), plain(root(formatted))));
    assertEquals(
        before.lines().filter(line -> line.strip().startsWith("# ")).map(String::strip).toList(),
        formatted
            .lines()
            .filter(line -> line.strip().startsWith("# "))
            .map(String::strip)
            .toList());
  }

  private static Shape shapeOf(Path file) {
    return switch (file.getName(file.getNameCount() - 2).toString()) {
      case "revisions" -> QuestionnaireShape.SHAPE;
      case "waves" -> WaveShape.SHAPE;
      default ->
          switch (file.getFileName().toString()) {
            case "study.yaml" -> StudyShape.SHAPE;
            case "questionnaire.yaml" -> QuestionnaireShape.SHAPE;
            default -> ANY;
          };
    };
  }

  private static void assertFormatted(Shape shape, String before, String after) {
    assertEquals(after, format(before, shape));
    assertEquals(after, format(after, shape), "formatting again changes something");
  }

  private static String format(String text, Shape shape) {
    return Formatter.format(document(text), shape);
  }

  private static Document document(String text) {
    Reading<Document> reading = YamlReader.read(text, "file.yaml");
    return reading.orRefuse();
  }

  private static Node root(String text) {
    return document(text).root();
  }

  private static List<String> topLines(String text) {
    return text.lines().filter(line -> !line.isEmpty() && !line.startsWith(" ")).toList();
  }

  /** A tree as plain maps (whose order does not count), lists and texts. */
  private static Object plain(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.isNothing() ? "~nothing" : scalar.text();
      case Node.Sequence sequence ->
          sequence.elements().stream().map(element -> plain(element.value())).toList();
      case Node.Mapping mapping -> {
        Map<String, Object> map = new TreeMap<>();
        mapping.entries().forEach(e -> map.put(e.key().text(), plain(e.value())));
        yield map;
      }
    };
  }

  private static Map<String, Object> differences(Object before, Object after) {
    assertFalse(before.toString().isEmpty());
    return before.equals(after) ? Map.of() : Map.of("before", before, "after", after);
  }

  private static String anyText(Random random) {
    String alphabet = "ab é ,:#-?'\"\\{}[]&*!|>%@`~=<.0123 \n\t\u00a0\u2028\u0085😀no";
    int[] points = alphabet.codePoints().toArray();
    return IntStream.range(0, random.nextInt(random.nextBoolean() ? 8 : 160))
        .map(i -> points[random.nextInt(points.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
