package fr.openl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is formatted; {@code mvn test -Dtest=FormattingTest -Dformat=write} does it.
 */
class FormattingTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void everySourceFileIsFormatted() throws Exception {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String before = Files.readString(file);
      String after =
          new Formatter()
              .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(before));
      if (!after.equals(before)) {
        if (WRITE) {
          Files.writeString(file, after);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertEquals(
        List.of(), unformatted, "Format with: mvn test -Dtest=FormattingTest -Dformat=write");
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
