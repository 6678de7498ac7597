package fr.openl.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The load generator <a href="https://github.com/wg/wrk">wrk</a>, where it is installed. */
final class WrkClient implements LoadClient {
  private static final Path PROGRAM = Path.of("/usr/bin/wrk");
  private static final String MARK = "outcome ";

  /** Posts the lines of a file in turn; says the outcome in one line, times in microseconds. */
  private static final String SCRIPT =
      """
      wrk.method = "POST"
      wrk.headers["Content-Type"] = "application/json"
      local requests, next = {}, 0
      function init(args)
        for line in io.lines(args[1]) do
          requests[#requests + 1] = wrk.format(nil, nil, nil, line)
        end
      end
      function request()
        next = next % #requests + 1
        return requests[next]
      end
      function done(summary, latency, requests)
        local e = summary.errors
        io.write(string.format("outcome %d %d %d %d %d\\n", summary.requests, summary.duration,
          latency:percentile(50), latency:percentile(99),
          e.connect + e.read + e.write + e.status + e.timeout))
      end
      """;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  @Override
  public Outcome post(int port, Path bodies, int seconds) throws IOException, InterruptedException {
    Path script = Files.writeString(bodies.resolveSibling("post.lua"), SCRIPT);
    Process wrk =
        new ProcessBuilder(
                List.of(
                    PROGRAM.toString(),
                    "--threads=1",
                    "--connections=" + LoadBenchmark.CONNECTIONS,
                    "--duration=" + seconds + "s",
                    "--script=" + script,
                    "http://localhost:" + port + LoadStudy.PATH,
                    bodies.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
    wrk.waitFor();
    return said.lines()
        .filter(line -> line.startsWith(MARK))
        .findFirst()
        .map(line -> outcome(line.substring(MARK.length()).split(" ", -1)))
        .orElseThrow(() -> new IOException("wrk said: " + said));
  }

  private static Outcome outcome(String[] numbers) {
    long answers = Long.parseLong(numbers[0]);
    return new Outcome(
        answers / (Long.parseLong(numbers[1]) / 1e6),
        Double.parseDouble(numbers[2]) / 1000,
        Double.parseDouble(numbers[3]) / 1000,
        answers,
        Long.parseLong(numbers[4]),
        Double.NaN);
  }
}
