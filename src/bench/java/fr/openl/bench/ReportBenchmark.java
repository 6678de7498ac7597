package fr.openl.bench;

import static fr.openl.disclosure.DemonstrationEditions.indicator;
import static fr.openl.disclosure.DemonstrationEditions.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;

import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.report.YearlyReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A full two-language report of 60 indicators, each in 5 breakdowns of 8 domains. */
public final class ReportBenchmark {
  private static final int INDICATORS = 60;
  private static final int BREAKDOWNS = 5;
  private static final int DOMAINS = 8;

  private ReportBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("openl-report-bench-");
    ReleasedEdition edition = edition(folder, new Random(1));
    long start = System.nanoTime();
    new YearlyReport().publish(List.of(edition), folder.resolve("out"));
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      System.out.printf(
          "report: %d indicators x %d breakdowns, 2 languages: %.1f s wall, %d MB peak heap,"
              + " %d files, %d MB%n",
          INDICATORS, BREAKDOWNS, seconds, peak >> 20, all.size(), bytes >> 20);
    }
  }

  private static ReleasedEdition edition(Path home, Random random) {
    ReleasedEdition census = DemonstrationEditions.census(home);
    return new ReleasedEdition(
        census.study(),
        census.wave(),
        census.responses(),
        census.population(),
        true,
        IntStream.range(0, INDICATORS).mapToObj(i -> indicatorOf(i, random)).toList(),
        census.weighting(),
        census.changes(),
        List.of());
  }

  /** Every third has one line, every third eight categories, every third an ordered scale. */
  private static ReleasedIndicator indicatorOf(int i, Random random) {
    int lines = i % 3 == 0 ? 1 : i % 3 == 1 ? 8 : 5;
    List<ReleasedBreakdown> breakdowns = new ArrayList<>();
    for (int b = 0; b < BREAKDOWNS; b++) {
      breakdowns.add(
          new ReleasedBreakdown(
              "variable_" + b,
              text("Variable " + b, "Variable " + b),
              IntStream.range(0, DOMAINS)
                  .mapToObj(
                      d ->
                          new ReleasedBreakdown.Domain(
                              "domain_" + d,
                              text("Domaine " + d, "Domain " + d),
                              List.of(rows(lines, random))))
                  .toList()));
    }
    return indicator(
            "indicator_" + i,
            i % 2 == 0 ? "practices" : "opinion",
            lines == 5 ? ChartKind.ORDERED : ChartKind.BAR,
            text("Indicateur numéro " + i, "Indicator number " + i))
        .rows(rows(lines, random))
        .breakdowns(breakdowns.toArray(ReleasedBreakdown[]::new))
        .build();
  }

  private static ReleasedRow[] rows(int lines, Random random) {
    return IntStream.range(0, lines)
        .mapToObj(
            i ->
                DemonstrationEditions.row(
                    "category_" + i, "Catégorie " + i, "Category " + i, number(lines, random)))
        .toArray(ReleasedRow[]::new);
  }

  private static Released number(int lines, Random random) {
    double value = random.nextDouble() / lines;
    return random.nextInt(10) == 0
        ? secret()
        : published(value, value * 0.8, Math.min(1, value * 1.2), random.nextLong(50, 2500));
  }
}
