package fr.openl.bench;

import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.Response;
import fr.openl.store.DuckDbStore;
import fr.openl.store.WaveTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Import of 100 000 simulated responses of 60 questions: how long the store takes to make them
 * durable and to build the wide table and the snapshot, and how much memory. The time of making
 * them up is told apart.
 */
public final class ImportBenchmark {
  private static final int RESPONSES = 100_000;

  private ImportBenchmark() {}

  /** Takes another number of responses as its argument. */
  public static void main(String[] arguments) throws IOException {
    int n = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RESPONSES;
    Path folder = Files.createTempDirectory("openl-benchmark");
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      WaveTable table =
          store.waveTable(LargeStudy.STUDY, LargeStudy.WAVE, LargeStudy.questionnaire());
      System.out.printf("%,d responses of %d questions%n", n, LargeStudy.QUESTIONS);
      Timed source = new Timed(LargeStudy.responses(n).iterator());
      ImportBatch batch =
          new ImportBatch("benchmark", LargeStudy.STUDY, LargeStudy.WAVE, "simulated");
      double all = seconds(() -> store.append(batch, source.stream()));
      report("simulated", n, source.seconds());
      report("appended, durable", n, all - source.seconds());
      report("wide table built", n, seconds(table::rebuild));
      report("snapshot published", n, seconds(() -> table.publish(folder.resolve("snapshots"))));
      System.out.println("peak memory: " + PeakMemory.inWords());
    } finally {
      remove(folder);
    }
  }

  private static void report(String what, int n, double seconds) {
    System.out.printf("%-20s %6.1f s  %,10.0f rows/s%n", what, seconds, n / seconds);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Responses as they come, with the time that waiting for them took. */
  private static final class Timed implements Iterator<Response> {
    private final Iterator<Response> source;
    private long waited;

    Timed(Iterator<Response> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      long start = System.nanoTime();
      boolean more = source.hasNext();
      waited += System.nanoTime() - start;
      return more;
    }

    @Override
    public Response next() {
      long start = System.nanoTime();
      Response response = source.next();
      waited += System.nanoTime() - start;
      return response;
    }

    double seconds() {
      return waited / 1e9;
    }

    Stream<Response> stream() {
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }
  }
}
