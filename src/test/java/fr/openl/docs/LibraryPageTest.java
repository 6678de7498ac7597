package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.docs.MarkdownPage.CodeBlock;
import fr.openl.library.ExampleData;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page on the library, put one after the other, compile and print as told. */
class LibraryPageTest {
  private static final Path PAGE = Path.of("docs/library.md");
  private static final Pattern PRINTED = Pattern.compile("// prints (.*)");

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
