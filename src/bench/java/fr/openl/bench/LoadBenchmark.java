package fr.openl.bench;

import fr.openl.bench.LoadClient.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Submissions over HTTP, each read, checked against the questionnaire, stored and durable before it
 * is answered, beside posts to a route that does nothing: rounds of the two in turn, so that both
 * meet the same machine. 64 connections on this computer, servers in processes of their own. What
 * came in is brought into the database after a while: what is left of that when a round ends counts
 * as if it had been done meanwhile, on all processors.
 *
 * <p>Arguments, each a number: {@code seconds=} of a round, {@code rounds=} of each kind, {@code
 * stored=} responses that are there beforehand, {@code submissions=} to go on until so many are in,
 * telling the memory on the way.
 */
public final class LoadBenchmark {
  static final int CONNECTIONS = 64;

  private static final int DISTINCT = 500;

  /** Submissions before measuring begins, so that the program is compiled. */
  private static final int WARM = 200_000;

  private LoadBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seconds = option(arguments, "seconds", 5);
    int rounds = option(arguments, "rounds", 5);
    Path folder = Files.createTempDirectory("openl-benchmark");
    Path bodies = Files.write(folder.resolve("bodies"), LoadStudy.bodies(DISTINCT));
    LoadClient client = LoadClient.find();
    System.out.printf(
        "%d connections, %,d bytes a submission, %s%n",
        CONNECTIONS, Files.size(bodies) / DISTINCT, client.getClass().getSimpleName());
    int stored = option(arguments, "stored", 0);
    try (LoadProcess empty = new LoadProcess("empty");
        LoadProcess observatory =
            new LoadProcess("study", folder.toString(), String.valueOf(stored))) {
      System.out.printf("%,d responses stored beforehand%n", stored);
      post(client, empty, bodies, seconds);
      for (long done = 0; done < WARM; ) {
        done += submit(client, observatory, bodies, seconds).answers();
      }
      List<Outcome> nothing = new ArrayList<>();
      List<Outcome> submissions = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        nothing.add(post(client, empty, bodies, seconds));
        submissions.add(submit(client, observatory, bodies, seconds));
        report("round " + (round + 1), nothing.getLast(), submissions.getLast());
      }
      report("middle", Outcome.middle(nothing), Outcome.middle(submissions));
      long[] drafts = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        drafts[round] = observatory.drafts();
      }
      System.out.printf(
          "drafts saved, without HTTP: %,d/s%n",
          IntStream.range(0, rounds).mapToLong(i -> drafts[i]).sorted().toArray()[rounds / 2]);
      goOn(client, observatory, bodies, option(arguments, "submissions", 0));
    } finally {
      remove(folder);
    }
  }

  private static void goOn(LoadClient client, LoadProcess observatory, Path bodies, int submissions)
      throws IOException, InterruptedException {
    System.out.printf("resident memory %,d MB%n", observatory.resident());
    for (long done = 0; done < submissions; ) {
      Outcome outcome = submit(client, observatory, bodies, 10);
      done += outcome.answers();
      System.out.printf(
          "%,9d submissions  %,7.0f/s  p99 %6.1f ms  resident memory %,6d MB%n",
          done, outcome.perSecond(), outcome.p99(), observatory.resident());
    }
  }

  private static Outcome post(LoadClient client, LoadProcess server, Path bodies, int seconds)
      throws IOException, InterruptedException {
    double before = server.processorSeconds();
    Outcome outcome = client.post(server.port(), bodies, seconds);
    return outcome.taking(server.processorSeconds() - before);
  }

  private static Outcome submit(
      LoadClient client, LoadProcess observatory, Path bodies, int seconds)
      throws IOException, InterruptedException {
    Outcome outcome = post(client, observatory, bodies, seconds);
    double before = observatory.processorSeconds();
    long stored = observatory.settle();
    Outcome settled = outcome.leaving(observatory.processorSeconds() - before);
    if (stored < outcome.answers() - outcome.refused()) {
      throw new IOException(stored + " stored, but " + outcome + " acknowledged");
    }
    return settled;
  }

  private static void report(String round, Outcome nothing, Outcome submissions) {
    System.out.printf(
        "%-8s empty route %,7.0f/s (%3.0f µs of processor)   submissions %,6.0f/s (%3.0f µs)"
            + "   ratio %4.1f %%   p50 %5.1f ms   p99 %5.1f ms   refused %d%n",
        round,
        nothing.perSecond(),
        nothing.processorMicros(),
        submissions.perSecond(),
        submissions.processorMicros(),
        100 * submissions.perSecond() / nothing.perSecond(),
        submissions.median(),
        submissions.p99(),
        nothing.refused() + submissions.refused());
  }

  private static int option(String[] arguments, String name, int otherwise) {
    return Stream.of(arguments)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
        .findFirst()
        .orElse(otherwise);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
