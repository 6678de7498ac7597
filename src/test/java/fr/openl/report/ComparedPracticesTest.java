package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.charts.DataTable;
import fr.openl.charts.Subject;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.opendata.OpenEdition;
import fr.openl.opendata.StudyEditions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The practices of a block side by side are the numbers of its indicators, and no others. */
class ComparedPracticesTest {
  private static final SpokenEdition EDITION =
      SpokenEdition.of(OpenEdition.of(StudyEditions.of("framaspace-usages", "2025")), "fr");

  @Test
  void everyCellIsTheReleasedNumberOfItsIndicatorAndGroup() {
    SpokenEdition.Part part = part("space");
    ComparedPractices bySector = ComparedPractices.of(part, EDITION).getFirst();
    DataTable together = bySector.figure().table();

    assertEquals("sector", bySector.variable());
    assertTrue(together.rows().size() >= 9, "the applications of the space");
    for (DataTable.Row practice : together.rows()) {
      DataTable own = bySector(indicator(part, practice.head().words()));
      assertEquals(
          own.rows().stream().map(row -> row.cells().getFirst().main()).toList(),
          practice.cells().stream().map(DataTable.Cell::main).toList(),
          practice.head().words());
    }
  }

  @Test
  void aNumberThatIsAbsentElsewhereIsAbsentHereWithItsSign() {
    List<String> cells =
        ComparedPractices.of(part("space"), EDITION).getFirst().figure().table().rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(DataTable.Cell::main)
            .toList();
    assertTrue(cells.contains("s"), cells.toString());
    String drawn =
        ComparedPractices.of(part("space"), EDITION)
            .getFirst()
            .figure()
            .chart()
            .orElseThrow()
            .svg();
    assertTrue(drawn.contains(">s</text>"), "the sign stands in the picture too");
  }

  @Test
  void fewPracticesAreReadOneByOne() {
    assertEquals(List.of(), ComparedPractices.of(part("giants"), EDITION));
  }

  private static SpokenEdition.Part part(String id) {
    return EDITION.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  private static ReleasedIndicator indicator(SpokenEdition.Part part, String label) {
    return part.indicators().stream()
        .filter(one -> EDITION.setting().passage(one.label()).words().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static DataTable bySector(ReleasedIndicator indicator) {
    ReleasedBreakdown breakdown =
        indicator.breakdowns().stream()
            .filter(by -> by.variable().equals("sector"))
            .findFirst()
            .orElseThrow();
    return DataTable.of(new Subject.ByDomain(indicator, breakdown), EDITION.setting());
  }
}
