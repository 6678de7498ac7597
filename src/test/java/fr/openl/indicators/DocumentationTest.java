package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.document.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/indicators.md tells of every kind of indicator, and of no other. */
class DocumentationTest {
  private static final Path PAGE = Path.of("docs/indicators.md");

  @Test
  void everyKindHasAHeadingInTheOrderOfTheRegistry() throws Exception {
    List<String> kinds = IndicatorKinds.listAll().stream().map(IndicatorKind::name).toList();
    List<String> headings =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.matches("## [a-z_]+"))
            .map(line -> line.substring(3))
            .toList();
    assertEquals(kinds, headings);
  }

  @Test
  void everyKeyOfAKindIsNamedUnderItsHeading() throws Exception {
    String page = Files.readString(PAGE);
    for (IndicatorKind kind : IndicatorKinds.listAll()) {
      String section = page.split("\n## " + kind.name() + "\n", 2)[1].split("\n## ", 2)[0];
      for (Key key : kind.keys()) {
        assertTrue(section.contains("`" + key.name() + "`"), kind.name() + ": " + key.name());
      }
    }
  }
}
