package fr.openl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast {@code openl estimate} is beside R's survey package, end to end, start-up and reading
 * included: 40 yes/no items of 1 000 000 responses by 10 domains, weights raked on three margins,
 * linearised variances. It starts the packaged program and, where R is installed, {@code Rscript};
 * before, it tells how long 10 000 responses take after start-up. Arguments: the number of
 * responses; {@code --without-r}.
 */
public final class EstimateBenchmark {
  private static final String PROGRAM = "target/openl/bin/openl";
  private static final int ITEMS = 40;
  private static final int FEW = 10_000;
  private static final int RUNS = 5;
  private static final List<String> MARGINS = List.of("region", "sector", "size");

  private EstimateBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int rows =
        arguments.length > 0 && arguments[0].matches("\\d+")
            ? Integer.parseInt(arguments[0])
            : 1_000_000;
    boolean withR = !Arrays.asList(arguments).contains("--without-r");
    few();
    Path folder = Files.createTempDirectory("openl-bench");
    write(folder, rows);
    double csv = ours(folder, "responses.csv", rows);
    double parquet = ours(folder, "responses.parquet", rows);
    if (withR) {
      double r =
          measure(
              "R",
              List.of(
                  "Rscript",
                  "src/bench/r/estimate.R",
                  folder.resolve("responses.csv").toString(),
                  folder.toString()));
      System.out.printf(
          Locale.ROOT,
          "estimate: R %.1f s; ours from CSV %.2f s, %.0f times faster; from Parquet %.2f s, %.0f"
              + " times faster%n",
          r,
          csv,
          r / csv,
          parquet,
          r / parquet);
    }
    delete(folder);
  }

  /** What a usual file takes: hardly more than the start. */
  private static void few() throws Exception {
    Path folder = Files.createTempDirectory("openl-bench");
    write(folder, FEW);
    double all = ours(folder, "responses.csv", FEW);
    double start = measure("start-up alone", List.of(PROGRAM, "estimate", "--help"));
    System.out.printf(
        Locale.ROOT, "estimate: %d responses in %.2f s after start-up%n", FEW, all - start);
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** The middle one of some runs, after a first one that fills the file cache. */
  private static double ours(Path folder, String file, int rows) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "estimate",
                folder.resolve(file).toString(),
                "--strata",
                "stratum",
                "--weights",
                "w",
                "--by",
                "domain",
                "--format",
                "csv"));
    for (String margin : MARGINS) {
      command.addAll(List.of("--rake", margin + "=" + folder.resolve(margin + ".csv")));
    }
    for (int i = 1; i <= ITEMS; i++) {
      command.addAll(List.of("--proportion", "q" + i));
    }
    measure(file + " (first run)", command);
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      seconds[run] = measure(file + ", " + rows + " responses", command);
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  /** Runs a command under GNU time where there is one, and tells seconds and peak memory. */
  private static double measure(String name, List<String> command)
      throws IOException, InterruptedException {
    boolean timed = Files.isExecutable(Path.of("/usr/bin/time"));
    List<String> all = new ArrayList<>(timed ? List.of("/usr/bin/time", "-f", "%M KB") : List.of());
    all.addAll(command);
    Path out = Files.createTempFile("openl-bench", ".txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> lines = Files.readAllLines(out);
    Files.delete(out);
    if (code != 0) {
      throw new IllegalStateException(String.join("\n", lines));
    }
    String memory = timed ? ", peak memory " + lines.getLast() : "";
    System.out.printf(Locale.ROOT, "%s: %.2f s%s%n", name, seconds, memory);
    return seconds;
  }

  private static void write(Path folder, int rows) throws SQLException, IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= ITEMS; i++) {
      items
          .append(", CAST(random() < ")
          .append(0.02 + i * 0.02)
          .append(" AS TINYINT) AS q")
          .append(i);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT setseed(0.42)");
      statement.execute(
          """
          CREATE TABLE responses AS SELECT i AS id,
            's' || CAST(floor(random() * 4) AS INTEGER) AS stratum,
            'r' || CAST(floor(13 * random() * random()) AS INTEGER) AS region,
            'k' || CAST(floor(8 * random()) AS INTEGER) AS sector,
            'z' || CAST(floor(5 * random() * random()) AS INTEGER) AS size,
            'd' || CAST(floor(10 * random()) AS INTEGER) AS domain,
            round(1 + 4 * random(), 4) AS w%s FROM range(%d) AS t(i)
          """
              .formatted(items, rows));
      statement.execute(
          "COPY responses TO '%s' (HEADER)".formatted(folder.resolve("responses.csv")));
      statement.execute(
          "COPY responses TO '%s' (FORMAT PARQUET)".formatted(folder.resolve("responses.parquet")));
      for (String margin : MARGINS) {
        writeMargin(statement, margin, folder.resolve(margin + ".csv"), rows);
      }
    }
  }

  /** Margins of a population of four units a response, a little off from the sample's. */
  private static void writeMargin(Statement statement, String margin, Path file, int rows)
      throws SQLException, IOException {
    List<String> categories = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    double sum = 0;
    try (ResultSet found =
        statement.executeQuery(
            "SELECT %s, COUNT(*) FROM responses GROUP BY ALL ORDER BY 1".formatted(margin))) {
      while (found.next()) {
        categories.add(found.getString(1));
        counts.add(found.getDouble(2) * (1 + 0.1 * Math.sin(categories.size())));
        sum += counts.getLast();
      }
    }
    StringBuilder lines = new StringBuilder(margin + ",count\n");
    for (int k = 0; k < counts.size(); k++) {
      lines
          .append(categories.get(k))
          .append(',')
          .append(counts.get(k) * 4 * rows / sum)
          .append('\n');
    }
    Files.writeString(file, lines);
  }
}
