package fr.openl.bench;

import fr.openl.cli.place.Progress;
import fr.openl.dataset.FrameLink;
import fr.openl.dataset.WaveDataSet;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.report.YearlyReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a report takes from the snapshot of its responses to the last page, drawing and PDF, in
 * two languages, by a process that has just started: 10 000 responses, and a million, or as many as
 * the arguments say.
 */
public final class ReportBenchmark {
  private static final int[] SIZES = {10_000, 1_000_000};

  private ReportBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    for (int rows :
        arguments.length == 0
            ? SIZES
            : Stream.of(arguments).mapToInt(Integer::parseInt).toArray()) {
      measure(rows);
    }
    System.out.println("peak memory: " + PeakMemory.inWords());
  }

  private static void measure(int rows) throws Exception {
    Path home = Files.createTempDirectory("openl-report-bench-");
    WideStudy.write(home);
    StudyFolder study = StudyFolderReader.read(home, WideStudy.ID).orRefuse();
    Path snapshot = home.resolve("2025.parquet");
    WideStudy.writeSnapshot(snapshot, study.current(), rows);
    Instant start = Instant.now();
    Duration before = processorTime();
    List<ReleasedEdition> editions = release(study, snapshot);
    Duration computed = Duration.between(start, Instant.now());
    try (Progress progress =
        Progress.of("Publishing", "figures", YearlyReport.countFigures(editions))) {
      new YearlyReport().publish(editions, home.resolve("out"), Optional.empty(), progress::reach);
    }
    System.out.printf(
        Locale.ROOT,
        "report: %,d responses, %d indicators, %d charts, 2 languages: %.1f s (%.1f s of them for"
            + " the figures), %.1f s of processor time, %s%n",
        rows,
        WideStudy.INDICATORS,
        charts(home.resolve("out")) / 2,
        seconds(Duration.between(start, Instant.now())),
        seconds(computed),
        seconds(processorTime().minus(before)),
        contents(home.resolve("out")));
  }

  private static List<ReleasedEdition> release(StudyFolder study, Path snapshot) {
    try (WaveDataSet data =
        WaveDataSet.open(snapshot, study.current(), study.waves().getFirst(), FrameLink.NONE)) {
      return new DisclosureControl(study, ReleaseLedger.none())
          .release(
              List.of(
                  WaveResults.of(
                      IndicatorsReader.read(study).orRefuse(), data, study.study().design())));
    }
  }

  private static long charts(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(file -> file.toString().endsWith(".svg") && file.toString().contains("charts"))
          .count();
    }
  }

  private static String contents(Path out) throws IOException {
    long bytes = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(out)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return "%d files, %d MB".formatted(files.size(), bytes >> 20);
  }

  private static Duration processorTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
