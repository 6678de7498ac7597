package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who follows a page of {@code docs/how-to-add} ends with sources that compile and tests that pass.
 */
class HowToAddTest {
  @TempDir Path folder;

  /** The pages with steps to follow; the chart's example is drawn by a test of its own room. */
  static List<Path> pages() throws Exception {
    Set<String> others = Set.of("README.md", "chart.md");
    try (Stream<Path> files = Files.list(Path.of("docs/how-to-add"))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !others.contains(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageCanBeFollowed(Path page) throws Exception {
    WorkedExample example = WorkedExample.of(MarkdownPage.of(page));
    assertFalse(example.files().isEmpty(), "no java block begins with the path of its file");

    example.follow(folder);

    assertEquals(List.of(), example.compile(folder));
    assertTrue(example.runTests(folder) > 0, "no test shows that the example works");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theSourcesOfThePageAreFormatted(Path page) throws Exception {
    for (String source : WorkedExample.of(MarkdownPage.of(page)).files().values()) {
      assertEquals(new Formatter().formatSourceAndFixImports(source), source);
    }
  }
}
