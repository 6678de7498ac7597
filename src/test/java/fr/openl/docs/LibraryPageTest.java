package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.docs.MarkdownPage.CodeBlock;
import fr.openl.library.ExampleData;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the page on the library, put one after the other, compile and print as told;
 * those in Javadoc run.
 */
class LibraryPageTest {
  private static final Path PAGE = Path.of("docs/library.md");
  private static final Pattern PRINTED = Pattern.compile("// prints (.*)");

  private static final Pattern JAVADOC_EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExamplesRunAndPrintWhatThePageSays() throws Exception {
    String code =
        MarkdownPage.of(PAGE).codeBlocks().stream()
            .filter(block -> block.language().equals("java"))
            .map(CodeBlock::text)
            .collect(Collectors.joining("\n"));
    assertEquals("", compile(program(code)));

    List<String> expected =
        PRINTED.matcher(code).results().map((MatchResult found) -> found.group(1)).toList();
    assertTrue(expected.size() >= 5, expected.toString());
    assertEquals(expected, run().lines().toList());
  }

  @Test
  void theExamplesInJavadocRunToo() throws Exception {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/fr/openl/library"))) {
      List<Path> all =
          new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
      all.add(Path.of("src/main/java/fr/openl/Observatory.java"));
      for (Path file : all) {
        JAVADOC_EXAMPLE
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).replaceAll("(?m)^ *\\* ?", ""))
            .forEach(examples::add);
      }
    }
    assertTrue(!examples.isEmpty(), "the class Observatory shows how it is used");
    String code =
        "import fr.openl.Observatory;\nimport fr.openl.library.*;\nimport java.nio.file.Path;\n"
            + String.join("\n", examples)
                .replace("Observatory.open(Path.of(\".\"))", "Observatory.demo()");
    assertEquals("", compile(program(code)));
    assertTrue(run().contains("sector=culture"));
  }

  private static String program(String code) {
    String imports =
        code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    String body =
        code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
    return imports
        + "\nclass Examples { public static void main(String[] arguments) throws Exception {\n"
        + body
        + "\n} }\n";
  }

  private String compile(String program) throws Exception {
    Path source = Files.writeString(folder.resolve("Examples.java"), program);
    StringWriter complaints = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean fine =
          compiler
              .getTask(
                  complaints,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-classpath",
                      System.getProperty("java.class.path"),
                      "-d",
                      folder.toString()),
                  null,
                  manager.getJavaFileObjects(source))
              .call();
      return fine ? "" : complaints.toString();
    }
  }

  private String run() throws Exception {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                "Examples")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile());
    builder.environment().put("OPENL_HOME", Path.of("").toAbsolutePath().toString());
    builder.environment().put("OPENL_WORK", ExampleData.demo().toString());
    assertEquals(0, builder.start().waitFor());
    return Files.readString(said);
  }
}
