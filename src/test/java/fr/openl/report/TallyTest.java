package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.ReleasedEdition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches a publication sees it come nearer to its end, and reach it. */
class TallyTest {
  @TempDir Path folder;

  @Test
  void aPublicationTellsHowManyOfItsFiguresAreTold() {
    List<ReleasedEdition> editions =
        List.of(DemonstrationEditions.census(folder), DemonstrationEditions.open(folder));
    Queue<Long> told = new ConcurrentLinkedQueue<>();
    new YearlyReport().publish(editions, folder.resolve("out"), Optional.empty(), told::add);
    long all = YearlyReport.countFigures(editions);
    assertTrue(all > 10, all + " figures");
    assertEquals(all, told.stream().mapToLong(Long::longValue).max().orElseThrow());
    assertTrue(told.stream().distinct().count() > 5, "in more than a few steps: " + told);
  }
}
